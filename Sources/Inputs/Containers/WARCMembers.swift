internal import Articles

/// The pages in a WARC file (ISO 28500, versions 0.17 to 1.1), compressed member by member, as a whole or not at all.
///
/// Its own framing, since libarchive loses records of common writers without a word. Responses and resources that are
/// pages become documents; other records are counted as skipped. A record whose length is wrong, or whose compressed
/// member is damaged, is one rejection with its place, and reading goes on at the next `WARC/`.
final class WARCMembers: MemberSource {
  /// WARC's headers together; browsers' crawlers write less than a kilobyte.
  private static let longestHeader = 64 << 10

  private let window: ByteWindow
  private let stream: ByteStream
  private let limit: Int
  private var number = 0

  /// Whether bytes begin a WARC file.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "WARC/".utf8) }

  /// The records of a stream.
  ///
  /// - Parameter limit: Bytes that a page may have.
  init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
    window = ByteWindow { (buffer) throws(StreamError) in try stream.read(into: buffer) }
  }

  func next() -> MemberItem? {
    guard skipBlanks() else { return failed() }
    let start = window.offset
    number += 1
    guard window.fill(5), WARCMembers.isOne(window.bytes), let headers = headers() else {
      return lost(at: start, "no WARC header stands here")
    }
    let record = WARCRecord(headers)
    guard let length = record.length else { return lost(at: start, "the header has no proper Content-Length") }
    window.drop(headers.end - window.bytes.startIndex)
    guard length <= limit else { return pass(record, length, start) }
    guard window.fill(length), endsRecord(length) else {
      return lost(at: start, "Content-Length says \(length) bytes, and the record has another length")
    }
    let block = window.bytes.prefix(length)
    defer { window.drop(length) }
    return record.mayBePage ? record.item(block, number: number, limit: limit) : .skipped
  }

  /// The headers of the record that begins here; `nil` where they do not end within the limit.
  private func headers() -> MessageHeaders? {
    _ = window.fill(1)
    while true {
      let bytes = window.bytes.prefix(Self.longestHeader)
      let lineEnd = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let headers = MessageHeaders(bytes, from: lineEnd)
      if headers.isComplete { return headers }
      guard bytes.count < Self.longestHeader, window.fill(bytes.count + 1) else { return nil }
    }
  }

  /// A record too large to be kept in memory.
  private func pass(_ record: WARCRecord, _ length: Int, _ start: Int) -> MemberItem {
    guard window.skip(length), endsRecord(0) else {
      return lost(at: start, "the record has another length than it says")
    }
    guard record.mayBePage else { return .skipped }
    let message = "the page has more bytes (\(length)) than the limit bytes=\(limit); ‘--limit bytes=SIZE’ raises it"
    return .rejection(.limitExceeded, member: record.name(number), message: message)
  }

  /// Whether what stands behind a block is what ends a record: line breaks, and another record or nothing. Where the next
  /// one is in a damaged member, line breaks are enough, unless this one’s own checksum is what is wrong.
  private func endsRecord(_ length: Int) -> Bool {
    _ = window.fill(length + 16)
    let rest = window.bytes.dropFirst(length).prefix(16)
    let behind = rest.drop { $0 == 0x0D || $0 == 0x0A }
    return behind.isEmpty
      ? window.failure == nil || window.failure != .wrongChecksum && rest.count > 1
      : behind.starts(with: "WARC/".utf8.prefix(behind.count)) && behind.count < rest.count
  }

  /// A rejection of what stands here, and on to the next record.
  private func lost(at start: Int, _ reason: String) -> MemberItem {
    let problem = window.failure.map { "\($0)" } ?? reason
    let code: Rejection.Code = window.failure == nil ? .malformed : .truncated
    findNext()
    return .rejection(code, member: "record \(number)", message: "byte \(start) of the WARC file: \(problem)")
  }

  /// What is said at the end: nothing, or why it is not the end. Behind a damaged member reading goes on.
  private func failed() -> MemberItem? {
    guard let failure = window.failure else { return nil }
    number += 1
    let item = MemberItem.rejection(
      .truncated, member: "record \(number)", message: "byte \(window.offset) of the WARC file: \(failure)")
    findNext()
    return item
  }

  /// Goes to the next line that begins a record, or to the end.
  private func findNext() {
    if window.failure != nil {
      window.drop(window.bytes.count)
      return window.recover(stream.resume())
    }
    if WARCMembers.isOne(window.bytes) { window.drop(1) }
    while window.fill(5) {
      if let found = window.bytes.place(of: Array("\nWARC/".utf8), from: window.bytes.startIndex) {
        return window.drop(found + 1 - window.bytes.startIndex)
      }
      window.drop(window.bytes.count - 5)
      guard window.fill(6) else { return window.drop(window.bytes.count) }
    }
    window.drop(window.bytes.count)
  }

  /// Goes behind line breaks; `false` at the end.
  private func skipBlanks() -> Bool {
    while window.fill(1) {
      let blanks = window.bytes.prefix { $0 == 0x0D || $0 == 0x0A }.count
      if blanks == 0 { return true }
      window.drop(blanks)
    }
    return false
  }
}
