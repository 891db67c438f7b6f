/// What a page's JSON-LD says, flattened: objects that open and close, and values, each with its key.
///
/// The reader is lenient, for what sites print is often no JSON: raw line ends and unescaped quotation marks in strings,
/// commas too many, words behind the end. Nothing of that ends it; it says that something was wrong.
/// Linear in the bytes; no recursion.
struct JSONTokens {
  /// A step of the flattened value.
  enum Token: Equatable {
    case open(key: String, types: String)
    case close
    case value(key: String, text: [UInt8])
  }

  /// Deeper objects and lists are left out.
  private static let maximalDepth = 64

  private(set) var tokens: [Token] = []
  /// Whether the text is not well-formed; what could be read was.
  private(set) var isBroken = false

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var open: [Level] = []
  /// How many levels beyond the limit are open.
  private var excess = 0

  /// An object or list that is open; the entries of a list have the list's key.
  private struct Level {
    let isObject: Bool
    /// The key of the values that come next.
    var key: String
    /// Where the object's token stands.
    let token: Int
    var expectsKey: Bool
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
    read()
  }

  private mutating func read() {
    // Comments and CDATA marks stand before the first brace of some.
    at = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.endIndex
    if at == bytes.endIndex { isBroken = !bytes.allSatisfy { $0 <= 0x20 } }
    while at < bytes.endIndex {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): begin(isObject: byte == UInt8(ascii: "{"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        end(isObject: byte == UInt8(ascii: "}"))
        if open.isEmpty, excess == 0 { return }
      case UInt8(ascii: "\""): readString()
      case UInt8(ascii: ","):
        at += 1
        if let last = open.indices.last, open[last].isObject, excess == 0 { open[last].expectsKey = true }
      case UInt8(ascii: ":"), 0...0x20: at += 1
      default: readBareWord()
      }
    }
    isBroken = isBroken || !open.isEmpty
    while let level = open.popLast() { if level.isObject { tokens.append(.close) } }
  }

  private mutating func begin(isObject: Bool) {
    at += 1
    guard open.count < Self.maximalDepth, excess == 0 else {
      excess += 1
      return
    }
    let key = open.last?.key ?? ""
    if isObject { tokens.append(.open(key: key, types: "")) }
    open.append(Level(isObject: isObject, key: isObject ? "" : key, token: tokens.count - 1, expectsKey: isObject))
  }

  private mutating func end(isObject: Bool) {
    at += 1
    if excess > 0 {
      excess -= 1
      return
    }
    guard let level = open.last, level.isObject == isObject else {
      isBroken = true
      return
    }
    open.removeLast()
    if isObject { tokens.append(.close) }
  }

  /// `true`, `12.5`, `null`, and what should not stand there.
  private mutating func readBareWord() {
    let word = bytes[at...].prefix { $0 > 0x20 && !",:{}[]\"".utf8.contains($0) }
    at = word.endIndex
    guard excess == 0, let last = open.last else { return }
    if last.expectsKey || !(word.first.map { $0 == 0x2D || (0x30...0x39).contains($0) } ?? false) {
      isBroken = isBroken || !["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
      return
    }
    tokens.append(.value(key: last.key, text: Array(word)))
  }

  private mutating func readString() {
    let text = string()
    guard excess == 0, let last = open.indices.last else { return }
    if open[last].expectsKey {
      open[last].key = String(decoding: text, as: UTF8.self)
      open[last].expectsKey = false
    } else {
      take(text, key: open[last].key)
    }
  }

  /// A value; types go to their object.
  private mutating func take(_ text: [UInt8], key: String) {
    guard key == "@type", let object = open.last(where: \.isObject),
      case .open(let outer, let types) = tokens[object.token]
    else { return tokens.append(.value(key: key, text: text)) }
    let end = text.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":") }
    let type = String(decoding: text[(end.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    tokens[object.token] = .open(key: outer, types: types.isEmpty ? type : types + " " + type)
  }
}

extension JSONTokens {
  /// The characters of the string that begins here, and steps behind it. A quotation mark that nothing follows that may
  /// follow a string is part of it.
  private mutating func string() -> [UInt8] {
    var text: [UInt8] = []
    at += 1
    while at < bytes.endIndex {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        if endsString() {
          at += 1
          return text
        }
        isBroken = true
        text.append(bytes[at])
        at += 1
      case UInt8(ascii: "\\"): readEscape(&text)
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    isBroken = true
    return text
  }

  private func endsString() -> Bool {
    guard let next = bytes[(at + 1)...].first(where: { $0 > 0x20 }) else { return true }
    return ",:}]".utf8.contains(next)
  }

  private mutating func readEscape(_ text: inout [UInt8]) {
    guard at + 1 < bytes.endIndex else {
      at += 1
      return
    }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"): text.append(contentsOf: Array(String(codePoint()).utf8))
    default: text.append(letter)
    }
  }

  /// The scalar of `XXXX` behind `\u`, with its other half behind it where it has one.
  private mutating func codePoint() -> Character {
    let high = unit()
    guard (0xD800..<0xDC00).contains(high), at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(high).map(Character.init) ?? "\u{FFFD}" }
    at += 2
    let low = unit()
    guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)).map(Character.init) ?? "\u{FFFD}"
  }

  private mutating func unit() -> UInt32 {
    let digits = bytes[at...].prefix(4)
    at = digits.endIndex
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      isBroken = true
      return 0xFFFD
    }
    return value
  }
}
