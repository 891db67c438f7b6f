@testable import Articles

extension Source {
  static let maximal: Source = {
    var source = Source(path: "pages.tar.gz")
    source.member = "a/b.html"
    source.record = 3
    source.format = "pubmed"
    source.sha256 = String(repeating: "0a", count: 32)
    source.url = "https://pubmed.ncbi.nlm.nih.gov/33779986/"
    source.savedAt = "2021-05-04T10:20:30Z"
    source.encoding = "utf-8"
    return source
  }()
}

extension Identifiers {
  static let maximal: Identifiers = {
    var ids = Identifiers()
    ids.pmid = "33779986"
    ids.pmcid = "PMC8017375"
    ids.doi = "10.1038/s41586-021-03275-y"
    ids.pii = "S0092-8674(21)00220-3"
    ids.mid = "NIHMS1661234"
    ids.arxiv = "2101.00001"
    ids.publisherID = "3275"
    ids.bookAccession = "NBK1116"
    return ids
  }()
}

extension Journal {
  static let maximal: Journal = {
    var journal = Journal()
    journal.title = "Nature"
    journal.abbreviation = "Nature"
    journal.issn = ["0028-0836", "1476-4687"]
    journal.issnLinking = "0028-0836"
    journal.nlmID = "0410462"
    journal.publisher = "Nature Publishing Group"
    journal.country = "England"
    return journal
  }()
}

extension PublicationDates {
  static let maximal: PublicationDates = {
    var dates = PublicationDates(date: "2003-11", precision: .range)
    dates.end = "2003-12"
    dates.print = "2003-11"
    dates.electronic = "2004-01-26"
    dates.collection = "2004"
    dates.text = "2003 Nov-Dec"
    return dates
  }()
}

extension History {
  static let maximal: History = {
    var history = History()
    history.received = "2003-01-02"
    history.revised = "2003-02-03"
    history.accepted = "2003-03-04"
    history.entrez = "2003-04-05"
    history.pubmed = "2003-05-06"
    history.medline = "2003-06-07"
    history.pmcRelease = "2003-07-08"
    return history
  }()
}

extension Person {
  static let maximal: Person = {
    var person = Person()
    person.family = "van der Waals"
    person.given = "Anna A"
    person.initials = "AA"
    person.suffix = "Jr"
    person.collective = "Group"
    person.orcid = "0000-0002-1825-0097"
    person.affiliations = [0, 1]
    person.isCorresponding = true
    person.email = "anna@example.org"
    person.hasEqualContribution = true
    person.role = "editor"
    return person
  }()
}

extension Grant {
  static let maximal: Grant = {
    var grant = Grant()
    grant.award = "R01 NS17282"
    grant.funder = "NINDS NIH HHS"
    grant.funderID = "10.13039/100000065"
    grant.acronym = "NS"
    grant.country = "United States"
    return grant
  }()
}

extension Statements {
  static let maximal: Statements = {
    var statements = Statements()
    statements.dataAvailability = "On request."
    statements.codeAvailability = "In the supplement."
    statements.ethics = "Approved."
    statements.consent = "Given."
    statements.acknowledgements = "We thank C."
    statements.authorContributions = "A. A. wrote it."
    statements.registration = ["NCT00012345"]
    return statements
  }()
}

extension License {
  static let maximal: License = {
    var license = License()
    license.code = "CC-BY-4.0"
    license.url = "https://creativecommons.org/licenses/by/4.0/"
    license.text = "Open access."
    return license
  }()
}

extension Reference {
  static let maximal: Reference = {
    var reference = Reference(text: "Berg A, et al. Ice. In: Dahl B, editor. Snow. 2nd ed. Oslo: Fonn; 1999a. p. 1-4.")
    reference.key = "B1"
    reference.label = "1"
    reference.kind = .chapter
    reference.authors = [.maximal]
    reference.hasMoreAuthors = true
    reference.editors = [.maximal]
    reference.title = "Ice"
    reference.container = "Snow"
    reference.year = 1999
    reference.volume = "1"
    reference.issue = "2"
    reference.pages = PageRange(first: "1", last: "4")
    reference.articleNumber = "e1"
    reference.publisher = "Fonn"
    reference.edition = "2nd"
    reference.ids = .maximal
    reference.url = "https://example.org/ice"
    reference.accessed = "2020-01-02"
    return reference
  }()
}
