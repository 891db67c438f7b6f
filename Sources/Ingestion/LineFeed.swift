import Inputs

/// The lines of one input, one after another, decompressed where it is compressed; memory holds the longest of them.
public struct LineFeed {
  private static let pieceBytes = 64 << 10

  private let stream: ByteStream
  private let name: String
  private let limit: Int
  private var piece: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  /// The number of the last line, from 1.
  public private(set) var number = 0
  /// Whether the last line was longer than the limit; what stood behind it is lost.
  public private(set) var isCut = false
  /// How the input is called in messages and records.
  public let path: String

  /// Opens a file, or standard input where the path is `-`.
  ///
  /// - Parameter limit: Bytes of a line that are kept.
  /// - Throws: ``Failure``.
  public init(path: String, limit: Int = 64 << 20) throws(Failure) {
    let locator = InputLocator(argument: path)
    self.path = locator.path
    self.limit = limit
    name = locator.isStandardInput ? "standard input" : "‘\(locator.path)’"
    do throws(StreamError) { stream = try ByteStream(locator) } catch {
      throw Failure(.inputMissing, "\(name) cannot be read: \(error)")
    }
    guard !stream.isFolder else { throw Failure(.inputUnusable, "\(name) is a folder, not a file") }
  }

  /// The next line without its line end, CR LF or LF; `nil` behind the last, or when a signal has asked the run to end.
  ///
  /// - Throws: ``Failure`` where the input cannot be read on.
  public mutating func next() throws(Failure) -> [UInt8]? {
    guard Interruption.signal == nil else { return nil }
    var line: [UInt8] = []
    var isPart = false
    isCut = false
    while true {
      if at == piece.count {
        try read()
        guard !piece.isEmpty else { return isPart ? whole(&line) : nil }
      }
      isPart = true
      let end = piece[at...].firstIndex(of: 0x0A)
      let part = piece[at..<(end ?? piece.count)]
      let room = limit - line.count
      line += part.prefix(room)
      if part.count > room { isCut = true }
      at = (end ?? piece.count - 1) + 1
      if end != nil { return whole(&line) }
    }
  }

  private mutating func whole(_ line: inout [UInt8]) -> [UInt8] {
    number += 1
    if line.last == 0x0D { line.removeLast() }
    return line
  }

  private mutating func read() throws(Failure) {
    at = 0
    guard !isAtEnd else { return piece = [] }
    do {
      piece = [UInt8](repeating: 0, count: Self.pieceBytes)
      let count = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
      piece.removeLast(piece.count - count)
      isAtEnd = count == 0
    } catch { throw Failure(.inputUnusable, "\(name) cannot be read on after line \(number): \(error)") }
  }
}
