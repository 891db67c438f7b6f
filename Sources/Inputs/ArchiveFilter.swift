internal import CLibArchive

/// Data compressed by zstd, xz or bzip2, through libarchive's filters; several frames or streams in a row are one.
final class ArchiveFilter {
  private let archive: OpaquePointer
  private let source: Source

  /// What libarchive's read callback gets: where the compressed bytes come from, and a buffer for them.
  final class Source {
    let read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
    var failure: StreamError?

    init(_ read: @escaping (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int) { self.read = read }

    deinit { buffer.deallocate() }
  }

  /// Opens a filter over compressed bytes.
  init(
    reading read: @escaping (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) {
    guard let archive = archive_read_new() else { throw .damaged("libarchive cannot be used") }
    self.archive = archive
    source = Source(read)
    archive_read_support_filter_zstd(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_format_raw(archive)
    let client = Unmanaged.passUnretained(source).toOpaque()
    let status = archive_read_open(archive, client, nil, { ArchiveFilter.read(client: $1, bytes: $2) }, nil)
    var entry: OpaquePointer?
    guard status == ARCHIVE_OK, archive_read_next_header(archive, &entry) == ARCHIVE_OK else { throw failure }
  }

  deinit { archive_read_free(archive) }

  /// Decompresses into a buffer; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw failure }
    return count
  }

  private var failure: StreamError {
    if let failure = source.failure { return failure }
    let message = archive_error_string(archive).map { String(cString: $0) } ?? "no reason is given"
    return message.utf8.starts(with: "truncated".utf8) || message.utf8.starts(with: "Truncated".utf8)
      ? .cut : .damaged(message)
  }

  /// libarchive's read callback.
  private static func read(
    client: UnsafeMutableRawPointer?, bytes: UnsafeMutablePointer<UnsafeRawPointer?>?
  ) -> Int {
    guard let client, let bytes else { return -1 }
    let source = Unmanaged<Source>.fromOpaque(client).takeUnretainedValue()
    do throws(StreamError) {
      let count = try source.read(source.buffer)
      bytes.pointee = UnsafeRawPointer(source.buffer.baseAddress)
      return count
    } catch {
      source.failure = error
      return -1
    }
  }
}
