import Glibc

/// What a folder holds, in the order in which a bytewise sort of the whole paths puts it.
struct FolderListing {
  /// What an entry is, as far as a walk needs to know.
  enum Kind {
    case folder
    /// A symbolic link to a folder.
    case link
    /// Anything else; what cannot be read is found out when it is opened.
    case file
  }

  /// An entry of a folder.
  struct Entry: Equatable {
    let name: [UInt8]
    let kind: Kind
  }

  let entries: [Entry]

  /// Lists a folder: memory and time grow with the number of its entries, not with what lies below them.
  init(_ folder: InputLocator) throws(SystemError) {
    guard let stream = folder.withCPath({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    entries = try Self.entries(of: stream).sorted { Self.comesBefore($0, $1) }
  }

  private static func entries(of stream: OpaquePointer) throws(SystemError) -> [Entry] {
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last }
        return entries
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      entries.append(Entry(name: name, kind: kind(of: entry, in: stream)))
    }
  }

  /// Not every file system says what an entry is, and none what a link leads to: those are looked at.
  private static func kind(of entry: UnsafeMutablePointer<dirent>, in stream: OpaquePointer) -> Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_DIR): .folder
    case Int(DT_LNK): isFolder(entry, in: stream, flags: 0) ? .link : .file
    case Int(DT_UNKNOWN) where isFolder(entry, in: stream, flags: AT_SYMLINK_NOFOLLOW): .folder
    case Int(DT_UNKNOWN): isFolder(entry, in: stream, flags: 0) ? .link : .file
    default: .file
    }
  }

  private static func isFolder(
    _ entry: UnsafeMutablePointer<dirent>, in stream: OpaquePointer, flags: Int32
  ) -> Bool {
    var status = stat()
    let found = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { fstatat(dirfd(stream), $0, &status, flags) }
    }
    return found == 0 && OpenFile.Kind(status.st_mode) == .folder
  }

  /// A folder is compared as its name and a slash, as in the paths of what it holds.
  private static func comesBefore(_ left: Entry, _ right: Entry) -> Bool {
    func key(_ entry: Entry) -> [UInt8] { entry.kind == .folder ? entry.name + [0x2F] : entry.name }
    return key(left).lexicographicallyPrecedes(key(right))
  }
}
