import Articles
import References

extension Draft {
  /// `references` and `references_total`.
  mutating func readReferences(with parser: ReferenceParser?) {
    let all = extraction.all(hasCitedArticles ? .citedArticle : .reference)
    let isNumbered = PrintedNumber.isNumbered(all)
    let entries = Array(all).withoutRepetition { $0.text(.text) }
    var references: [Reference] = []
    references.reserveCapacity(entries.count)
    for capture in entries {
      let listed = capture.text(.citationMetadata).flatMap(CitationMetadata.work)
      let works = Array(capture.all(.cited)) + [listed].compactMap(\.self)
      if works.isEmpty {
        if let reference = printedReference(capture, parser, isNumbered: isNumbered) { references.append(reference) }
      } else {
        references += TaggedCitations(capture, works, parser).references
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
    let printed = ReferenceText.withoutLinkWords(capture.text(.text) ?? capture.text(.citationMetadata) ?? "")
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

extension Array {
  /// The first half, where the second repeats it: pages print lists of references and authors twice, for wide screens and
  /// for small ones.
  func withoutRepetition(_ words: (Element) -> String?) -> [Element] {
    guard count > 3, count % 2 == 0, let first = first.flatMap(words), words(self[count / 2]) == first else {
      return self
    }
    let isRepeated = (0..<count / 2).allSatisfy { words(self[$0]) == words(self[$0 + count / 2]) }
    return isRepeated ? Array(self[..<(count / 2)]) : self
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
