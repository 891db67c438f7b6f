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

  /// Appends text that is on one line, whole runs at once between the characters that are escaped.
  ///
  /// - Parameter hasPairs: Whether the braces of the field pair.
  static func append(escaping text: String, hasPairs: Bool, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var runStart = 0
      var previous: UInt8 = 0
      for at in utf8.indices {
        let byte = utf8[at]
        if let escape = escape(byte, behind: previous, hasPairs: hasPairs) {
          bytes += utf8[runStart..<at]
          bytes.append(escape)
          runStart = at + 1
        }
        previous = byte
      }
      bytes += utf8[runStart...]
    }
  }

  /// What is written for a byte, `nil` where it is the byte itself.
  private static func escape(_ byte: UInt8, behind previous: UInt8, hasPairs: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "{"): hasPairs ? #"\{"# : #"\textbraceleft{}"#
    case UInt8(ascii: "}"): hasPairs ? #"\}"# : #"\textbraceright{}"#
    case UInt8(ascii: "\\"): #"\textbackslash{}"#
    case UInt8(ascii: "~"): #"\textasciitilde{}"#
    case UInt8(ascii: "^"): #"\textasciicircum{}"#
    case UInt8(ascii: "<"): #"\textless{}"#
    case UInt8(ascii: ">"): #"\textgreater{}"#
    case UInt8(ascii: "|"): #"\ensuremath{|}"#
    case UInt8(ascii: "$"): #"\$"#
    case UInt8(ascii: "&"): #"\&"#
    case UInt8(ascii: "#"): ##"\#"##
    case UInt8(ascii: "%"): #"\%"#
    case UInt8(ascii: "_"): #"\_"#
    case UInt8(ascii: "-") where joins(previous, byte): "{}-"
    case UInt8(ascii: "'") where joins(previous, byte): "{}'"
    case UInt8(ascii: "`") where joins(previous, byte): "{}`"
    default: nil
    }
  }

  /// Whether TeX makes one character of two: `--`, '', two backquotes, `?` and `!` with a backquote.
  private static func joins(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == second { return true }
    return second == UInt8(ascii: "`") && (first == UInt8(ascii: "?") || first == UInt8(ascii: "!"))
  }
}
