import Glibc

/// Paths that may hold `*`, `?` and `[…]`, as in the shell.
public enum PathPattern {
  /// Whether a path holds a character with a meaning in patterns.
  public static func isPattern(_ path: String) -> Bool { path.utf8.contains { "*?[".utf8.contains($0) } }

  /// The paths that fit a pattern, sorted bytewise; none when nothing fits. Names that begin with a full stop fit only
  /// where the pattern has one, and folders that cannot be listed hold nothing that fits.
  public static func paths(fitting pattern: String) -> [InputLocator] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    let paths = (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { UnsafeBufferPointer(start: $0, count: strlen($0)).map(UInt8.init(bitPattern:)) }
    }
    return paths.sorted { $0.lexicographicallyPrecedes($1) }.map { InputLocator(bytes: $0) }
  }
}
