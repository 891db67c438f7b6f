import Glibc
public import Inputs

/// Where the lines go: standard output, or a file that appears whole or not at all.
///
/// A file is written in the folder of its place, without a name or under a hidden one, and takes the place when it is
/// complete and on the disk; what stood there before is untouched until then. Every failure of the system to write is an ``OutputError``.
public final class Output {
  private static let capacity = 256 << 10

  private let descriptor: Int32
  private let name: String
  private var replacement: Replacement?
  /// The file that is going to be replaced.
  private var replaced: FileIdentity?
  private var buffer: [UInt8] = []
  private let isTerminal: Bool
  /// Bytes written so far, with those that are still in memory.
  public private(set) var count = 0

  /// Output to a file, or with `-` to standard output. A device or pipe is written to as it stands.
  ///
  /// - Parameter makesFolders: Whether the folders around a file are made where they are missing.
  /// - Throws: ``OutputError``.
  public init(path: String, makesFolders: Bool = false) throws(OutputError) {
    if makesFolders, path != "-" { try Folders.make(for: path) }
    if path == "-" {
      (descriptor, name) = (STDOUT_FILENO, "standard output")
    } else if let kind = Replacement.special(path) {
      name = "‘\(path)’"
      guard kind != .folder else { throw .cannotCreate("\(name) is a folder") }
      do throws(SystemError) {
        descriptor = try SystemError.retrying { open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC) }
      } catch { throw .cannotCreate("\(name) cannot be opened: \(error)") }
    } else {
      name = "‘\(path)’"
      let replacement: Replacement
      do throws(SystemError) { replacement = try Replacement(for: path) } catch {
        throw .cannotCreate("\(name) cannot be created: \(error)")
      }
      self.replacement = replacement
      replaced = FileIdentity(of: InputLocator(argument: path))
      descriptor = replacement.descriptor
    }
    isTerminal = isatty(descriptor) == 1
    buffer.reserveCapacity(Self.capacity)
  }

  deinit {
    discard()
    if descriptor > 2 { close(descriptor) }
  }

  /// Sees to it that an input is not the file that is going to be replaced: a page that is gone cannot be saved again.
  public func spare(_ input: InputLocator) throws(OutputError) {
    guard let replaced, !input.isStandardInput, replaced == FileIdentity(of: input) else { return }
    throw .cannotCreate("\(name) is an input, which would be lost; write to another file")
  }

  /// Writes whole lines. They are on the disk only after ``commit()``.
  public func write(_ lines: [UInt8]) throws(OutputError) {
    if buffer.count + lines.count > Self.capacity { try flush() }
    count += lines.count
    if lines.count > Self.capacity { return try writeAll(lines) }
    buffer += lines
    if isTerminal { try flush() }
  }

  /// Hands the lines in memory to the system.
  public func flush() throws(OutputError) {
    try writeAll(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Where the lines that were handed to the system can be read before the file is complete.
  var readablePath: String? { replacement?.readablePath }

  /// Completes the output: what was written is there, whole, when this returns.
  public func commit() throws(OutputError) {
    try flush()
    do throws(SystemError) {
      if let replacement {
        try replacement.publish()
        self.replacement = nil
      } else {
        // Some file systems report a full disk only when a file is closed.
        let copy = try SystemError.retrying { dup(descriptor) }
        guard close(copy) == 0 else { throw .last }
      }
    } catch { throw .writeFailed("\(name) cannot be completed: \(error)") }
  }

  /// Gives a file up: nothing of it stays, and what stood in its place still does.
  public func discard() {
    replacement?.discard()
    replacement = nil
  }

  /// Ends the output early: standard output keeps its whole lines, a file is given up.
  public func end() throws(OutputError) {
    if replacement == nil { try flush() } else { discard() }
  }

  private func writeAll(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitForRoom()
      case EPIPE: throw .readerGone
      default: throw .writeFailed("\(name) cannot be written: \(SystemError.last)")
      }
    }
  }

  /// Standard output may have been left in non-blocking mode by another program.
  private func waitForRoom() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }
}

/// Why the output is not complete.
public enum OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file cannot be made.
  case cannotCreate(String)
  /// The system refuses bytes, of a full disk for instance.
  case writeFailed(String)
  /// The program that reads standard output has ended.
  case readerGone

  /// One sentence for a reader.
  public var description: String {
    switch self {
    case .cannotCreate(let message), .writeFailed(let message): message
    case .readerGone: "the reader of standard output has gone"
    }
  }
}
