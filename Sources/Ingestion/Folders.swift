import Glibc
import Inputs

/// Folders that files are to lie in.
enum Folders {
  /// Makes the folder of a file, and those around it, where they are missing.
  ///
  /// - Throws: ``OutputError/cannotCreate(_:)``.
  static func make(for path: String) throws(OutputError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    try make(for: folder)
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw .cannotCreate("the folder ‘\(folder)’ cannot be made: \(SystemError.last)")
    }
  }
}
