/// The header lines in front of a message's body, as MIME (RFC 5322), HTTP/1 (RFC 9112) and WARC (ISO 28500) write them.
///
/// Names are in small letters, folded lines are joined, and of a name that stands twice the first value counts. Lines end
/// with CR LF or LF. One pass; values are cut at 16 kB.
struct MessageHeaders {
  private static let longestValue = 16 << 10
  private static let mostHeaders = 1000

  private var values: [String: String] = [:]
  /// Where the body begins, behind the empty line.
  private(set) var end: Int
  /// Whether the empty line is there.
  private(set) var isComplete = false

  /// Reads headers.
  ///
  /// - Parameters:
  ///   - bytes: What holds the message.
  ///   - start: Where its first header line begins.
  init(_ bytes: ArraySlice<UInt8>, from start: Int) {
    end = start
    var name = ""
    while end < bytes.endIndex {
      let lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[end..<lineEnd]
      end = min(lineEnd + 1, bytes.endIndex)
      if line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty {
        isComplete = lineEnd < bytes.endIndex
        return
      }
      if line.first == 0x20 || line.first == 0x09 {
        extend(name, with: line)
      } else if let colon = line.firstIndex(of: 0x3A), values.count < Self.mostHeaders {
        name = String(decoding: line[..<colon].prefix(128), as: UTF8.self).lowercased()
        while name.last == " " { name.removeLast() }
        let value = Self.trimmed(line[(colon + 1)...])
        if values[name] == nil { values[name] = value } else { name = "" }
      } else {
        name = ""
      }
    }
  }

  /// The value of a header by its name in small letters.
  subscript(name: String) -> String? { values[name] }

  private mutating func extend(_ name: String, with line: ArraySlice<UInt8>) {
    guard let value = values[name], value.utf8.count < Self.longestValue else { return }
    values[name] = value + " " + Self.trimmed(line)
  }

  private static func trimmed(_ value: ArraySlice<UInt8>) -> String {
    var value = value.drop { $0 == 0x20 || $0 == 0x09 }.prefix(longestValue)
    while let last = value.last, last == 0x20 || last == 0x09 { value = value.dropLast() }
    return String(decoding: value, as: UTF8.self)
  }
}

/// A `Content-Type`: `text/html; charset="utf-8"`.
struct MediaType {
  /// Type and subtype, in small letters.
  let name: String
  private var parameters: [String: String] = [:]

  /// Reads the value of a header; parameters that are not well-formed are passed over.
  init(_ value: String) {
    var parts = Self.split(value)
    name = parts.isEmpty ? "" : parts.removeFirst().lowercased()
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = part[..<equals].lowercased()
      var word = part[part.index(after: equals)...].drop { $0 == " " }
      if word.first == "\"" { word = word.dropFirst().prefix { $0 != "\"" } }
      if parameters[key] == nil { parameters[key] = String(word) }
    }
  }

  /// A parameter by its name in small letters.
  subscript(parameter: String) -> String? { parameters[parameter] }

  /// Whether this is a page of the web, or XML.
  var isPage: Bool {
    ["text/html", "application/xhtml+xml", "application/xml", "text/xml"].contains(name)
      || name.hasSuffix("+xml") && name != "image/svg+xml"
  }

  /// The parts between semicolons that stand outside quotes, without the spaces around them.
  private static func split(_ value: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for scalar in value.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].unicodeScalars.append(scalar) }
    }
    return parts.map { part in
      var words = part.drop { $0 == " " }
      while words.last == " " { words = words.dropLast() }
      return String(words)
    }
  }
}
