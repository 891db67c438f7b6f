internal import Articles
public import Exporting
internal import Inputs

/// `analecta export`: records to entries of a bibliography, one at a time, in the order of the lines.
public struct ExportRun {
  /// What a run came to.
  public struct Result: Sendable {
    /// Entries that were written.
    public fileprivate(set) var entries = 0
    /// Lines that are records, but of no article.
    public fileprivate(set) var passedOver = 0
    /// Lines that are no records.
    public fileprivate(set) var badLines = 0
    /// Inputs that do not exist.
    public fileprivate(set) var missing = 0
    /// For people: the first of the bad lines, inputs that are missing, and how many there are where that is more.
    public var complaints: [String] {
      let hidden = badLines + missing - shown.count
      return hidden > 0 ? shown + ["… \(Quantity.count(badLines, "line")) in all that are no records"] : shown
    }
    fileprivate var shown: [String] = []
    fileprivate var signal: Int32?

    fileprivate mutating func complain(_ sentence: String) {
      if shown.count < ExportRun.complaintsShown { shown.append(sentence) }
    }

    /// How the program ends.
    public var status: ExitStatus {
      switch signal {
      case 2: .interrupted
      case .some: .terminated
      case nil where missing > 0: .inputMissing
      case nil where badLines > 0: .someRejected
      case nil: .done
      }
    }
  }

  private static let complaintsShown = 5

  private let writesReferences: Bool
  private let decoder = RecordDecoder()
  private var exporter: Exporter
  private var bytes: [UInt8] = []
  private var result = Result()

  /// A run.
  ///
  /// - Parameter writesReferences: Whether the references of each record are written instead of the record.
  public init(_ format: BibliographicFormat, writesReferences: Bool = false) {
    exporter = Exporter(format)
    self.writesReferences = writesReferences
  }

  /// Reads files of records, writes the entries and completes the output. A line that is no record is told and stepped
  /// over.
  ///
  /// - Throws: ``Failure`` where an input cannot be read on, ``OutputError`` for the output.
  public mutating func run(over paths: [String], into output: Output) throws -> Result {
    exporter.open(into: &bytes)
    do {
      for path in paths { try export(path, into: output) }
      exporter.close(into: &bytes)
      result.signal = Interruption.signal
      if result.signal == nil { try output.write(bytes) }
      try result.signal == nil ? output.commit() : output.end()
    } catch {
      if !(error is OutputError) { try output.end() }
      throw error
    }
    return result
  }

  private mutating func export(_ path: String, into output: Output) throws {
    guard var lines = try open(path) else { return }
    while let line = try lines.next() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      if let problem = write(line, isCut: lines.isCut) {
        result.badLines += 1
        result.complain("‘\(lines.path)’ line \(lines.number) is no record: \(problem)")
      }
      if !bytes.isEmpty { try output.write(bytes) }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Opens an input; one that does not exist is told.
  private mutating func open(_ path: String) throws(Failure) -> LineFeed? {
    do throws(Failure) { return try LineFeed(path: path) } catch {
      guard error.status == .inputMissing else { throw error }
      result.missing += 1
      result.complain(error.message ?? path)
      return nil
    }
  }

  /// Writes what a line holds, or says why it cannot.
  private mutating func write(_ line: [UInt8], isCut: Bool) -> String? {
    guard !isCut else { return "it is longer than 64 MiB" }
    do throws(RecordError) {
      write(try decoder.decode(line))
      return nil
    } catch { return error.description }
  }

  private mutating func write(_ record: RecordDecoder.Record) {
    switch record {
    case .outcome(.article(let article)) where writesReferences:
      for reference in article.references ?? [] { write(reference) }
    case .outcome(.article(let article)):
      exporter.write(article, into: &bytes)
      result.entries += 1
    case .reference(let reference): write(reference)
    case .outcome: result.passedOver += 1
    }
  }

  private mutating func write(_ reference: Reference) {
    exporter.write(reference, into: &bytes)
    result.entries += 1
  }
}
