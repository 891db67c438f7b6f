import Testing

@testable import Formats
@testable import Markup

@Suite("Selectors that formats share") struct SelectorPoolTests {
  @Test("A selector is read once, with the words that it looks for") func isReadOnce() throws {
    let pool = SelectorPool()
    let source = "h2:text-is('Funding') + p"
    let first = try pool.selector(source)
    #expect(try pool.selector(source).chains[0] === first.chains[0])
    #expect(try pool.selector("h2 + p").chains[0] !== first.chains[0])
    #expect(first == (try Selector(source)))
  }

  @Test("What is not understood is an error each time") func isNotUnderstood() {
    let pool = SelectorPool()
    for _ in 1...2 { #expect(throws: SelectorError.self) { try pool.selector("p:unknown") } }
  }
}
