internal import CLibArchive
internal import Glibc

/// Where libarchive reads an archive from: a stream, or a file of which any place can be read, as a zip file's list of
/// members at its end asks.
final class ArchiveClient {
  private let stream: ByteStream
  private let file: ByteStream.RandomAccess?
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
  private var position = 0
  private var streamFailure: StreamError?
  /// How often libarchive went back in the file.
  private(set) var returns = 0

  init(_ stream: ByteStream) {
    self.stream = stream
    file = stream.randomAccess
  }

  deinit { buffer.deallocate() }

  /// Whether any place can be read.
  var canSeek: Bool { file != nil }

  /// Whether this is a zip file whose end is missing, as far as the end can be looked at. libarchive then reads what
  /// stands before it, and says nothing.
  var lacksZipEnd: Bool {
    guard let file, let begin = bytes(0..<4, of: file), begin.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      let tail = bytes(max(0, file.size - Self.longestZipEnd)..<file.size, of: file)
    else { return false }
    return tail[...].place(of: [0x50, 0x4B, 0x05, 0x06], from: 0) == nil
  }

  /// The record at the end, and a comment.
  private static let longestZipEnd = 22 + 65_535

  private func bytes(_ range: Range<Int>, of file: ByteStream.RandomAccess) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      guard let count = try? file.read(range.lowerBound + bytes.count, buffer), count > 0 else { return nil }
      bytes += UnsafeRawBufferPointer(buffer).prefix(min(count, range.count - bytes.count))
    }
    return bytes
  }

  /// Hands the callbacks to libarchive, which must not outlive this object.
  func open(_ archive: OpaquePointer) -> Int32 {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, client, bytes in ArchiveClient.of(client)?.read(bytes) ?? -1 }
    if canSeek {
      archive_read_set_seek_callback(archive) { _, client, offset, whence in
        ArchiveClient.of(client)?.seek(offset, whence) ?? -1
      }
      archive_read_set_skip_callback(archive) { _, client, count in ArchiveClient.of(client)?.skip(count) ?? 0 }
    }
    return archive_read_open1(archive)
  }

  /// What is wrong with an archive.
  func failure(of archive: OpaquePointer) -> StreamError {
    if let streamFailure { return streamFailure }
    let message = archive_error_string(archive).map { String(cString: $0) } ?? "no reason is given"
    return message.lowercased().contains("truncated") ? .cut : .damaged(message)
  }

  private static func of(_ client: UnsafeMutableRawPointer?) -> ArchiveClient? {
    client.map { Unmanaged<ArchiveClient>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(StreamError) {
      let count: Int
      if let file { count = try file.read(position, buffer) } else { count = try stream.read(into: buffer) }
      position += count
      bytes?.pointee = UnsafeRawPointer(buffer.baseAddress)
      return count
    } catch {
      streamFailure = error
      return -1
    }
  }

  private func skip(_ count: Int64) -> Int64 {
    let target = min(file?.size ?? 0, position + Int(clamping: count))
    defer { position = target }
    return Int64(target - position)
  }

  private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    let size = file?.size ?? 0
    let base: Int
    switch whence {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    default: base = size
    }
    let (target, isTooLarge) = base.addingReportingOverflow(Int(offset))
    guard !isTooLarge, target >= 0 else { return Int64(ARCHIVE_FATAL) }
    if target < position { returns += 1 }
    position = min(target, size)
    return Int64(position)
  }
}
