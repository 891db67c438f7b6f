/// Words for a command line.
enum ShellWord {
  /// A path as one word of the shell, which is no option. Characters that steer are written as `$'\n'`, and so are bytes
  /// that are not UTF-8, which a path shows as `\xE9`.
  static func quoted(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%=".unicodeScalars
    if !path.isEmpty, path.unicodeScalars.allSatisfy({ plain.contains($0) }) { return path }
    let escaped = escaped(path)
    return escaped.isNeeded ? "$'" + escaped.text + "'" : "'" + path.replacing("'", with: #"'\''"#) + "'"
  }

  /// What stands between `$'` and `'`, and whether anything but quotes and backslashes needs it.
  private static func escaped(_ path: String) -> (text: String, isNeeded: Bool) {
    var (text, isNeeded) = ("", false)
    var rest = path.unicodeScalars[...]
    while let scalar = rest.first {
      if let byte = byte(rest) {
        text += byte
        rest.removeFirst(byte.utf8.count)
        isNeeded = true
        continue
      }
      rest.removeFirst()
      let steers = scalar.value < 0x20 || scalar.value == 0x7F
      if steers {
        text += "\\" + String(String(scalar.value + 0o1000, radix: 8).dropFirst())
      } else {
        if scalar == "'" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
      isNeeded = isNeeded || steers
    }
    return (text, isNeeded)
  }

  /// `\xE9` at the start of a path, as `String(path:)` writes it.
  private static func byte(_ path: Substring.UnicodeScalarView) -> String? {
    let text = String(path.prefix(4))
    guard text.hasPrefix(#"\x"#), let value = UInt8(text.dropFirst(2), radix: 16), value >= 0x80 else { return nil }
    return text
  }
}
