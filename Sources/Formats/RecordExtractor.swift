public import Articles
public import Markup

/// Takes the fields of a format from the records of a large file: the same rules as ``PageExtractor``'s and the same
/// extraction, found in one walk that asks one table at each element (``PathIndex``).
///
/// It learns while it works and is to be used by one thread at a time.
public final class RecordExtractor: @unchecked Sendable {
  private let format: Format
  private let plan: RecordPlan
  private let index: PathIndex
  /// The buffers of the last record, except while one is in hand.
  private var idle: RecordWork?
  /// For each target that reads an attribute, the number of its name in the vocabulary.
  private var attributes: [Int] = []
  private var vocabulary: Vocabulary?

  /// An extractor for a format whose selectors a start tag decides, as those of the reader `records` are.
  ///
  /// - Throws: `SelectorError` for a selector that asks for more.
  public init(format: Format) throws {
    self.format = format
    (plan, index) = try RecordPlan.compile(format.fields)
  }

  /// Takes the fields from a record.
  public func extract(_ document: Document) -> Extraction {
    learn(document.vocabulary)
    // The work is done on a local, for each access to a class's variables is checked.
    var work = idle ?? RecordWork(plan, attributes)
    idle = nil
    index.find(in: document, into: &work.hits)
    var writer = CaptureWriter(text: document.text)
    let gave = work.run(document, &writer)
    defer { idle = work }
    var extraction = Extraction(writer)
    for (at, rule) in plan.sets[0].enumerated() {
      if rule.isCounted { extraction.counts.append((rule.field, work.counts[at])) }
      if rule.isRequired, !gave[at] { extraction.findings.append(format.missing(rule.field)) }
    }
    return extraction
  }

  private func learn(_ vocabulary: Vocabulary) {
    guard self.vocabulary !== vocabulary else { return }
    self.vocabulary = vocabulary
    attributes = plan.taken.map { taken in
      if case .attribute(let name) = taken { return vocabulary.number(of: name) ?? -1 }
      return -1
    }
    idle = nil
  }
}
