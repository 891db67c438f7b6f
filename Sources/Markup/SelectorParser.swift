/// Reads the text of a selector, by the grammar of CSS Selectors level 4 as far as ``Selector`` understands it.
struct SelectorParser {
  private let characters: [Character]
  private var at = 0
  /// How deep pseudo-classes are nested; format files are trusted, but a mistake should not end the program.
  private var depth = 0

  init(_ source: String) { characters = Array(source) }

  /// A comma-separated list up to a closing parenthesis, or up to the end.
  mutating func list(until close: Character?) throws -> [Selector.Chain] {
    var chains = [try chain()]
    while skip(",") { chains.append(try chain()) }
    try expectEnd(close)
    return chains
  }

  private mutating func expectEnd(_ close: Character?) throws {
    skipSpace()
    if let close {
      guard skip(close) else { throw error("expected ‘\(close)’") }
    } else if at < characters.count {
      throw error("unexpected ‘\(characters[at])’")
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
    guard at < characters.count else { return nil }
    switch characters[at] {
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
    while at < characters.count {
      switch characters[at] {
      case "#":
        at += 1
        compound.id = try requiredIdentifier("an id after ‘#’")
      case ".":
        at += 1
        compound.classes.append(try requiredIdentifier("a class after ‘.’"))
      case "[": compound.attributes.append(try attribute())
      case ":": compound.pseudos.append(try pseudo())
      default:
        guard at > start else { throw error("unexpected ‘\(characters[at])’") }
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
    let operations: [Character: Selector.AttributeTest.Operator] = [
      "~": .includes, "^": .begins, "$": .ends, "*": .contains,
    ]
    var operation = Selector.AttributeTest.Operator.equals
    if at < characters.count, let known = operations[characters[at]] {
      operation = known
      at += 1
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
    return Selector(chains: chains, source: String(characters[start..<at - 1]))
  }

  private mutating func relatives() throws -> [Selector.Relative] {
    try open()
    var relatives: [Selector.Relative] = []
    repeat {
      skipSpace()
      let combinator = at < characters.count && ">+~".contains(characters[at]) ? self.combinator() : nil
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
    guard at < characters.count, characters[at] == "\"" || characters[at] == "'" else {
      return try requiredIdentifier("a value")
    }
    let quote = characters[at]
    let start = at + 1
    at = start
    while at < characters.count, characters[at] != quote { at += 1 }
    guard at < characters.count else { throw error("a string that does not end") }
    at += 1
    return String(characters[start..<at - 1])
  }

  private mutating func identifier() -> String? {
    var name = ""
    while at < characters.count {
      if characters[at] == "\\", at + 1 < characters.count {
        at += 1
        name.append(escaped())
      } else if isName(characters[at]) {
        name.append(characters[at])
        at += 1
      } else {
        break
      }
    }
    return name.isEmpty ? nil : name
  }

  /// What follows a backslash: up to six hexadecimal digits and one space, or any other character as it is.
  private mutating func escaped() -> Character {
    let digits = characters[at...].prefix(6).prefix { $0.isHexDigit && $0.isASCII }
    guard let number = UInt32(String(digits), radix: 16) else {
      at += 1
      return characters[at - 1]
    }
    at += digits.count
    if at < characters.count, characters[at].isWhitespace { at += 1 }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number).map(Character.init) ?? "\u{FFFD}"
  }

  private mutating func requiredIdentifier(_ what: String) throws -> String {
    guard let name = identifier() else { throw error("expected \(what)") }
    return name
  }

  private func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < characters.count, characters[at].isWhitespace { at += 1 }
    return at > start
  }

  private mutating func skip(_ character: Character) -> Bool {
    guard at < characters.count, characters[at] == character else { return false }
    at += 1
    return true
  }

  private func error(_ message: String) -> SelectorError { SelectorError(message: message, column: at + 1) }
}
