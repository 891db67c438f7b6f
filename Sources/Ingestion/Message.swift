import Glibc

/// Words for people, on standard error.
public enum Message {
  /// `analecta: ` and a sentence, on a line of its own, safe for a terminal.
  public static func say(_ sentence: String) { write("analecta: \(printable(sentence))\n") }

  /// Words of our own, as they are. What cannot be written is lost: there is nobody to tell.
  public static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, written))
    }
  }

  /// A text that may hold names of files: characters that steer a terminal or turn the direction of writing are shown
  /// as U+FFFD.
  static func printable(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      let steers = (category == .control && scalar != "\n") || category == .format || category == .lineSeparator
      safe.append(steers ? "\u{FFFD}" : scalar)
    }
    return String(safe)
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
