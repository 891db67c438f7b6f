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
    do throws(StreamError) {
      return read(try ByteStream(locator, takesDigest: true), from: locator)
    } catch {
      return .failure(locator.rejection(.unreadable, "\(Self.name(of: locator)) cannot be read: \(error)"))
    }
  }

  private static func name(of locator: InputLocator) -> String {
    locator.isStandardInput ? "standard input" : "‘\(locator.path)’"
  }

  /// Whether a file may hold many records, or be compressed: such are looked into before a worker gets them.
  public static func mayBeStream(_ locator: InputLocator) -> Bool {
    locator.isStandardInput || DocumentNames.mayHoldRecords(locator.bytes)
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

  /// Reads on from an input that has been opened and looked at.
  public func read(_ stream: ByteStream, from locator: InputLocator) -> Result<InputDocument, Rejection>? {
    let name = Self.name(of: locator)
    do {
      guard stream.kind == .file || locator.isStandardInput else {
        let advice = stream.kind == .pipe ? "; give its contents on standard input" : ""
        throw Problem(.unreadable, "\(name) is \(stream.kind.words), not a file\(advice)")
      }
      let size = stream.compression == nil ? stream.storedBytes : 0
      guard size <= limit else { throw tooLarge(name, holds: "more bytes (\(size))") }
      var findings: [Finding] = []
      guard let bytes = try bytes(of: stream, expecting: size, named: name, &findings), let digest = stream.digest()
      else { return nil }
      var document = InputDocument(path: locator.path, bytes: bytes, sha256: digest)
      document.findings = findings
      return .success(document)
    } catch let problem as Problem {
      return .failure(locator.rejection(problem.code, problem.message))
    } catch let error as StreamError {
      let code: Rejection.Code = if case .unreadable = error { .unreadable } else { .truncated }
      return .failure(locator.rejection(code, "\(name) cannot be read: \(error)"))
    } catch {
      return .failure(locator.rejection(.unreadable, "\(name) cannot be read: \(error)"))
    }
  }

  /// Reads a member of a container whole.
  ///
  /// - Parameters:
  ///   - name: What it is called in the outermost container.
  ///   - path: Where that is.
  public func read(_ member: Member, named name: String, of path: String) -> Result<InputDocument, Rejection> {
    func rejection(_ code: Rejection.Code, _ message: String) -> Rejection {
      var source = Source(path: path)
      source.member = name
      return Rejection(source: source, code: code, stage: .open, message: message)
    }
    do throws(StreamError) {
      guard let bytes = try member.stream.readAll(limit: limit) else {
        return .failure(
          rejection(
            .limitExceeded,
            "the member has more bytes than the limit bytes=\(limit); ‘--limit bytes=SIZE’ raises it"))
      }
      var document = InputDocument(
        path: path, member: name, bytes: bytes, sha256: member.stream.digest() ?? "")
      document.charset = member.charset
      document.url = member.url
      document.savedAt = member.savedAt
      document.findings = member.findings
      return .success(document)
    } catch {
      return .failure(rejection(.truncated, "the member cannot be read: \(error)"))
    }
  }

  /// Reads to the end, which need not be where the size says: files grow, and those of /proc say 0.
  private func bytes(
    of stream: ByteStream, expecting size: Int, named name: String, _ findings: inout [Finding]
  ) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var room = max(size + 1, 1 << 16)
    while true {
      let count: Int
      do {
        count = try bytes.append(upTo: room) { (buffer) throws(StreamError) in try stream.read(into: buffer) }
      } catch {
        // What has come to its end is whole.
        guard error == StreamError.strangersBehind else { throw error }
        let message = "bytes that are no gzip stand behind the compressed data; they were left out"
        findings.append(Finding(.partsLeftOut, message: message))
        try stream.passOverRest()
        return bytes
      }
      if count == 0 { return stream.wasInterrupted ? nil : bytes }
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
  public func rejection(_ code: Rejection.Code, _ message: String) -> Rejection {
    Rejection(source: Source(path: path), code: code, stage: .open, message: message)
  }
}

extension [UInt8] {
  /// Appends what a function writes into some free room, and gives how many bytes that is.
  mutating func append(
    upTo room: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) -> Int {
    let start = count
    append(contentsOf: repeatElement(0, count: room))
    var filled = 0
    defer { removeLast(room - filled) }
    let result = withUnsafeMutableBytes { bytes in
      Result { () throws(StreamError) in try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[start...])) }
    }
    filled = try result.get()
    return filled
  }
}
