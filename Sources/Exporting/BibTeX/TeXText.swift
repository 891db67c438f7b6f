/// Text as TeX reads it, in UTF-8.
enum TeXText {
  /// Appends text with the characters escaped that mean something to TeX or BibTeX, on one line.
  ///
  /// Braces are counted by BibTeX even behind a backslash: where they do not pair they are written by name.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    append(escaping: text.onOneLine, hasPairs: hasPairedBraces(text), to: &bytes)
  }

  /// Appends an address or identifier, which programs take as it stands.
  static func append(verbatim text: String, to bytes: inout [UInt8]) {
    for byte in text.onOneLine.utf8 {
      switch byte {
      case UInt8(ascii: "{"): bytes.append("%7B")
      case UInt8(ascii: "}"): bytes.append("%7D")
      case UInt8(ascii: "\\"): bytes.append("%5C")
      default: bytes.append(byte)
      }
    }
  }

  /// Whether each brace is closed behind its place.
  static func hasPairedBraces(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  static func append(escaping text: String, hasPairs: Bool, to bytes: inout [UInt8]) {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"): bytes.append(hasPairs ? #"\{"# : #"\textbraceleft{}"#)
      case UInt8(ascii: "}"): bytes.append(hasPairs ? #"\}"# : #"\textbraceright{}"#)
      case UInt8(ascii: "\\"): bytes.append(#"\textbackslash{}"#)
      case UInt8(ascii: "~"): bytes.append(#"\textasciitilde{}"#)
      case UInt8(ascii: "^"): bytes.append(#"\textasciicircum{}"#)
      case UInt8(ascii: "<"): bytes.append(#"\textless{}"#)
      case UInt8(ascii: ">"): bytes.append(#"\textgreater{}"#)
      case UInt8(ascii: "|"): bytes.append(#"\ensuremath{|}"#)
      case UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "_"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"):
        if joins(previous, byte) { bytes.append("{}") }
        bytes.append(byte)
      default: bytes.append(byte)
      }
      previous = byte
    }
  }

  /// Whether TeX makes one character of two: `--`, '', two backquotes, `?` and `!` with a backquote.
  private static func joins(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == second { return true }
    return second == UInt8(ascii: "`") && (first == UInt8(ascii: "?") || first == UInt8(ascii: "!"))
  }
}
