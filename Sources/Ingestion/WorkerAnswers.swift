internal import Articles
public import Inputs

/// `analecta worker`: a locator a line in, an answer a line out, in the same order, for programs that spread the work
/// over machines. It keeps nothing between two lines, so that a line always has the same answer.
public struct WorkerAnswers {
  /// How lines look.
  public struct Form: Sendable {
    /// Locators are ended by NUL bytes rather than by line feeds.
    public var endsWithNUL = false
    /// A key and a TAB stand before each locator, and come back before its answer.
    public var hasKeys = false
    /// Each record is a line, and a line that counts them follows; otherwise all of an input are one line.
    public var expands = false

    /// Locators alone, a line each.
    public init() {}
  }

  /// The value of `schema` in the one line of an input that has not exactly one record.
  public static let recordsSchema = "analecta/records/1"
  /// The value of `schema` in the line behind the records of an input.
  public static let endSchema = "analecta/end/1"

  private let pipeline: Pipeline
  private let form: Form
  /// The process that reads the documents, where it is another one.
  private let crew: WorkerCrew?

  /// Answers by a pipeline.
  public init(_ pipeline: Pipeline, form: Form) {
    self.pipeline = pipeline
    self.form = form
    crew = pipeline.isolation.map { WorkerCrew(for: pipeline, $0) }
  }

  /// Answers every line of a list. Each answer is handed to the system whole and at once.
  ///
  /// - Returns: The signal that ended it early; the line in hand then has no answer, or with ``Form/expands`` no end.
  /// - Throws: `PathList.Problem`, ``OutputError``.
  public func answer(_ list: PathList, into output: Output) throws -> Int32? {
    while Interruption.signal == nil, var line = try list.nextLine() {
      if !form.endsWithNUL, line.last == 0x0D { line.removeLast() }
      try answer(line, into: output)
    }
    if Interruption.signal == nil { try output.commit() } else { try output.end() }
    return Interruption.signal
  }

  private func answer(_ line: [UInt8], into output: Output) throws {
    var key: ArraySlice<UInt8> = []
    var locator = line[...]
    if form.hasKeys {
      let tab = line.firstIndex(of: 0x09)
      key = line[..<(tab ?? line.endIndex)] + [0x09]
      locator = tab.map { line[($0 + 1)...] } ?? []
    }
    var answer = Answer(key: key)
    try emit(Array(locator)) { lines in
      answer.add(lines)
      if form.expands { try output.write(answer.take()) }
    }
    guard Interruption.signal == nil else { return }
    let name = String(path: locator)
    if form.expands { answer.end(name) } else { answer.makeOneLine(name) }
    try output.write(answer.take())
    try output.flush()
  }

  /// Hands on the lines of an input, piece by piece.
  private func emit(_ bytes: [UInt8], _ body: ([UInt8]) throws -> Void) throws {
    guard !bytes.isEmpty, !bytes.contains(0) else {
      let problem = bytes.isEmpty ? "the line names no input" : "the line holds a NUL byte; ‘-0’ reads such"
      let source = Source(path: bytes.isEmpty ? "-" : String(path: bytes))
      let rejection = Rejection(source: source, code: .unreadable, stage: .open, message: problem)
      return try body(pipeline.emit(.rejection(rejection)).lines)
    }
    var feed = pipeline.feed(DocumentLocator(bytes: bytes))
    guard let crew else {
      while Interruption.signal == nil, let work = try feed.next() { try body(pipeline.emit(work).lines) }
      return
    }
    try crew.map(
      next: { try feed.next().map { ((), Assignment(work: $0)) } },
      shouldStop: { Interruption.signal != nil },
      deliver: { _, answer in try body(answer.emitted.lines) })
  }

  /// The lines of an answer that have not been written.
  private struct Answer {
    private let key: ArraySlice<UInt8>
    private var bytes: [UInt8] = []
    private var count = 0

    init(key: ArraySlice<UInt8>) { self.key = key }

    /// Adds whole lines.
    mutating func add(_ lines: [UInt8]) {
      guard !key.isEmpty else {
        count += lines.count { $0 == 0x0A }
        return bytes += lines
      }
      var rest = lines[...]
      while let end = rest.firstIndex(of: 0x0A) {
        count += 1
        bytes += key
        bytes += rest[...end]
        rest = rest[(end + 1)...]
      }
    }

    mutating func take() -> [UInt8] {
      defer { bytes.removeAll(keepingCapacity: true) }
      return bytes
    }

    /// Adds the line that counts.
    mutating func end(_ locator: String) {
      bytes += key
      bytes += object(WorkerAnswers.endSchema, locator) { $0.integer("records", count) }
    }

    /// Puts what are not exactly one line into one.
    mutating func makeOneLine(_ locator: String) {
      guard count != 1 else { return }
      var line = Array(key) + object(WorkerAnswers.recordsSchema, locator) { _ in }.dropLast(2)
      line += ",\"records\":[".utf8
      var rest = bytes[...]
      while let end = rest.firstIndex(of: 0x0A) {
        line += rest.dropFirst(key.count)[..<end]
        rest = rest[(end + 1)...]
        if !rest.isEmpty { line.append(0x2C) }
      }
      bytes = line + Array("]}\n".utf8)
    }

    private func object(_ schema: String, _ locator: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
      var json = JSONWriter()
      json.line { json in
        json.string("schema", schema)
        json.string("input", locator)
        body(&json)
      }
      var bytes: [UInt8] = []
      json.append(to: &bytes)
      return bytes
    }
  }
}
