import Articles
import References

extension Draft {
  /// `references` and `references_total`.
  mutating func readReferences(with parser: ReferenceParser) {
    let entries = extraction.all(hasCitedArticles ? .citedArticle : .reference)
    let isNumbered = PrintedNumber.isNumbered(entries)
    article.references = entries.compactMap { reference($0, parser, isNumbered: isNumbered) }.orNil
    guard let printed = extraction.text(.referencesTotal), let total = FirstNumber.find(in: printed) else { return }
    let listed = article.references?.count ?? 0
    guard listed < total else { return }
    article.referencesTotal = total
    if listed > 0 { note(.referencesCut, field: "references", "the page lists \(listed) of \(total) references") }
  }

  /// Whether the articles that the source says it cites stand for a list of references, which it has not.
  var hasCitedArticles: Bool { extraction.first(.reference) == nil && extraction.first(.citedArticle) != nil }

  /// The printed string whole; ids of links before ids in the words.
  private func reference(_ capture: Capture, _ parser: ReferenceParser, isNumbered: Bool) -> Reference? {
    let printed = ReferenceText.withoutLinkWords(capture.text(.text) ?? "")
    guard !printed.isEmpty else { return nil }
    let label = capture.text(.label)
    let number = isNumbered && label == nil ? PrintedNumber.split(printed) : nil
    var reference = parser.parse(number.map { String($0.rest) } ?? printed).reference
    reference.key = capture.text(.key)
    reference.label = label ?? number.map { String($0.number) }
    var ids = capture.identifiers
    ids.pmid = ids.pmid ?? reference.ids?.pmid
    ids.pmcid = ids.pmcid ?? reference.ids?.pmcid
    ids.doi = ids.doi ?? reference.ids?.doi
    ids.arxiv = ids.arxiv ?? reference.ids?.arxiv
    reference.ids = ids.isEmpty ? nil : ids
    return reference
  }
}

/// The first number in words such as `Show all 1,204 references`.
enum FirstNumber {
  /// The number, group separators taken out; `nil` where there is none or it is too large.
  static func find(in text: String) -> Int? {
    let digits = text.drop { !$0.isASCII || !$0.isNumber }.prefix { ($0.isASCII && $0.isNumber) || $0 == "," }
    return Int(digits.filter { $0 != "," })
  }
}
