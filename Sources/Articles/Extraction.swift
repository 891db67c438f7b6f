/// What a format's rules took from one document, before anything is normalised: captures in document order.
///
/// Every reader (HTML pages, text dumps, tagged text, XML) yields this one shape, and `Normalising` turns it into an
/// ``Article``. Text has been through the text policy, but no value has been interpreted yet.
public struct Extraction: Sendable, Equatable {
  private let store: CaptureStore
  /// How many entries of a list field the source shows, counted by rules of their own.
  public var counts: [(field: Field, seen: Int)] = []
  /// What is odd about the document so far.
  public var findings: [Finding] = []
  /// What places say that did not win, of fields whose values are to be compared: with the rule that found it.
  public var alternatives: [Alternative] = []

  /// A value that did not win.
  public struct Alternative: Sendable {
    /// The field.
    public let field: Field
    /// Its words there.
    public let text: String
    /// The same with mark-up, where the field asks for it and there is some.
    public let markup: String?
    /// The rule that found it, as the format writes it.
    public let rule: String

    /// A value.
    public init(field: Field, text: String, markup: String?, rule: String) {
      self.field = field
      self.text = text
      self.markup = markup
      self.rule = rule
    }
  }

  /// What a writer has put down.
  public init(_ writer: consuming CaptureWriter) { store = CaptureStore(writer) }

  /// Captures put together by hand, for tests.
  public init(_ captures: [Capture] = []) {
    var writer = CaptureWriter()
    for capture in captures { writer.add(capture, in: nil) }
    self.init(writer)
  }

  /// The first capture of a field, or `nil`.
  public func first(_ field: Field) -> Capture? { store.first(field, from: store.heads[field.number]) }

  /// All captures of a field, in document order.
  public func all(_ field: Field) -> CaptureList {
    CaptureList(store: store, first: store.heads[field.number], field: field)
  }

  /// The text of the first capture of a field.
  public func text(_ field: Field) -> String? { store.text(field, from: store.heads[field.number]) }

  /// The texts of all captures of a field.
  public func texts(_ field: Field) -> [String] { all(field).map(\.text) }

  /// All captures at the top, grouped by field.
  public var captures: [Capture] { Field.allCases.flatMap { Array(all($0)) } }

  /// Whether two extractions hold the same captures, counts and findings.
  public static func == (left: Extraction, right: Extraction) -> Bool {
    left.captures == right.captures && left.findings == right.findings
      && left.counts.elementsEqual(right.counts) { $0 == $1 }
  }
}
