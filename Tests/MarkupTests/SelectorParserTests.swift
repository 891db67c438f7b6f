import Testing

@testable import Markup

@Suite("Reading selectors")
struct SelectorParserTests {
  @Test(
    "What is not understood is said, with its column",
    arguments: [
      ("", "expected an element, ‘#id’, ‘.class’, ‘[attribute]’ or ‘:pseudo-class’", 1),
      ("a,", "expected an element, ‘#id’, ‘.class’, ‘[attribute]’ or ‘:pseudo-class’", 3),
      ("a >", "expected an element, ‘#id’, ‘.class’, ‘[attribute]’ or ‘:pseudo-class’", 4),
      ("a,,b", "unexpected ‘,’", 3), ("> a", "unexpected ‘>’", 1), ("a)", "unexpected ‘)’", 2),
      ("a!", "unexpected ‘!’", 2),
      ("*b", "unexpected ‘b’", 2), ("a > > b", "unexpected ‘>’", 5), (":not()", "unexpected ‘)’", 6),
      ("#", "expected an id after ‘#’", 2), ("a..b", "expected a class after ‘.’", 3),
      ("[", "expected an attribute’s name after ‘[’", 2), ("[a", "expected ‘=’, ‘~=’, ‘^=’, ‘$=’, ‘*=’ or ‘]’", 3),
      ("[a|=b]", "expected ‘=’, ‘~=’, ‘^=’, ‘$=’, ‘*=’ or ‘]’", 3), ("[a=]", "expected a value", 4),
      ("[a=b", "expected ‘]’", 5), ("[a=\"b]", "a string that does not end", 7), ("[a=b c]", "expected ‘]’", 6),
      ("a:hover", "unknown pseudo-class ‘:hover’", 2), ("a::before", "expected a name after ‘:’", 3),
      (":not a", "expected ‘(’", 5), (":is(a", "expected ‘)’", 6), (":has(a", "expected ‘)’", 7),
      (":text-is(a", "expected ‘)’", 11), (":text-is()", "expected a value", 10),
    ])
  func errors(_ source: String, _ message: String, _ column: Int) {
    #expect(throws: SelectorError(message: message, column: column)) { try Selector(source) }
  }

  @Test("Pseudo-classes nested too deeply are an error, not the end of the program")
  func nested() {
    let source = String(repeating: ":not(", count: 100_000)
    #expect(throws: SelectorError.self) { try Selector(source) }
  }

  @Test(
    "Spellings that mean the same",
    arguments: [
      ("a>b", " a  >  b "), ("a b", "a\n\tb"), ("[a=b]", "[ a = \"b\" ]"), ("[a='b']", "[a=\"b\"]"), ("a,b", " a , b "),
      (":has(>a)", ":has( > a )"), (":text-is(\"Abc:\")", ":text-is('abc')"), ("[a=b i]", "[a=\"b\" I]"),
      (".a\\:b", ".a\\3a b"), ("#1a", "#\\31 a"), ("a~b", "a ~ b"), ("*.a", ".a"),
    ])
  func same(_ left: String, _ right: String) throws {
    #expect(try Selector(left).chains == Selector(right).chains)
  }

  @Test("Words that are no selectors never stop it", arguments: 0..<500)
  func wildWords(_ seed: Int) {
    var random = SeededRandom(seed)
    let pieces = Array("ab#.[]=\"'~^$*|:()>+, \\1é\u{0}") + ["n"]
    let source = String((0..<12).map { _ in pieces[random.number(below: pieces.count)] })
    do {
      _ = try Selector(source)
    } catch {
      #expect((error as? SelectorError).map { (1...source.count + 1).contains($0.column) } == true)
    }
  }
}
