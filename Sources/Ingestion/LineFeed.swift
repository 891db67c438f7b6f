import Inputs

/// The lines of one input, one after another, decompressed where it is compressed; memory holds the longest of them.
public struct LineFeed {
  private static let pieceBytes = 64 << 10

  private let stream: ByteStream
  private var piece: [UInt8] = []
  private var at = 0
  private var isAtEnd = false

  /// Opens a file, or standard input where the path is `-`.
  ///
  /// - Throws: ``Failure``.
  public init(path: String) throws(Failure) {
    let locator = InputLocator(argument: path)
    do throws(StreamError) { stream = try ByteStream(locator) } catch {
      throw Failure(.inputMissing, "‘\(locator.path)’ cannot be read: \(error)")
    }
  }

  /// The next line without its line end, CR LF or LF; `nil` behind the last.
  ///
  /// - Throws: ``Failure`` where the input cannot be read on.
  public mutating func next() throws(Failure) -> [UInt8]? {
    var line: [UInt8] = []
    var isPart = false
    while true {
      if at == piece.count {
        try read()
        guard !piece.isEmpty else { return isPart ? line : nil }
      }
      isPart = true
      guard let end = piece[at...].firstIndex(of: 0x0A) else {
        line += piece[at...]
        at = piece.count
        continue
      }
      line += piece[at..<end]
      at = end + 1
      if line.last == 0x0D { line.removeLast() }
      return line
    }
  }

  private mutating func read() throws(Failure) {
    at = 0
    guard !isAtEnd else { return piece = [] }
    do {
      piece = [UInt8](repeating: 0, count: Self.pieceBytes)
      let count = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
      piece.removeLast(piece.count - count)
      isAtEnd = count == 0
    } catch { throw Failure(.inputUnusable, "the input cannot be read on: \(error)") }
  }
}
