/// The closed list of what format files can extract. A field named like a key of the record (`ids.pmid`, `title`) is
/// that key's value as printed; the others carry several keys at once and are taken apart by `Normalising`.
public enum Field: String, Sendable, CaseIterable {
  // Identifiers
  /// Group: a list of the article's identifiers, with `ids.doi` and the like inside.
  case identifiers
  case pmid = "ids.pmid"
  case pmcid = "ids.pmcid"
  case doi = "ids.doi"
  case pii = "ids.pii"
  case mid = "ids.mid"
  case arxiv = "ids.arxiv"
  case publisherID = "ids.publisher_id"
  case bookAccession = "ids.bookaccession"
  /// The DOI at which an electronic article is found (MEDLINE's `ELocationID`); a list of identifiers goes before it.
  case locationDOI = "location.doi"
  /// The PII at which an electronic article is found; a short one stands in the place of pages (CHOICES 8).
  case locationPII = "location.pii"
  /// Identifiers of any kind, of which those are taken that their form tells (`PMC123`, `NIHMS123`); many.
  case otherID = "other_id"
  /// Group: an identifier, with `type` (the name of its scheme: `doi`, `publisher-id`) and `text` inside; many.
  case identifier
  /// The page's own address.
  case url = "source.url"

  // Title and bibliography
  case title
  case vernacularTitle = "vernacular_title"
  /// What stands below the title, or part of a translated title; many.
  case subtitle
  /// Group: the title in another language, with `title`, `subtitle` and `language` inside; many.
  case translatedTitle = "translated_titles"
  /// A language as a code or an English word; many. On a PubMed page `[Article in Spanish]` gives `Spanish`.
  case language = "languages"
  /// Group: a publication type, with `name` and `ui` inside, or without parts its name.
  case publicationType = "publication_types"
  case journalTitle = "journal.title"
  case journalAbbreviation = "journal.abbreviation"
  case issn = "journal.issn"
  case issnLinking = "journal.issn_linking"
  case nlmID = "journal.nlm_id"
  /// The title of a book: the journal's of a chapter that has a title of its own, else the article's.
  case bookTitle = "book_title"
  case publisher = "journal.publisher"
  case country = "journal.country"
  case volume
  case issue
  /// A page range as printed.
  case pages
  /// The first page of a range, where the last stands apart.
  case firstPage = "pages.first"
  case lastPage = "pages.last"
  case articleNumber = "article_number"
  /// `2005 Jan;79(2):884-95.`: date, volume, issue and pages in NLM's form.
  case citation
  /// `Epub 2021 May 4.`, `eCollection 2020 Oct.`, `Online ahead of print.`; many.
  case citationNote = "citation_note"
  /// Group: how the page says that its article is to be cited, with `text` inside; many. It fills in what else is lacking.
  case ownCitation = "cite_as"
  /// `Harriet A Cunniffe et al. BMJ Case Rep. 2019.`: first author, journal and year of a short view.
  case shortCitation = "short_citation"
  case publishedDate = "published.date"
  case publishedPrint = "published.print"
  case publishedElectronic = "published.electronic"
  case publishedCollection = "published.collection"
  /// Group: a date of publication, with `type` (`epub`, `collection`), `medium` (`print`) and the parts of a date; many.
  case publicationDate = "published.dates"
  /// Group: a date of the article's way, with `type` (`received`) and the parts of a date; many.
  case historyDate = "history.dates"
  /// `Received 16 June 2014; Accepted 24 September 2014`: dates of the article's way with their labels; many. They fill in
  /// what else is lacking.
  case historyLine = "history_line"
  case received = "history.received"
  case revised = "history.revised"
  case accepted = "history.accepted"
  case entrez = "history.entrez"
  case pubmed = "history.pubmed"
  case medline = "history.medline"
  case pmcRelease = "history.pmc_release"
  /// Part of a date: the medium of publication.
  case medium
  case year
  case month
  case day
  case season
  /// Part of a date: the whole of it in ISO 8601. In words it is `text`.
  case isoDate = "iso_date"

