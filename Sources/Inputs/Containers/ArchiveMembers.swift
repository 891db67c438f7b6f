internal import Articles
internal import CLibArchive

/// The documents in an archive that libarchive knows: tar, zip, 7z, cpio. Nothing is ever unpacked: members are streams,
/// their names only words.
final class ArchiveMembers: MemberSource {
  /// More members than this are a trap.
  private static let mostMembers = 1_000_000

  private let archive: OpaquePointer
  private let client: ArchiveClient
  private let limit: Int
  private var count = 0
  private var isAtEnd = false
  /// How many bytes the member in hand is said to have, and how many were read.
  private var (stated, given) = (0, 0)
  /// The hash of the name of each page that has been seen, by which the folders of their pictures are known: the names of
  /// 100,000 pages would be 8 MB. Two names of one hash would cost a member of a folder called `…_files`, once in 10⁹
  /// archives of that many.
  private var pages: Set<Int> = []

  /// Whether bytes begin an archive.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    let magics: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
      Array("070701".utf8), Array("070707".utf8),
    ]
    return magics.contains { bytes.starts(with: $0) } || isTar(bytes)
  }

  /// Whether a block of 512 bytes has the checksum of tar's header, or is said to be one (POSIX.1-2017, pax).
  private static func isTar(_ bytes: ArraySlice<UInt8>) -> Bool {
    let block = Array(bytes.prefix(512))
    guard block.count == 512, block[0] != 0 else { return false }
    if block[257..<262].elementsEqual("ustar".utf8) { return true }
    let field = block[148..<156]
    let digits = field.drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x37 }
    guard digits.count >= 4, let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8) else { return false }
    return block.reduce(0) { $0 + Int($1) } - field.reduce(0) { $0 + Int($1) } + 8 * 0x20 == stated
  }

  /// Opens an archive.
  init(_ stream: ByteStream, limit: Int) throws(StreamError) {
    guard let archive = archive_read_new() else { throw .damaged("libarchive cannot be used") }
    self.archive = archive
    self.limit = limit
    client = ArchiveClient(stream)
    archive_read_support_format_tar(archive)
    archive_read_support_format_cpio(archive)
    archive_read_support_format_7zip(archive)
    // The list at a zip file's end is read where it can be reached, else the headers in front of the members.
    archive_read_support_format_zip(archive)
    // Archives put behind each other, which some tools read the first of without a word.
    archive_read_set_options(archive, "tar:read_concatenated_archives=1")
    guard client.open(archive) == ARCHIVE_OK else { throw client.failure(of: archive) }
  }

  deinit { archive_read_free(archive) }

  func next() -> MemberItem? {
    guard !isAtEnd else { return nil }
    var entry: OpaquePointer?
    let returns = client.returns
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF {
      isAtEnd = true
      if count == 0 { return .rejection(.empty, member: nil, message: "the archive has no members") }
      guard client.lacksZipEnd else { return nil }
      return .rejection(
        .truncated, member: nil, message: "the zip file breaks off: it lacks the list of its members at the end")
    }
    count += 1
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { return end(status) }
    guard count <= Self.mostMembers else {
      isAtEnd = true
      return .rejection(
        .limitExceeded, member: nil, message: "the archive has more members than the limit of \(Self.mostMembers)")
    }
    // libarchive reads the members of a zip file in the order of their places.
    if count > 1, client.returns > returns {
      isAtEnd = true
      return .rejection(.malformed, member: nil, message: "members of the archive share their bytes (a zip bomb)")
    }
    return item(entry)
  }

  /// The archive cannot be read on.
  private func end(_ status: Int32) -> MemberItem {
    // libarchive can go on behind what it calls failed; behind what is fatal it cannot.
    isAtEnd = status == ARCHIVE_FATAL
    let reason = client.failure(of: archive)
    let code: Rejection.Code = if case .cut = reason { .truncated } else { .malformed }
    let before = "after \(count - 1) \(count == 2 ? "member" : "members")"
    return .rejection(code, member: nil, message: "the archive cannot be read on \(before): \(reason)")
  }

  private func item(_ entry: OpaquePointer) -> MemberItem? {
    let name = Self.name(entry)
    let kind = archive_entry_filetype(entry)
    if kind == S_IFDIR { return .skipped }
    guard DocumentNames.isDocument(Self.file(name)), !isOfPage(name) else { return .skipped }
    let shown = String(path: name)
    guard kind == S_IFREG, archive_entry_hardlink(entry) == nil else {
      return .rejection(.unreadable, member: shown, message: "the member is a link or a device, not a file")
    }
    if let reason = Self.escape(name) {
      return .rejection(.malformed, member: shown, message: "the member’s name \(reason); it was not read")
    }
    if archive_entry_is_data_encrypted(entry) == 1 {
      return .rejection(.encrypted, member: shown, message: "the member is encrypted")
    }
    let size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0
    let isArchive = DocumentNames.isContainer(Self.file(name))
    guard size >= 0, isArchive || size <= limit else {
      return .rejection(
        .limitExceeded, member: shown,
        message: "the member has more bytes (\(size)) than the limit bytes=\(limit); ‘--limit bytes=SIZE’ raises it")
    }
    (stated, given) = (archive_entry_size_is_set(entry) != 0 ? Int(size) : Int.max, 0)
    do throws(StreamError) {
      let stream = try ByteStream(
        reading: { (buffer) throws(StreamError) in try self.read(into: buffer) }, takesDigest: true)
      return .member(Member(name: shown, stream: stream))
    } catch {
      return .rejection(.truncated, member: shown, message: "the member cannot be read: \(error)")
    }
  }

  /// Reads on in the member in hand.
  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw client.failure(of: archive) }
    given += count
    guard given <= stated else { throw .damaged("the member has more bytes than its header says (\(stated))") }
    return count
  }

  // MARK: Names

  private static func name(_ entry: OpaquePointer) -> [UInt8] {
    guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return [] }
    return Array(String(cString: name).utf8)
  }

  private static func file(_ name: [UInt8]) -> [UInt8] {
    name.lastIndex(of: 0x2F).map { Array(name[($0 + 1)...]) } ?? name
  }

  /// Why a name would lead out of the archive, if anything were unpacked.
  private static func escape(_ name: [UInt8]) -> String? {
    if name.first == 0x2F { return "is absolute" }
    if name.contains(0x5C) { return "has a backslash" }
    if name.count > 1, name[1] == 0x3A { return "names a drive" }
    return name.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) } ? "leads out of the archive" : nil
  }

  /// Whether a member lies in the folder of pictures and scripts of a page that came before it, or is hidden.
  private func isOfPage(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: 0x2F, omittingEmptySubsequences: false)
    if parts.contains(where: { DocumentNames.isHidden(Array($0)) && !$0.elementsEqual("..".utf8) && $0.count > 1 }) {
      return true
    }
    var folder: [UInt8] = []
    for part in parts.dropLast() {
      folder += part
      if DocumentNames.isCompanion(folder, of: { pages.contains($0.hashValue) }) { return true }
      folder.append(0x2F)
    }
    if DocumentNames.isPage(name) { pages.insert(name.hashValue) }
    return false
  }
}
