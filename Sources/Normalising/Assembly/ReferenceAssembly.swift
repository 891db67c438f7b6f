import Articles
import References

extension Draft {
  /// `references` and `references_total`.
  mutating func readReferences(with parser: ReferenceParser?) {
    let entries = extraction.all(hasCitedArticles ? .citedArticle : .reference)
    let isNumbered = PrintedNumber.isNumbered(entries)
    var references: [Reference] = []
    references.reserveCapacity(entries.count)
    for capture in entries {
      let works = capture.all(.cited)
      if works.isEmpty {
        if let reference = printedReference(capture, parser, isNumbered: isNumbered) { references.append(reference) }
      } else {
        references += TaggedCitations(capture, Array(works), parser).references
      }
    }
    article.references = references.orNil ?? extraction.first(.referenceList).map { _ in [] }
    readTotal()
  }

  private mutating func readTotal() {
    guard let printed = extraction.text(.referencesTotal), let total = FirstNumber.find(in: printed) else { return }
    let listed = article.references?.count ?? 0
    guard listed < total else { return }
    article.referencesTotal = total
    if listed > 0 { note(.referencesCut, field: "references", "the page lists \(listed) of \(total) references") }
  }

  /// Whether the articles that the source says it cites stand for a list of references, which it has not.
  var hasCitedArticles: Bool { extraction.first(.reference) == nil && extraction.first(.citedArticle) != nil }

  /// The printed string whole; ids of links before ids in the words.
  private func printedReference(_ capture: Capture, _ parser: ReferenceParser?, isNumbered: Bool) -> Reference? {
    let printed = ReferenceText.withoutLinkWords(capture.text(.text) ?? "")
    guard !printed.isEmpty else { return nil }
    let label = capture.text(.label)
    let number = isNumbered && label == nil ? PrintedNumber.split(printed) : nil
    let text = number.map { String($0.rest) } ?? printed
    var reference = parser?.parse(text).reference ?? Reference(text: text)
    reference.key = capture.text(.key)
    reference.label = label ?? number.map { String($0.number) }
    reference.ids = capture.identifiers.completed(by: reference.ids)
    return reference
  }
}

extension Identifiers {
  /// These identifiers, and of the kinds that are not among them those of other ones; `nil` where there are none.
  func completed(by other: Identifiers?) -> Identifiers? {
    guard let other else { return isEmpty ? nil : self }
    var ids = self
    ids.pmid = pmid ?? other.pmid
    ids.pmcid = pmcid ?? other.pmcid
    ids.doi = doi ?? other.doi
    ids.pii = pii ?? other.pii
    ids.mid = mid ?? other.mid
    ids.arxiv = arxiv ?? other.arxiv
    ids.publisherID = publisherID ?? other.publisherID
    ids.bookAccession = bookAccession ?? other.bookAccession
    return ids.isEmpty ? nil : ids
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
