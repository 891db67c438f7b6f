import Glibc
import Inputs

/// A new file in the folder of the one that it will replace: without a name where the file system allows it, so that
/// it goes by itself when the process is killed, else under a hidden name.
struct Replacement {
  /// What can stand in the place of an output other than a file.
  enum Special { case folder, device }

  /// `O_TMPFILE`, which the C library's module does not export.
  private static let unnamed = 0o20_000_000 | O_DIRECTORY
  private static let descriptors = "/proc/self/fd"
  private static let (prefix, ending) = (".analecta-", ".tmp")

  /// Whether a file is one that was not published, by its name.
  static func isHidden(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(ending) }

  let descriptor: Int32
  /// Where the file can be read before it has a name; `nil` where the system has no such place.
  var readablePath: String? { access(Self.descriptors, X_OK) == 0 ? "\(Self.descriptors)/\(descriptor)" : nil }
  private let folder: Int32
  private let hiddenName: String?
  private let name: String

  /// What stands at a path already, where that is no file: it cannot be replaced.
  static func special(_ path: String) -> Special? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .device
  }

  /// Makes the file. A link is followed, so that the file that it points to is replaced and not the link; the
  /// permissions of that file are kept.
  init(for path: String) throws(SystemError) {
    let (folderPath, name) = Self.split(Self.resolved(path))
    guard !name.isEmpty else { throw SystemError(ENOENT) }
    self.name = name
    folder = try SystemError.retrying { open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    do throws(SystemError) { (descriptor, hiddenName) = try Self.create(in: folder) } catch {
      close(folder)
      throw error
    }
    var status = stat()
    if fstatat(folder, name, &status, 0) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  private static func create(in folder: Int32) throws(SystemError) -> (descriptor: Int32, hiddenName: String?) {
    if access(descriptors, X_OK) == 0 {
      let descriptor = openat(folder, ".", O_WRONLY | unnamed | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, nil) }
    }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let (descriptor, name) = try underHiddenName { openat(folder, $0, flags, 0o666) }
    return (descriptor, name)
  }

  /// Calls a function that makes a name, with names that are not taken yet.
  private static func underHiddenName(_ make: (String) -> Int32) throws(SystemError) -> (Int32, String) {
    for attempt in 0..<100 {
      let name = "\(prefix)\(getpid())-\(attempt)\(ending)"
      let result = make(name)
      if result >= 0 { return (result, name) }
      guard errno == EEXIST || errno == EINTR else { throw .last }
    }
    throw SystemError(EEXIST)
  }

  /// Puts the file in its place: bytes first, then the name, then the folder, so that a power cut leaves the old file
  /// or the new one.
  func publish() throws(SystemError) {
    try SystemError.retrying { fsync(descriptor) }
    let hiddenName = try linkedName()
    if renameat(folder, hiddenName, folder, name) != 0 {
      let error = SystemError.last
      unlinkat(folder, hiddenName, 0)
      throw error
    }
    // The name is durable once its folder is; some file systems cannot sync folders, and then it is as good as it gets.
    if fsync(folder) != 0, errno != EINVAL { throw .last }
    close(folder)
  }

  /// The file's hidden name, which it is given now if it has none: a link cannot take a name that is in use, as the
  /// renaming that follows can.
  private func linkedName() throws(SystemError) -> String {
    if let hiddenName { return hiddenName }
    let file = "\(Self.descriptors)/\(descriptor)"
    return try Self.underHiddenName { linkat(AT_FDCWD, file, folder, $0, AT_SYMLINK_FOLLOW) }.1
  }

  /// Removes the file.
  func discard() {
    if let hiddenName { unlinkat(folder, hiddenName, 0) }
    close(folder)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
