import Articles
import References

/// The citations of one entry of a reference list whose works are tagged.
struct TaggedCitations {
  private let key: String?
  private let label: String?
  /// `nil` when strings are kept as they are printed.
  private let parser: ReferenceParser?
  /// The references, in order.
  private(set) var references: [Reference] = []

  init(_ entry: Capture, _ works: [Capture], _ parser: ReferenceParser?) {
    key = entry.text(.key)
    label = entry.text(.label)
    self.parser = parser
    var at = 0
    while at < works.count {
      let isPair = at + 1 < works.count && Self.areOne(works[at], works[at + 1], of: works.count)
      let isPrinted = works[at].first(.text) != nil
      let printed = works[isPair && !isPrinted ? at + 1 : at]
      let tagged = works[isPair && isPrinted ? at + 1 : at]
      if let reference = reference(printed, tagged, isPair) { references.append(reference) }
      at += isPair ? 2 : 1
    }
  }

  /// Whether two citations are the printed and the tagged form of one (JATS `mixed-citation` and `element-citation`, as in
  /// `citation-alternatives`): the printed form goes first unless there is nothing else.
  private static func areOne(_ first: Capture, _ second: Capture, of count: Int) -> Bool {
    let isPrinted = first.first(.text) != nil
    return isPrinted != (second.first(.text) != nil) && (isPrinted || count == 2)
  }

  private func reference(_ printed: Capture, _ tagged: Capture, _ isPair: Bool) -> Reference? {
    var reference = TaggedReference.read(tagged)
    if isPair { reference.ids = (reference.ids ?? Identifiers()).completed(by: CitationAddresses(printed).ids) }
    let text = printed.text(.text).map(ReferenceText.withoutLinkWords)
    reference.text = text ?? CitationComposer.compose(reference, tagged)
    if reference.text.isEmpty { reference.text = tagged.text(.words) ?? "" }
    reference.key = key
    reference.label = (printed.text(.label) ?? label).flatMap(CitationWords.label)
    if text != nil { read(&reference) }
    return reference.text.isEmpty ? nil : reference
  }

  /// Takes from the printed form what is not tagged.
  private func read(_ reference: inout Reference) {
    if let number = CitationWords.leadingNumber(in: reference.text, labelled: reference.label) {
      reference.label = number.label
      reference.text = String(number.words)
    }
    guard reference.kind != .note else { return }
    let hasTitle = reference.title != nil || reference.container != nil
    if let parser, !hasTitle || reference.year == nil {
      reference.complete(by: parser.parse(reference.text).reference)
    } else if reference.hasMoreAuthors == nil, CitationWords.namesOthers(reference.text, title: reference.title) {
      reference.hasMoreAuthors = true
    }
  }
}
