/// Words for a command line.
enum ShellWord {
  /// A path as one word of `sh`, which is no option. Characters that steer are written as `$'\n'`.
  static func quoted(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%=".unicodeScalars
    if !path.isEmpty, path.unicodeScalars.allSatisfy({ plain.contains($0) }) { return path }
    guard path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return "'" + path.replacing("'", with: #"'\''"#) + "'"
    }
    let scalars = path.unicodeScalars.map { scalar in
      switch scalar {
      case "'", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\" + String(String(scalar.value + 0o1000, radix: 8).dropFirst())
      default: String(Character(scalar))
      }
    }
    return "$'" + scalars.joined() + "'"
  }
}
