internal import CLibArchive

/// Compresses bytes through libarchive's filters. The same bytes give the same compressed bytes, however they are cut:
/// no time stands in them, and they are handed on in pieces of one size.
public final class ByteCompressor {
  /// The kinds that can be written.
  public enum Kind: String, Sendable, CaseIterable {
    case gzip, zstd

    /// What a file's name ends with.
    public var nameEnding: String {
      switch self {
      case .gzip: ".gz"
      case .zstd: ".zst"
      }
    }
  }

  private static let pieceBytes = 256 << 10
  /// `AE_IFREG`, a cast that does not come through as a constant.
  private static let regularFile: UInt32 = 0o100_000

  /// What libarchive's write callback gets.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let archive: OpaquePointer
  private let sink = Sink()
  private var piece: [UInt8] = []

  /// A compressor that has been given nothing; `nil` when libarchive lacks the filter.
  public init?(_ kind: Kind) {
    guard let archive = archive_write_new() else { return nil }
    self.archive = archive
    let added =
      switch kind {
      case .gzip: archive_write_add_filter_gzip(archive)
      case .zstd: archive_write_add_filter_zstd(archive)
      }
    // Without this the time of day stands in gzip's header.
    if kind == .gzip { archive_write_set_filter_option(archive, "gzip", "timestamp", nil) }
    archive_write_set_format_raw(archive)
    archive_write_set_bytes_per_block(archive, 0)
    let client = Unmanaged.passUnretained(sink).toOpaque()
    guard added == ARCHIVE_OK,
      archive_write_open(archive, client, nil, { ByteCompressor.take($1, $2, $3) }, nil) == ARCHIVE_OK,
      let entry = archive_entry_new()
    else { return nil }
    defer { archive_entry_free(entry) }
    archive_entry_set_filetype(entry, Self.regularFile)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return nil }
  }

  deinit { archive_write_free(archive) }

  /// Takes more bytes and gives what has been compressed meanwhile.
  public func compress(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    while !rest.isEmpty {
      let taken = rest.prefix(Self.pieceBytes - piece.count)
      piece += taken
      rest = rest.dropFirst(taken.count)
      if piece.count == Self.pieceBytes { write() }
    }
    return drained()
  }

  /// Gives what is left; nothing can be taken afterwards.
  public func finish() -> [UInt8] {
    write()
    archive_write_close(archive)
    return drained()
  }

  private func write() {
    piece.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
    piece.removeAll(keepingCapacity: true)
  }

  private func drained() -> [UInt8] {
    defer { sink.bytes.removeAll(keepingCapacity: true) }
    return sink.bytes
  }

  /// libarchive's write callback.
  private static func take(_ client: UnsafeMutableRawPointer?, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let client else { return -1 }
    Unmanaged<Sink>.fromOpaque(client).takeUnretainedValue().bytes += UnsafeRawBufferPointer(start: bytes, count: count)
    return count
  }
}
