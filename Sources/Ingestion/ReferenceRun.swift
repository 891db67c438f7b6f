internal import Articles
public import Exporting
internal import Inputs
internal import Markup
internal import References

/// `analecta references`: printed references to JSON Lines or entries of a bibliography, in their order.
public struct ReferenceRun {
  /// How the references stand in the input.
  public enum Layout: Sendable {
    /// One a line.
    case lines
    /// Wrapped over lines.
    case block
    /// As the first lines show it: one a line unless they are certainly wrapped.
    case detected
  }

  /// Bytes of a line that are read.
  private static let lineLimit = 1 << 20
  /// What the layout is told by, whichever is less.
  private static let lookedAt = (lines: 200, bytes: 256 << 10)

  private let parser: ReferenceParser
  private let encoder = RecordEncoder()
  private var exporter: Exporter?
  private var bytes: [UInt8] = []
  private var path = "-"

  /// A run with what the program knows, or with what files say; without a format it writes JSON Lines.
  ///
  /// - Throws: ``Failure`` where a file cannot be used.
  public init(files: ReferenceFiles = ReferenceFiles(), format: BibliographicFormat? = nil) throws {
    parser = ReferenceParser(model: try files.model())
    exporter = format.map(Exporter.init)
  }

  /// Reads an input, writes what its references say and completes the output. Read line by line, each line gives one
  /// line of JSON: a blank one a rejection, so that the lines can be counted against each other.
  ///
  /// - Returns: How the program ends.
  /// - Throws: ``Failure`` for the input, ``OutputError`` for the output.
  public mutating func run(over path: String, layout: Layout = .detected, into output: Output) throws -> ExitStatus {
    var lines = try LineFeed(path: path, limit: Self.lineLimit)
    self.path = lines.path
    exporter?.open(into: &bytes)
    do {
      let first = layout == .lines ? [] : try Self.head(of: &lines)
      var block = Self.layout(of: first.map(\.line), layout).map(ReferenceBlock.init)
      for (number, (line, isCut)) in first.enumerated() {
        take(line, isCut: isCut, number: number + 1, by: &block)
        try flush(into: output)
      }
      while let line = try lines.next() {
        take(PrintedLine(line), isCut: lines.isCut, number: lines.number, by: &block)
        try flush(into: output)
      }
      if let entry = block?.finish() { write(entry) }
      exporter?.close(into: &bytes)
      try flush(into: output)
      try Interruption.signal == nil ? output.commit() : output.end()
    } catch {
      if !(error is OutputError) { try output.end() }
      throw error
    }
    return Interruption.signal.map { $0 == 2 ? .interrupted : .terminated } ?? .done
  }

  /// The first lines, and whether they were cut.
  private static func head(of lines: inout LineFeed) throws -> [(line: PrintedLine, isCut: Bool)] {
    var head: [(line: PrintedLine, isCut: Bool)] = []
    var bytes = 0
    while head.count < lookedAt.lines, bytes < lookedAt.bytes, let line = try lines.next() {
      head.append((PrintedLine(line), lines.isCut))
      bytes += line.count
    }
    return head
  }

  /// The layout of text in blocks; `nil` where each line is a reference.
  private static func layout(of lines: [PrintedLine], _ layout: Layout) -> ReferenceBlock.Layout? {
    switch layout {
    case .lines: nil
    case .block: ReferenceBlock.Layout(ofBlock: lines)
    case .detected: ReferenceBlock.Layout(detecting: lines)
    }
  }

  private mutating func take(_ line: PrintedLine, isCut: Bool, number: Int, by block: inout ReferenceBlock?) {
    if isCut {
      if let entry = block?.finish() { write(entry) }
      reject(.limitExceeded, "the line has more than \(Self.lineLimit) bytes", line: number)
    } else if block != nil {
      if let entry = block?.add(line, number: number) { write(entry) }
    } else if line.text.isEmpty {
      reject(.empty, "the line is blank", line: number)
    } else {
      write(ReferenceBlock.Entry(label: nil, text: line.text, line: number))
    }
  }

  private mutating func write(_ entry: ReferenceBlock.Entry) {
    guard !entry.text.isEmpty else { return reject(.empty, "nothing stands behind the number", line: entry.line) }
    var reference = parser.parse(entry.text).reference
    if let label = entry.label { reference.label = label }
    if exporter == nil { encoder.encode(reference, into: &bytes) } else { exporter?.write(reference, into: &bytes) }
  }

  /// Says in JSON why a line gives no reference; bibliographies have no place for it.
  private mutating func reject(_ code: Rejection.Code, _ message: String, line: Int) {
    guard exporter == nil else { return }
    let rejection = Rejection(
      source: Source(path: path), code: code, stage: .parse, message: message, at: "line \(line)")
    encoder.encode(.rejection(rejection), into: &bytes)
  }

  private mutating func flush(into output: Output) throws {
    if !bytes.isEmpty { try output.write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }
}

extension PrintedLine {
  /// A line of bytes: made UTF-8, then under the text policy.
  init(_ bytes: [UInt8]) {
    let text = String(decoding: TextDecoder.utf8(bytes).bytes, as: UTF8.self)
    self.init(text: text.underTextPolicy(), isIndented: bytes.first == 0x20 || bytes.first == 0x09)
  }
}
