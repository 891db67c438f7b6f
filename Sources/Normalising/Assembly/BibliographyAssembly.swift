import Articles

extension Draft {
  /// Titles, languages, publication types, journal, volume, issue, pages.
  mutating func readBibliography() {
    readTitles()
    article.languages = extraction.texts(.language).flatMap(Language.codes(in:)).withoutDoubles.orNil
    completeTitles()
    article.publicationTypes = extraction.all(.publicationType).compactMap { publicationType($0) }.withoutDoubles.orNil
    article.journal = journal
    checkISSNs()
    compare("volume", citation?.volume, extraction.text(.volume))
    compare("issue", citation?.issue, extraction.text(.issue))
    article.volume = citation?.volume ?? number(.volume)
    article.issue = citation?.issue ?? number(.issue)
    article.pages = citation?.pages
    article.articleNumber = citation?.articleNumber ?? extraction.text(.articleNumber)
    readSeparatePages()
    if article.pages == nil, article.articleNumber == nil, let printed = extraction.text(.pages) {
      (article.pages, article.articleNumber) = PrintedPages.parse(printed)
    }
    if article.pages == nil, article.articleNumber == nil {
      article.articleNumber = extraction.text(.locationPII).flatMap { ArticleLocation.isNumber($0) ? $0 : nil }
    }
    article.ids.doi = article.ids.doi ?? citation?.doi
  }

  /// A volume or issue; `0` stands in metadata for none yet, and `_` for a space (`Suppl_1`).
  private func number(_ field: Field) -> String? {
    guard let printed = extraction.text(field), printed != "0" else { return nil }
    return printed.utf8.contains(UInt8(ascii: "_")) ? String(printed.map { $0 == "_" ? " " : $0 }) : printed
  }

  /// A publication type in parts, or as printed.
  private func publicationType(_ capture: Capture) -> Term? {
    if let name = capture.text(.name) { return Term(name: name, ui: capture.text(.ui)) }
    return capture.text.isEmpty ? nil : Term(name: Title.withoutFullStop(capture.text))
  }

  /// Notes where the citation and the page's metadata say different things; one that only says more is no disagreement.
  private mutating func compare(_ key: String, _ printed: String?, _ stated: String?) {
    guard let printed, let stated, !printed.hasPrefix(stated), !stated.hasPrefix(printed) else { return }
    note(
      .disagreement, field: key,
      "the citation says \(key) ‘\(printed.shortened)’, the metadata say ‘\(stated.shortened)’; the citation was taken")
  }

  private mutating func checkISSNs() {
    for printed in extraction.texts(.issn) where Identifier.issn(printed) == nil {
      note(.invalidISSN, field: "journal", "‘\(printed.shortened)’ is not a valid ISSN and was dropped")
    }
  }

  private mutating func readTitles() {
    article.title = (extraction.first(.title) ?? extraction.first(.bookTitle)).flatMap {
      Title.clean(marked(MarkedText($0.text, markup: $0.markup)))
    }
    article.vernacularTitle =
      extraction.first(.vernacularTitle).flatMap { Title.clean(MarkedText($0.text, markup: $0.markup)) }
    if article.title == nil { note(.titleMissing, field: "title", "the article has no title") }
  }

  private var journal: Journal? {
    var journal = Journal()
    journal.title = (extraction.text(.journalTitle) ?? titleOfBook).map(Self.journalTitle)
    journal.abbreviation = abbreviation
    journal.issn = extraction.texts(.issn).compactMap(Identifier.issn).withoutDoubles
    journal.issnLinking = extraction.text(.issnLinking).flatMap(Identifier.issn)
    journal.nlmID = extraction.text(.nlmID)
    journal.publisher = extraction.text(.publisher)
    journal.country = extraction.text(.country)
    return journal == Journal() ? nil : journal
  }

  /// A title without its final full stop, which stays where the title is abbreviated: `J. Org. Chem.`
  private static func journalTitle(_ printed: String) -> String {
    printed.utf8.dropLast().contains(UInt8(ascii: ".")) ? printed : Title.withoutFullStop(inOrder(printed))
  }

  /// `IEEE Transactions on Tea`, which lists sort as `Tea, IEEE Transactions on`.
  private static func inOrder(_ printed: String) -> String {
    guard [" on", " of", " of the"].contains(where: printed.hasSuffix), let comma = printed.lastIndex(of: ",") else {
      return printed
    }
    let rest = printed[printed.index(after: comma)...].drop { $0 == " " }
    return rest.isEmpty ? printed : rest + " " + printed[..<comma]
  }

  /// The title of the book that the article is a chapter of.
  private var titleOfBook: String? { extraction.first(.title) == nil ? nil : extraction.text(.bookTitle) }

  /// The abbreviation in a short citation, which stands before the year, or the one on its own, or the one in
  /// front of a citation: `Harriet A Cunniffe et al. BMJ Case Rep. 2019.`
  private var abbreviation: String? {
    if let printed = extraction.text(.shortCitation) {
      return Title.withoutFullStop(ShortCitation.journal(in: printed))
    }
    // Some sites have a number in its place.
    if let printed = extraction.text(.journalAbbreviation), printed.contains(where: \.isLetter) { return printed }
    return citation?.journal
  }
}

/// `Harriet A Cunniffe et al. BMJ Case Rep. 2019.`, as PubMed's short view prints an article's citation. In text dumps
/// the year, which stands in an element of its own, is lost, and ` .` is left.
enum ShortCitation {
  /// The journal's abbreviation: what stands after the last full stop but for the year.
  static func journal(in printed: String) -> String {
    let words = withoutYear(printed)
    guard let stop = words.lastIndex(where: { $0 == "." }) else { return String(words) }
    return String(words[words.index(after: stop)...].drop { $0 == " " })
  }

  /// What stands before the journal: the first author, or the only one.
  static func author(in printed: String) -> String? {
    let words = withoutYear(printed)
    guard let stop = words.lastIndex(of: ".") else { return nil }
    var name = words[..<stop]
    if name.hasSuffix(" et al") { name = name.dropLast(6) }
    return name.isEmpty ? nil : String(name)
  }

  /// Whether other authors are not named.
  static func isAbridged(_ printed: String) -> Bool { printed.utf8.count < 4096 && printed.contains(" et al. ") }

  private static func withoutYear(_ printed: String) -> Substring {
    var words = printed[...]
    while let last = words.last, last == "." || last == " " || last.isWholeNumber { words = words.dropLast() }
    return words
  }
}

extension Language {
  /// The codes of one or several languages as printed: `Spanish`, `[Article in English, Spanish]`.
  static func codes(in printed: String) -> [String] {
    if printed.utf8.count == 3 { return code(printed).map { [$0] } ?? [] }
    var words = printed.filter { $0 != "[" && $0 != "]" && $0 != "." }
    for lead in ["Article in ", "article in ", "in ", "In "] where words.hasPrefix(lead) {
      words = String(words.dropFirst(lead.count))
    }
    return words.split { $0 == "," || $0 == ";" }.compactMap { code(String($0.drop { $0 == " " })) }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order of first appearance. Linear; a few elements are compared without a set.
  var withoutDoubles: [Element] {
    guard count > 1 else { return self }
    var kept: [Element] = []
    kept.reserveCapacity(count)
    if count <= 12 {
      for element in self where !kept.contains(element) { kept.append(element) }
    } else {
      var seen: Set<Element> = []
      for element in self where seen.insert(element).inserted { kept.append(element) }
    }
    return kept
  }
}
