/// The bytes of one input, decompressed where it is compressed, in pieces: memory does not grow with its size.
public final class ByteStream {
  /// How many of the first bytes are looked at before anything is handed out.
  public static let headBytes = 64 << 10

  private enum Decoder {
    case plain
    case gzip(GzipInflater)
    case filter(ArchiveFilter)
  }

  private let stored: StoredBytes
  private var decoder: Decoder
  /// Decompressed bytes that have been looked at and not yet been read.
  private var head: ArraySlice<UInt8> = []
  /// What was found wrong behind the bytes that have been looked at.
  private var failure: StreamError?
  /// How the bytes are compressed.
  public let compression: Compression?
  /// Bytes of the file as it is stored; 0 where that is not known.
  public let storedBytes: Int
  /// What kind of thing was opened.
  let kind: OpenFile.Kind
  /// Whether that is a folder.
  public var isFolder: Bool { kind == .folder }
  /// Whether a signal ended the wait for bytes, which then look like the last ones.
  public var wasInterrupted: Bool { stored.wasInterrupted }

  /// Opens a file, or standard input, and looks at its first bytes. Of a pipe or device that is named nothing is read.
  ///
  /// - Parameters:
  ///   - offset: The byte from which the file is read.
  ///   - takesDigest: Whether ``digest()`` will be asked for.
  /// - Throws: ``StreamError``.
  public init(
    _ locator: InputLocator, from offset: Int = 0, takesDigest: Bool = false
  ) throws(StreamError) {
    do throws(SystemError) {
      let file = locator.isStandardInput ? .standardInput : try OpenFile(locator)
      if offset > 0 { try file.seek(to: offset) }
      let size: Int
      (kind, size) = try file.status()
      storedBytes = kind == .file ? size : 0
      self.stored = StoredBytes(
        file: file, isPipe: locator.isStandardInput && kind != .file, digest: takesDigest ? SHA256() : nil)
    } catch { throw .unreadable(error) }
    guard kind == .file || locator.isStandardInput else {
      (decoder, compression) = (.plain, nil)
      return
    }
    (decoder, compression) = try Self.open(stored)
  }

  /// What a function reads, which is a member of something that has been opened. Nothing is read before it is asked for.
  ///
  /// - Parameter takesDigest: Whether ``digest()`` will be asked for.
  public convenience init(reading read: @escaping ByteRead, takesDigest: Bool = false) throws(StreamError) {
    try self.init(StoredBytes(source: read, digest: takesDigest ? SHA256() : nil))
  }

  /// Bytes in memory, as they are.
  init(bytes: ArraySlice<UInt8>) {
    var rest = bytes
    stored = StoredBytes(
      source: { buffer in
        let count = min(rest.count, buffer.count)
        rest.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
        rest = rest.dropFirst(count)
        return count
      }, digest: SHA256())
    (storedBytes, kind, decoder, compression) = (0, .file, .plain, nil)
  }

  private init(_ stored: StoredBytes) throws(StreamError) {
    (self.stored, storedBytes, kind) = (stored, 0, .file)
    (decoder, compression) = try Self.open(stored)
  }

  /// Looks at the first bytes.
  private static func open(_ stored: StoredBytes) throws(StreamError) -> (Decoder, Compression?) {
    let (first, failure) = fill(headBytes) { (buffer) throws(StreamError) in try stored.read(into: buffer) }
    if let failure { throw failure }
    stored.head = first[...]
    let compression = Compression(sniffing: first)
    switch compression {
    case nil: return (.plain, nil)
    case .gzip: return (.gzip(GzipInflater()), compression)
    default:
      let filter = try ArchiveFilter { (buffer) throws(StreamError) in try stored.read(into: buffer) }
      return (.filter(filter), compression)
    }
  }

  /// A file of which any place can be read.
  struct RandomAccess {
    let size: Int
    private let stored: StoredBytes

    fileprivate init?(_ stream: ByteStream) {
      guard stream.kind == .file, stream.compression == nil, stream.storedBytes > 0, stream.stored.file != nil else {
        return nil
      }
      (size, stored) = (stream.storedBytes, stream.stored)
    }

    /// Reads at a place; 0 is the end.
    func read(_ place: Int, _ buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
      do throws(SystemError) { return try stored.file?.read(into: buffer, at: place) ?? 0 } catch {
        throw .unreadable(error)
      }
    }
  }

  /// Any place of the stored bytes, where they are those of a file and not compressed.
  var randomAccess: RandomAccess? { RandomAccess(self) }

  /// Goes on behind damage, at the next member of gzip data; `false` where there is none.
  func resume() -> Bool {
    guard case .gzip(let inflater) = decoder else { return false }
    failure = nil
    let stored = stored
    return (try? inflater.resume { (room) throws(StreamError) in try stored.read(into: room) }) ?? false
  }

  /// All the bytes; `nil` where they are more than a limit.
  func readAll(limit: Int) throws(StreamError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let count = try bytes.append(upTo: Self.headBytes) { (buffer) throws(StreamError) in try read(into: buffer) }
      if count == 0 { return bytes }
      guard bytes.count <= limit else { return nil }
    }
  }

  /// The first bytes, decompressed; they will be read again. Short only at the end of the input, or where what follows
  /// is damaged.
  public func peek() -> ArraySlice<UInt8> {
    if head.isEmpty, failure == nil {
      let (bytes, failure) = Self.fill(Self.headBytes) { (buffer) throws(StreamError) in try decode(into: buffer) }
      (head, self.failure) = (bytes[...], failure)
    }
    return head
  }

  /// Reads on, decompressed; 0 is the end. The buffer need not be filled.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    guard head.isEmpty else {
      let count = min(head.count, buffer.count)
      head.prefix(count).withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      head = head.dropFirst(count)
      return count
    }
    if let failure { throw failure }
    return try decode(into: buffer)
  }

  /// SHA-256 of the stored bytes, once all have been read; `nil` when it is asked for a second time.
  public func digest() -> String? {
    defer { stored.digest = nil }
    return stored.digest?.hexadecimalDigest()
  }

  /// Reads the stored bytes to their end, for the sake of the digest.
  func passOverRest() throws(StreamError) {
    var room = [UInt8](repeating: 0, count: Self.headBytes)
    var count = 1
    while count > 0 {
      let result = room.withUnsafeMutableBytes { buffer in
        Result { () throws(StreamError) in try stored.read(into: buffer) }
      }
      count = try result.get()
    }
  }

  /// SHA-256 of the stored bytes, of which none has been read yet; `nil` when they cannot be read.
  public func digestOfAll() -> String? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.headBytes, alignment: 64)
    defer { buffer.deallocate() }
    while let count = try? stored.read(into: buffer) {
      if count == 0 { return digest() }
    }
    return nil
  }

  private func decode(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    switch decoder {
    case .plain: return try stored.read(into: buffer)
    case .gzip(let inflater):
      let stored = stored
      return try inflater.inflate(into: buffer) { (room) throws(StreamError) in try stored.read(into: room) }
    case .filter(let filter): return try filter.read(into: buffer)
    }
  }

  /// Reads until so many bytes are there, the input ends or something is wrong.
  private static func fill(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) -> (bytes: [UInt8], failure: StreamError?) {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    var failure: StreamError?
    while filled < count {
      let result = bytes.withUnsafeMutableBytes { buffer in
        Result { () throws(StreamError) in try read(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])) }
      }
      guard case .success(let read) = result, read > 0 else {
        if case .failure(let error) = result { failure = error }
        break
      }
      filled += read
    }
    bytes.removeLast(count - filled)
    return (bytes, failure)
  }
}
