/// An abstract in one string whose labels, in capitals and with a colon, stand where a sentence begins:
/// `BACKGROUND: Salt is said to disturb sleep. METHODS: 120 people …`, as MEDLINE's text display prints it.
enum RunningAbstract {
  /// The parts, the words before the first label without one. A text that does not begin with a label has one part:
  /// capitals and a colon later on are then not enough to tell a label from an abbreviation. Linear in the text.
  static func parts(_ text: String) -> [(label: String?, text: String)] {
    let bytes = Array(text.utf8)
    guard let first = label(in: bytes, at: 0) else { return [(nil, text)] }
    var parts: [(label: String?, text: String)] = []
    var current = first
    var at = first.end
    while at < bytes.count {
      if isSentenceStart(bytes, at), let next = label(in: bytes, at: at) {
        parts.append(part(bytes, current, upTo: at))
        current = next
        at = next.end
      } else {
        at += 1
      }
    }
    parts.append(part(bytes, current, upTo: bytes.count))
    return parts
  }

  private typealias Label = (start: Int, end: Int)

  private static func part(_ bytes: [UInt8], _ label: Label, upTo end: Int) -> (label: String?, text: String) {
    let words = bytes[label.end..<end].drop { $0 == 0x20 }
    let last = words.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? words.startIndex
    return (
      String(decoding: bytes[label.start..<label.end - 1], as: UTF8.self),
      String(decoding: words[words.startIndex..<last], as: UTF8.self)
    )
  }

  /// Whether a space stands before, and the end of a sentence before that.
  private static func isSentenceStart(_ bytes: [UInt8], _ at: Int) -> Bool {
    at >= 2 && bytes[at - 1] == 0x20 && ".?!;)%".utf8.contains(bytes[at - 2])
  }

  /// A label of 3 to 60 capitals, spaces and signs, with a colon and a space or the end behind it.
  private static func label(in bytes: [UInt8], at start: Int) -> Label? {
    var at = start
    while at < bytes.count, at - start <= 60, isLabelByte(bytes[at]) { at += 1 }
    guard at - start >= 3, at < bytes.count, bytes[at] == UInt8(ascii: ":"), isCapital(bytes[start]) else { return nil }
    guard at + 1 == bytes.count || bytes[at + 1] == 0x20 else { return nil }
    return (start, at + 1)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    isCapital(byte) || " -/&,()'?".utf8.contains(byte) || (byte >= 0x30 && byte <= 0x39)
  }
}
