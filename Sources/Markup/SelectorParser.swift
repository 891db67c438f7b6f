/// Reads the text of a selector, by the grammar of CSS Selectors level 4 as far as ``Selector`` understands it.
///
/// It works on bytes: the program reads some hundred selectors each time it starts.
struct SelectorParser {
  private let bytes: [UInt8]
  private var at = 0
  /// How deep pseudo-classes are nested; format files are trusted, but a mistake should not end the program.
  private var depth = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  /// A comma-separated list up to a closing parenthesis, or up to the end.
  mutating func list(until close: Unicode.Scalar?) throws -> [Selector.Chain] {
    var chains = [try chain()]
    while skip(",") { chains.append(try chain()) }
    try expectEnd(close)
    return chains
  }

  private mutating func expectEnd(_ close: Unicode.Scalar?) throws {
    skipSpace()
    if let close {
      guard skip(close) else { throw error("expected ‘\(close)’") }
    } else if at < bytes.count {
      throw error("unexpected ‘\(here)’")
    }
  }

  private mutating func chain() throws -> Selector.Chain {
    skipSpace()
    var compounds = [try compound()]
    var combinators: [Selector.Combinator] = []
    while let combinator = combinator() {
      combinators.append(combinator)
      compounds.append(try compound())
    }
    return Selector.Chain(compounds: compounds, combinators: combinators)
  }

  /// The combinator between two compounds; `nil` at the end of the chain.
  private mutating func combinator() -> Selector.Combinator? {
    let hadSpace = skipSpace()
    guard at < bytes.count else { return nil }
    switch Unicode.Scalar(bytes[at]) {
    case ">": return advance(.child)
    case "+": return advance(.adjacent)
    case "~": return advance(.sibling)
    case ",", ")": return nil
    default: return hadSpace ? .descendant : nil
    }
  }

  private mutating func advance(_ combinator: Selector.Combinator) -> Selector.Combinator {
    at += 1
    skipSpace()
    return combinator
  }

  private mutating func compound() throws -> Selector.Compound {
    var compound = Selector.Compound()
    let start = at
    if !skip("*"), let type = identifier() { compound.type = type }
    while at < bytes.count {
      switch Unicode.Scalar(bytes[at]) {
      case "#":
        at += 1
        compound.id = try requiredIdentifier("an id after ‘#’")
      case ".":
        at += 1
        compound.classes.append(try requiredIdentifier("a class after ‘.’"))
      case "[": compound.attributes.append(try attribute())
      case ":": compound.pseudos.append(try pseudo())
      default:
        guard at > start else { throw error("unexpected ‘\(here)’") }
        return compound
      }
    }
    guard at > start else { throw error("expected an element, ‘#id’, ‘.class’, ‘[attribute]’ or ‘:pseudo-class’") }
    return compound
  }

  private mutating func attribute() throws -> Selector.AttributeTest {
    at += 1
    skipSpace()
    let name = try requiredIdentifier("an attribute’s name after ‘[’")
    skipSpace()
    if skip("]") { return .init(name: name, operation: .exists, value: "", ignoresCase: false) }
    var operation = Selector.AttributeTest.Operator.equals
    if skip("~") {
      operation = .includes
    } else if skip("^") {
      operation = .begins
    } else if skip("$") {
      operation = .ends
    } else if skip("*") {
      operation = .contains
    }
    guard skip("=") else { throw error("expected ‘=’, ‘~=’, ‘^=’, ‘$=’, ‘*=’ or ‘]’") }
    let value = try stringOrIdentifier()
    skipSpace()
    let ignoresCase = skip("i") || skip("I")
    skipSpace()
    guard skip("]") else { throw error("expected ‘]’") }
    return .init(name: name, operation: operation, value: value, ignoresCase: ignoresCase)
  }

  private mutating func pseudo() throws -> Selector.Pseudo {
    let start = at
    at += 1
    let name = try requiredIdentifier("a name after ‘:’")
    switch name {
    case "first-child": return .firstChild
    case "last-child": return .lastChild
    case "empty": return .empty
    case "scope": return .scope
    case "not": return .not(try argument())
    case "is": return .matches(try argument())
    case "has": return .has(try relatives())
    case "text-is": return .textIs(try strings().map(\.withoutFinalColon))
    case "text-starts": return .textStarts(try strings())
    case "text-contains": return .textContains(try strings())
    case "text-before": return .textBefore(try strings())
    case "bare": return .bare
    default:
      at = start
      throw error("unknown pseudo-class ‘:\(name)’")
    }
  }

  private mutating func open() throws {
    guard skip("(") else { throw error("expected ‘(’") }
    depth += 1
    guard depth < 16 else { throw error("pseudo-classes are nested too deeply") }
  }

  private mutating func argument() throws -> Selector {
    try open()
    let start = at
    let chains = try list(until: ")")
    depth -= 1
    return Selector(chains: chains, source: String(decoding: bytes[start..<at - 1], as: UTF8.self))
  }

  private mutating func relatives() throws -> [Selector.Relative] {
    try open()
    var relatives: [Selector.Relative] = []
    repeat {
      skipSpace()
      let combinator = at < bytes.count && ">+~".utf8.contains(bytes[at]) ? self.combinator() : nil
      relatives.append(.init(combinator: combinator ?? .descendant, chain: try chain()))
    } while skip(",")
    try expectEnd(")")
    depth -= 1
    return relatives
  }

  private mutating func strings() throws -> [String] {
    try open()
    var strings: [String] = []
    repeat {
      skipSpace()
      strings.append(try stringOrIdentifier().lowercased())
      skipSpace()
    } while skip(",")
    try expectEnd(")")
    depth -= 1
    return strings
  }

  private mutating func stringOrIdentifier() throws -> String {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      return try requiredIdentifier("a value")
    }
    let quote = bytes[at]
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != quote { at += 1 }
    guard at < bytes.count else { throw error("a string that does not end") }
    at += 1
    return String(decoding: bytes[start..<at - 1], as: UTF8.self)
  }

  private mutating func identifier() -> String? {
    let start = at
    while at < bytes.count, isName(bytes[at]) { at += 1 }
    var name = String(decoding: bytes[start..<at], as: UTF8.self)
    while at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\") {
      at += 1
      name.unicodeScalars.append(escaped())
      let rest = at
      while at < bytes.count, isName(bytes[at]) { at += 1 }
      name += String(decoding: bytes[rest..<at], as: UTF8.self)
    }
    return name.isEmpty ? nil : name
  }

  /// What follows a backslash: up to six hexadecimal digits and one space, or any other character as it is.
  private mutating func escaped() -> Unicode.Scalar {
    let digits = bytes[at...].prefix(6).prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }
    guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      let scalar = String(decoding: bytes[at...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      at += UTF8.width(scalar)
      return scalar
    }
    at += digits.count
    if at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  private mutating func requiredIdentifier(_ what: String) throws -> String {
    guard let name = identifier() else { throw error("expected \(what)") }
    return name
  }

  /// Letters, digits, `-`, `_`, and everything outside ASCII, as CSS has it.
  private func isName(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at > start
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// The character that stands here, for messages.
  private var here: Character { String(decoding: bytes[at...].prefix(32), as: UTF8.self).first ?? " " }

  private func error(_ message: String) -> SelectorError {
    SelectorError(message: message, column: String(decoding: bytes[..<at], as: UTF8.self).count + 1)
  }
}