  // People
  /// Group: an entry of the author list, with `name`, `search_name`, `family`, `given` … inside.
  case author = "authors"
  /// Group: an investigator or collaborator, with the same parts.
  case investigator = "investigators"
  /// Group: an editor of the book, with the same parts.
  case editor = "editors"
  /// Group: an entry of the list of authors that the page prints, with the parts of a person, where `authors` come from
  /// metadata; many. It completes the author of its name.
  case printedAuthor = "printed_authors"
  /// Part of a person: the full name as printed, or a group's name.
  case name
  /// Part of a person: family name and initials (`Woo PC`), from the link of the name or from metadata.
  case searchName = "search_name"
  /// All authors in one line, each followed by the numbers of affiliations: `Jane Q Public  1 , John Roe Jr  1   2`.
  case authorLine = "author_line"
  /// Names in one string, `Roe, Jane; Doe, Max` or `Jane Roe, Max Doe`, where no list of authors is.
  case authorNames = "author_names"
  /// Group: a name of the page or its site, with `text` inside, of which a part may be the journal's; many.
  case pageName = "page_names"
  /// The lines of a page, with mark-up, for what its lines around the title say where nothing else does.
  case pageLines = "page_lines"
  /// Names in one string, `Bloch RJ;Gonzalez-Serratos H;`, to help cut full names.
  case authorIndex = "author_index"
  case family
  case given
  case initials
  case suffix
  case collective
  case orcid
  case email
  case role
  /// Part of a person, present when the source marks a corresponding author.
  case corresponding
  /// Part of a person, present when the source marks an equal contribution.
  case equalContribution = "equal_contribution"
  /// Part of a person: keys of `author_notes`; many.
  case noteKey = "note_key"
  /// Part of a person or an affiliation: the place of its element, by which what lies inside it is known to be its own.
  case place
  /// Part of a person: the place of the list it stands in. Part of an affiliation: the place of the person, or else of
  /// the list of persons, it stands in.
  case within
  /// Part of a person: the key of an affiliation (`affiliation-1`, `1`); many.
  case affiliationKey = "affiliation_key"
  /// Part of a person: an affiliation in words; many.
  case affiliationText = "affiliation_text"
  /// Present when the source says that it does not list all authors.
  case authorsIncomplete = "authors_incomplete"
  /// Part of an affiliation: its identifier in the Research Organization Registry.
  case ror
  /// Group: an entry of the list of affiliations, with `key`, `text` and `ror` inside. Also part of a person.
  case affiliation = "affiliations"
  /// Group: an affiliation that the page prints, or a block of them with a mark before each, with `key` and `text` inside;
  /// many. They count where nothing else says who works where.
  case printedAffiliation = "printed_affiliations"
  /// Part of an affiliation: the key of an entry around it, by which it is meant too.
  case outerKey = "outer_key"
  /// Part of an affiliation in place of `text`: its words, of which some may be those of elements in it.
  case mixedText = "mixed_text"
  /// Part of an affiliation: those of its mixed words that stand beside the elements in it.
  case ownText = "own_text"
  /// Part of an affiliation: the words of an element in it; many. They count where it is made of elements only.
  case piece
  /// Group: a note on authors (correspondence, equal contribution), with `key`, `type`, `text` and `email` inside.
  case authorNote = "author_notes"

  // Abstract and subjects
  /// Group: the main abstract, with `paragraph`s and `copyright` inside.
  case abstract
  /// Group: another abstract, with `paragraph`s, `language` and `type` inside.
  case otherAbstract = "other_abstracts"
  /// Group: an abstract, with `paragraph`s, `title`, `language` and `type` inside, for sources in which type or title
  /// tell whether it is the main one; many.
  case anyAbstract = "abstracts"
  /// Group inside an abstract: `label`, `category` and `text`.
  case paragraph
  /// Part of a paragraph: the kind of part as the source's mark-up has it (MEDLINE's `NlmCategory`).
  case category
  case copyright
  /// Part of a paragraph: words that may begin with a label, for sources that do not mark it.
  case runIn = "run_in"
  /// Part of an abstract: the whole of it in one string, labels in capitals run in, as MEDLINE's text display prints it.
  case running
  /// Keywords; each capture may hold several, parted by semicolons.
  case keywords
  /// Keywords in one string, parted by semicolons or bullets, or else by commas; several strings are one keyword each,
  /// unless semicolons part them.
  case keywordLine = "keyword_line"
  /// A single keyword, whole.
  case keyword
  /// Group: keywords in one language, with `language` and `keyword`s inside; many.
  case keywordGroup = "keyword_groups"
  /// Group: a MeSH heading, with `name`, `ui`, `major` and `qualifiers` inside, or without parts the heading as printed:
  /// `Coronavirus / genetics*`.
  case mesh
  /// Group inside a heading: a qualifier, with `name`, `ui` and `major`.
  case qualifier = "qualifiers"
  /// Group: a substance, with `name`, `ui` and `registry` inside, or without parts the substance as printed.
  case substance = "substances"
  /// Group: a supplementary concept, with `name`, `ui` and `type` inside, or without parts its name.
  case supplementaryConcept = "supplementary_concepts"
  /// Group: subjects outside MeSH, with `text` (many) or `family` and `given`, `type` (`person`, `gene` …; a person where
  /// it does not say) and `owner` inside.
  case otherSubject = "other_subjects"
  /// Group: entries in a data bank or registry, with `bank` and `accession_number` (many) inside, or without parts an entry
  /// as printed, `ClinicalTrials.gov/NCT00012345`.
  case accession = "accessions"
  case bank
  case accessionNumber = "accession_number"
  /// Part of a term: its identifier in its vocabulary.
  case ui
  /// Part of a term, present when the source marks a major topic.
  case major
  /// Part of a substance: its registry number, `0` for none.
  case registry
  /// Part of a subject: who assigned it.
  case owner

