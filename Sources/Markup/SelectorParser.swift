/// Reads the text of a selector, by the grammar of CSS Selectors level 4 as far as ``Selector`` understands it.
struct SelectorParser {
  private var text: SelectorCursor
  /// How deep pseudo-classes are nested; format files are trusted, but a mistake should not end the program.
  private var depth = 0

  init(_ source: String) { text = SelectorCursor(source) }

  /// A comma-separated list up to a closing parenthesis, or up to the end.
  mutating func list(until close: Unicode.Scalar?) throws -> [Selector.Chain] {
    var chains = [try chain()]
    while text.skip(",") { chains.append(try chain()) }
    try expectEnd(close)
    return chains
  }

  private mutating func expectEnd(_ close: Unicode.Scalar?) throws {
    text.skipSpace()
    if let close {
      guard text.skip(close) else { throw text.error("expected ‘\(close)’") }
    } else if text.next != nil {
      throw text.error("unexpected ‘\(text.here)’")
    }
  }

  private mutating func chain() throws -> Selector.Chain {
    text.skipSpace()
    let start = text.at
    var compounds = [try compound()]
    var combinators: [Selector.Combinator] = []
    while let combinator = combinator() {
      combinators.append(combinator)
      compounds.append(try compound())
    }
    return Selector.Chain(compounds: compounds, combinators: combinators, digest: text.digest(from: start))
  }

  /// The combinator between two compounds; `nil` at the end of the chain.
  private mutating func combinator() -> Selector.Combinator? {
    let hadSpace = text.skipSpace()
    switch text.next {
    case nil: return nil
    case ">": return advance(.child)
    case "+": return advance(.adjacent)
    case "~": return advance(.sibling)
    case ",", ")": return nil
    default: return hadSpace ? .descendant : nil
    }
  }

  private mutating func advance(_ combinator: Selector.Combinator) -> Selector.Combinator {
    text.at += 1
    text.skipSpace()
    return combinator
  }

  private mutating func compound() throws -> Selector.Compound {
    var compound = Selector.Compound()
    let start = text.at
    if !text.skip("*"), let type = text.identifier() { compound.type = type }
    while let next = text.next {
      switch next {
      case "#":
        text.at += 1
        compound.id = try text.requiredIdentifier("an id after ‘#’")
      case ".":
        text.at += 1
        compound.classes.append(try text.requiredIdentifier("a class after ‘.’"))
      case "[": compound.attributes.append(try attribute())
      case ":": compound.pseudos.append(try pseudo())
      default:
        guard text.at > start else { throw text.error("unexpected ‘\(text.here)’") }
        return compound
      }
    }
    guard text.at > start else {
      throw text.error("expected an element, ‘#id’, ‘.class’, ‘[attribute]’ or ‘:pseudo-class’")
    }
    return compound
  }

  private mutating func attribute() throws -> Selector.AttributeTest {
    text.at += 1
    text.skipSpace()
    let name = try text.requiredIdentifier("an attribute’s name after ‘[’")
    text.skipSpace()
    if text.skip("]") { return .init(name: name, operation: .exists, value: "", ignoresCase: false) }
    var operation = Selector.AttributeTest.Operator.equals
    if text.skip("~") {
      operation = .includes
    } else if text.skip("^") {
      operation = .begins
    } else if text.skip("$") {
      operation = .ends
    } else if text.skip("*") {
      operation = .contains
    }
    guard text.skip("=") else { throw text.error("expected ‘=’, ‘~=’, ‘^=’, ‘$=’, ‘*=’ or ‘]’") }
    let value = try text.value()
    text.skipSpace()
    let ignoresCase = text.skip("i") || text.skip("I")
    text.skipSpace()
    guard text.skip("]") else { throw text.error("expected ‘]’") }
    return .init(name: name, operation: operation, value: value, ignoresCase: ignoresCase)
  }

  private mutating func pseudo() throws -> Selector.Pseudo {
    let start = text.at
    text.at += 1
    let name = try text.requiredIdentifier("a name after ‘:’")
    switch name {
    case "first-child": return .firstChild
    case "last-child": return .lastChild
    case "empty": return .empty
    case "scope": return .scope
    case "not": return .not(try argument())
    case "is": return .matches(try argument())
    case "has": return .has(try relatives())
    case "text-is": return .textIs(SearchedWords(try strings().map(\.withoutFinalColon)))
    case "text-starts": return .textStarts(SearchedWords(try strings()))
    case "text-contains": return .textContains(SearchedWords(try strings()))
    case "text-before": return .textBefore(SearchedWords(try strings()))
    case "bare": return .bare
    default:
      text.at = start
      throw text.error("unknown pseudo-class ‘:\(name)’")
    }
  }

  private mutating func open() throws {
    guard text.skip("(") else { throw text.error("expected ‘(’") }
    depth += 1
    guard depth < 16 else { throw text.error("pseudo-classes are nested too deeply") }
  }

  private mutating func argument() throws -> Selector {
    try open()
    let start = text.at
    let chains = try list(until: ")")
    depth -= 1
    return Selector(chains: chains, source: String(text.source(from: start).dropLast()))
  }

  private mutating func relatives() throws -> [Selector.Relative] {
    try open()
    var relatives: [Selector.Relative] = []
    repeat {
      text.skipSpace()
      let leads = text.next == ">" || text.next == "+" || text.next == "~"
      let combinator = leads ? self.combinator() : nil
      relatives.append(.init(combinator: combinator ?? .descendant, chain: try chain()))
    } while text.skip(",")
    try expectEnd(")")
    depth -= 1
    return relatives
  }

  private mutating func strings() throws -> [String] {
    try open()
    var strings: [String] = []
    repeat {
      text.skipSpace()
      let word = try text.value()
      let isLower = word.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
      strings.append(isLower ? word : word.lowercased())
      text.skipSpace()
    } while text.skip(",")
    try expectEnd(")")
    depth -= 1
    return strings
  }
}
