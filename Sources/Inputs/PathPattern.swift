import Glibc

/// Paths that may hold `*`, `?` and `[…]`, as in the shell.
public enum PathPattern {
  /// Whether a path holds a character with a meaning in patterns.
  public static func isPattern(_ path: String) -> Bool { path.utf8.contains { "*?[".utf8.contains($0) } }

  /// The paths that fit a pattern, sorted bytewise; none when nothing fits. Names that begin with a full stop fit only
  /// where the pattern has one.
  ///
  /// - Throws: `SystemError` when a folder cannot be listed.
  public static func paths(fitting pattern: String) throws(SystemError) -> [InputLocator] {
    var found = glob_t()
    defer { globfree(&found) }
    let status = glob(pattern, GLOB_NOSORT | GLOB_ERR, nil, &found)
    guard status != GLOB_NOMATCH else { return [] }
    guard status == 0 else { throw SystemError(status == GLOB_NOSPACE ? ENOMEM : errno) }
    let paths = (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { Array(UnsafeBufferPointer(start: $0, count: strlen($0)).map(UInt8.init(bitPattern:))) }
    }
    return paths.sorted { $0.lexicographicallyPrecedes($1) }.map { InputLocator(bytes: $0) }
  }
}
