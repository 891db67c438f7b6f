/// A list of paths in a file or on standard input, one a line or ended by NUL bytes, read as far as it is needed.
///
/// Empty lines are passed over, and so is the carriage return of lists made on Windows. In memory is one block of the
/// list at a time.
public final class PathList {
  /// Why a list cannot be read.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened, for a reader.
    public let description: String
    /// Whether there is no such list.
    public let isMissing: Bool
  }

  private static let longestPath = 1 << 16

  private let file: OpenFile
  private let name: String
  private let separator: UInt8
  private var block: ArraySlice<UInt8> = []
  private var line = 0

  /// Opens a list.
  ///
  /// - Parameters:
  ///   - path: The list; `-` is standard input.
  ///   - endsWithNUL: Whether its paths are ended by NUL bytes rather than by line feeds.
  /// - Throws: ``Problem``.
  public init(path: String, endsWithNUL: Bool) throws {
    let locator = InputLocator(argument: path)
    name = locator.isStandardInput ? "the list on standard input" : "the list ‘\(path)’"
    separator = endsWithNUL ? 0 : 0x0A
    do throws(SystemError) {
      file = locator.isStandardInput ? .standardInput : try OpenFile(locator)
    } catch {
      throw Problem(description: "\(name) cannot be read: \(error)", isMissing: error.isMissing)
    }
  }

  /// The next path, or `nil` at the end or when a signal has asked the run to end.
  func next() throws -> InputLocator? {
    while var path = try nextLine() {
      line += 1
      if separator == 0x0A, path.last == 0x0D { path.removeLast() }
      guard !path.contains(0) else {
        throw problem("holds a NUL byte in line \(line); a list of paths ended by NUL bytes is read with ‘-0’")
      }
      if !path.isEmpty { return InputLocator(bytes: path) }
    }
    return nil
  }

  /// The next line as it stands, without what ends it; `nil` as with ``next()``.
  ///
  /// - Throws: ``Problem``.
  public func nextLine() throws -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = block.firstIndex(of: separator) {
        line += block[..<end]
        block = block[(end + 1)...]
        return line
      }
      line += block
      block = []
      guard line.count <= Self.longestPath else {
        throw problem("is no list of paths: number \(self.line + 1) is longer than \(Self.longestPath) bytes")
      }
      guard try fill() else { return line.isEmpty ? nil : line }
    }
  }

  /// Reads the next block.
  ///
  /// - Returns: `false` at the end.
  private func fill() throws -> Bool {
    guard file.waitForBytes() else { return false }
    do throws(SystemError) {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let result = bytes.withUnsafeMutableBytes { buffer in
        Result { () throws(SystemError) in try file.read(into: buffer) }
      }
      block = bytes[..<(try result.get())]
      return !block.isEmpty
    } catch {
      throw problem("cannot be read: \(error)")
    }
  }

  private func problem(_ what: String) -> Problem { Problem(description: "\(name) \(what)", isMissing: false) }
}
