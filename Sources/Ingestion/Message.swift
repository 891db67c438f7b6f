import Articles
import Glibc
import Synchronization

/// Words for people, on standard error; on request in JSON, for programs that gather logs.
public enum Message {
  private static let isJSON = Atomic<Bool>(false)

  /// Has everything that is said from now on written as JSON, an object a line.
  public static func useJSON() { isJSON.store(true, ordering: .relaxed) }

  /// `analecta: ` and a sentence, on a line of its own, safe for a terminal.
  public static func say(_ sentence: String) {
    guard isJSON.load(ordering: .relaxed) else { return write("analecta: \(printable(sentence))\n") }
    sayJSON { $0.string("message", sentence) }
  }

  /// Says why an input was rejected: the file, the reason, the stage, and what can be done.
  static func say(_ rejection: Rejection) {
    let path = rejection.source.path
    let advice: String? =
      switch rejection.stage {
      case .open: "it is looked at again in the next run"
      // Where the message names a command or an option, that is the advice.
      case _ where rejection.message.contains("‘analecta ") || rejection.message.contains("‘--"): nil
      default: "‘analecta explain \(path)’ shows more"
      }
    guard isJSON.load(ordering: .relaxed) else {
      let subject = rejection.stage == .open ? "" : "‘\(path)’: "
      let end = advice.map { "; " + $0 } ?? ""
      return say("\(subject)\(rejection.message) (stage \(rejection.stage.rawValue))\(end)")
    }
    sayJSON { json in
      json.string("message", rejection.message)
      json.string("path", path)
      json.string("stage", rejection.stage.rawValue)
      json.string("code", rejection.code.rawValue)
      json.string("advice", advice)
    }
  }

  private static func sayJSON(_ body: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.line { json in
      json.string("level", "error")
      body(&json)
    }
    var bytes: [UInt8] = []
    json.append(to: &bytes)
    write(String(decoding: bytes, as: UTF8.self))
  }

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