  // Statements
  /// Group: a grant, with `award` and `text` (`R01 NS17282/NS/NINDS NIH HHS/United States`) inside, or with `award`,
  /// `funder`, `acronym` and `country`.
  case grant = "grants"
  case award
  case acronym
  /// Group inside a grant: a funder, with `funder`, `funder_id` and `country`.
  case fundingSource = "funding_source"
  case funder
  case funderID = "funder_id"
  /// Part of a grant or funder: the funder's country.
  case funderCountry = "country"
  case fundingStatement = "funding_statement"
  /// A conflict-of-interest statement; several are joined by a line feed.
  case conflictOfInterest = "conflict_of_interest"
  /// The heading above the conflict-of-interest statement where it is the page's own, not the site's.
  case conflictLabel = "conflict_of_interest.label"

  /// Group: what may hold statements (a section, a note, a footnote, a paragraph) with `type`, `title`, `text` (its own
  /// paragraphs; many) and `extent` inside. Which statements they are is found out from type, heading and words. The type
  /// `loose` says that the paragraphs do not belong together.
  case statement = "statements"

  // Other articles
  /// Group: a reference, with `text`, `label`, `pmid` … inside, or with `key`, `label` and the works `cited`.
  case reference = "references"
  /// Group: an article that this one cites, with the same parts; they are the references where no list of references is.
  case citedArticle = "cites"
  /// Present when the source has a place for references.
  case referenceList = "reference_list"
  /// Group inside a reference: a work that it cites, with `text` (its words, where it prints any), `type`, `authors`,
  /// `editors`, `title`, `container`, `year` … inside.
  case cited
  /// Part of a reference: `citation_title=…; citation_author=…`, as Highwire Press' metadata have it.
  case citationMetadata = "citation_metadata"
  /// Part of a reference: the address of a search for the work, which names its parts.
  case search
  /// Part of a cited work, present when the source says that not all authors are named.
  case etAl = "et_al"
  /// Part of a cited work: the journal, book or site that holds it; of a book without a title in it, the book.
  case container
  /// Part of a cited work: the supplement of a journal, `Suppl 2` or `2`.
  case supplement
  case publisherName = "publisher"
  case publisherPlace = "publisher_place"
  case edition
  /// Part of a cited work: name, date or place of a conference; many.
  case conference
  /// Part of a cited work: what else is printed with it (patent number, version, series …); many.
  case detail
  /// Part of a cited work: a remark; many.
  case comment
  /// Part of a cited work: an address in words; many.
  case address = "url"
  /// Part of a cited work: the words of a link that stands by itself; of a licence: an address in its words; many.
  case link
  /// Part of a cited work: all its words, for one that nothing else can be read of.
  case words
  /// Group inside a cited work: when its address was read, with `year`, `month`, `day` and `text` inside.
  case accessed
  /// The words on the button below a cut list, or a number.
  case referencesTotal = "references_total"
  /// Group: a block of linked articles, with `relation` (its heading) and `linked` groups inside, or one linked article
  /// with its `relation`.
  case relation = "relations"
  /// Group inside a block: a linked article, with `text`, `title` and ids.
  case linked
  case relationHeading = "relation"
  /// Group: a part of the document that is no part of the article, with its `type` (`translation`, `reply`) inside; many.
  case subArticle = "sub_articles"
  /// Group: a similar article, with ids, `title`, `text` inside.
  case similarArticle = "similar_articles"
  /// Group: a citing article, with the same parts.
  case citingArticle = "cited_by"
  case citedByTotal = "cited_by_total"

  // Full text
  /// Group: words of the full text between two headings, with `level`s, `text` and `citation_place` inside; read by `body`.
  case section = "sections"
  /// Group inside a section: one of the sections around it, outermost first, with `title` and `type` (the source's).
  case level
  /// Part of a section: a citation, `112 115 B3 B4`: start and end in the text's Unicode scalars, keys of references.
  case citationPlace = "citation_place"
  /// Group: a figure, with `label`, `text` (its caption) and `href` inside.
  case figure = "figures"
  /// Group: a table, with the same parts, `rows` and `notes`.
  case table = "tables"
  /// Part of a table: its rows, read by `table @rows`; where there are several, the ones follow the others.
  case rows
  /// Part of a table: the notes below it; many.
  case notes

  // Licence
  /// Group: the licence, with `href`, `license_ref`, `link` and `text` inside.
  case license
  /// Part of a licence: the address that its mark-up states for machines; many.
  case licenseReference = "license_ref"

  // Parts of several groups
  case key
  case label
  case text
  case type
  case href
  /// Where an entry begins and ends among the document's elements, for entries that lie in each other.
  case extent
  /// Part of an abstract: its language.
  case textLanguage = "language"
}
