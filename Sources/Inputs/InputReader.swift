public import Articles

/// Reads one input whole. Whatever is wrong with it comes back as a rejection; nothing blocks but standard input.
public struct InputReader: Sendable {
  /// Bytes that one input may hold.
  public let limit: Int

  /// A reader of inputs up to a size; 64 MiB unless said otherwise.
  public init(limit: Int = 64 << 20) { self.limit = limit }

  /// Reads an input and takes its SHA-256.
  ///
  /// - Returns: The document, or a rejection with the stage `open`; `nil` when a signal ended the wait for standard
  ///   input, which then counts as not having been read.
  public func read(_ locator: InputLocator) -> Result<InputDocument, Rejection>? {
    do {
      guard let bytes = try bytes(of: locator) else { return nil }
      return .success(InputDocument(path: locator.path, bytes: bytes, sha256: SHA256.hexadecimal(of: bytes)))
    } catch let problem as Problem {
      return .failure(locator.rejection(problem.code, problem.message))
    } catch {
      let name = locator.isStandardInput ? "standard input" : "‘\(locator.path)’"
      return .failure(locator.rejection(.unreadable, "\(name) cannot be read: \(error)"))
    }
  }

  /// Why an input is rejected.
  private struct Problem: Error {
    let code: Rejection.Code
    let message: String

    init(_ code: Rejection.Code, _ message: String) {
      self.code = code
      self.message = message
    }
  }

  private func bytes(of locator: InputLocator) throws -> [UInt8]? {
    guard !locator.isStandardInput else {
      return try bytes(of: .standardInput, expecting: 0, waiting: true, named: "standard input")
    }
    let file = try OpenFile(locator)
    let (kind, size) = try file.status()
    guard kind == .file else {
      let advice = kind == .pipe ? "; give its contents on standard input" : ""
      throw Problem(.unreadable, "‘\(locator.path)’ is \(kind.words), not a file\(advice)")
    }
    guard size <= limit else { throw tooLarge("‘\(locator.path)’", holds: "more bytes (\(size))") }
    return try bytes(of: file, expecting: size, waiting: false, named: "‘\(locator.path)’")
  }

  /// Reads to the end, which need not be where the size says: files grow, and those of /proc say 0.
  private func bytes(
    of file: borrowing OpenFile, expecting size: Int, waiting: Bool, named name: String
  ) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var room = max(size + 1, 1 << 16)
    while true {
      if waiting, !file.waitForBytes() { return nil }
      let count = try bytes.append(upTo: room) { (buffer) throws(SystemError) in try file.read(into: buffer) }
      if count == 0 { return bytes }
      guard bytes.count <= limit else { throw tooLarge(name, holds: "more bytes") }
      room = bytes.count <= size ? size + 1 - bytes.count : 1 << 16
    }
  }

  private func tooLarge(_ name: String, holds size: String) -> Problem {
    Problem(.limitExceeded, "\(name) holds \(size) than the limit bytes=\(limit); ‘--limit bytes=SIZE’ raises it")
  }
}

extension InputLocator {
  /// A rejection of this input before anything was read.
  func rejection(_ code: Rejection.Code, _ message: String) -> Rejection {
    Rejection(source: Source(path: path), code: code, stage: .open, message: message)
  }
}

extension [UInt8] {
  /// Appends what a function writes into some free room, and gives how many bytes that is.
  fileprivate mutating func append(
    upTo room: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  ) throws(SystemError) -> Int {
    let start = count
    append(contentsOf: repeatElement(0, count: room))
    var filled = 0
    defer { removeLast(room - filled) }
    let result = withUnsafeMutableBytes { bytes in
      Result { () throws(SystemError) in try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[start...])) }
    }
    filled = try result.get()
    return filled
  }
}
