public import Articles
import References

/// `analecta references`: printed references to JSON Lines, one for each line, in the order of the lines.
public struct ReferenceRun {
  private let parser: ReferenceParser
  private let encoder = RecordEncoder()

  /// A run with what the program knows, or with what files say.
  ///
  /// - Throws: ``Failure`` where a file cannot be used.
  public init(files: ReferenceFiles = ReferenceFiles()) throws { parser = ReferenceParser(model: try files.model()) }

  /// Reads every line of an input and writes its reference. A blank line gives a line too, a note without text, so that
  /// lines can be counted against each other.
  ///
  /// - Throws: ``Failure`` for the input, ``OutputError`` for the output.
  public func run(over lines: LineFeed, into output: Output) throws {
    var lines = lines
    var bytes: [UInt8] = []
    while let line = try lines.next() {
      bytes.removeAll(keepingCapacity: true)
      encoder.encode(reference(of: String(decoding: line, as: UTF8.self)), into: &bytes)
      try output.write(bytes)
    }
    try output.commit()
  }

  /// What the parser makes of one line.
  public func reference(of text: String) -> Reference {
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      var blank = Reference(text: "")
      blank.kind = .note
      return blank
    }
    return parser.parse(text).reference
  }
}
