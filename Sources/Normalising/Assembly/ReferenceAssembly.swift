import Articles
import References

extension Draft {
  /// `references` and `references_total`.
  mutating func readReferences(with parser: ReferenceParser?) {
    let entries = extraction.all(hasCitedArticles ? .citedArticle : .reference)
    var printed = printedReferences(entries, parser)[...]
    var references: [Reference] = []
    for capture in entries {
      let works = capture.all(.cited)
      if works.isEmpty {
        if let reference = printed.popFirst() ?? nil { references.append(reference) }
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

  /// The references that are printed strings, in order, parsed as the list that they are; `nil` where there are no words.
  private func printedReferences(_ entries: CaptureList, _ parser: ReferenceParser?) -> [Reference?] {
    let isNumbered = PrintedNumber.isNumbered(entries)
    let strings = entries.filter { $0.all(.cited).isEmpty }.map { ($0, PrintedCitation($0, isNumbered: isNumbered)) }
    let texts = strings.map(\.1.text)
    let read = parser.map { $0.parse(texts).map(\.reference) } ?? texts.map { Reference(text: $0) }
    return zip(strings, read).map { string, reference in
      guard !reference.text.isEmpty else { return nil }
      var reference = reference
      reference.key = string.0.text(.key)
      reference.label = string.1.label
      reference.ids = string.0.identifiers.completed(by: reference.ids)
      return reference
    }
  }
}

/// A reference that is a printed string: its words without link words, and its label.
private struct PrintedCitation {
  let text: String
  let label: String?

  init(_ capture: Capture, isNumbered: Bool) {
    let printed = ReferenceText.withoutLinkWords(capture.text(.text) ?? "")
    let tagged = capture.text(.label)
    let number = isNumbered && tagged == nil ? PrintedNumber.split(printed) : nil
    text = number.map { String($0.rest) } ?? printed
    label = tagged ?? number.map { String($0.number) }
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
