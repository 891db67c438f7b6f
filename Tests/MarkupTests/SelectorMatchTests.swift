import Glibc
import Testing

@testable import Markup

@Suite("Matching selectors")
struct SelectorMatchTests {
  private static let html = """
    <html><body id=body><div id=d1 class="a b" title="Hello World" lang=EN-us data-x=""><h2 id=h1>Key Words:</h2>
    <p id=p1 class=x>One <i id=i1>two</i></p><p id=p2>Three</p><ul id=u1><li id=l1><a id=a1 href="/x/1.html">L1</a></li>
    <li id=l2 class=x></li><li id=l3>L3<b id=b1></b></li></ul></div><div id=d2 class="b"><p id=p3>a: b:</p></div>
    <div id=d3 class="ab"> </div></body></html>
    """

  @Test(
    "Operators, pseudo-classes and combinators",
    arguments: [
      ("div", "d1 d2 d3"), ("*.x", "p1 l2"), ("#p2", "p2"), ("DIV", ""), (".a.b", "d1"), (".b", "d1 d2"),
      ("p#p1.x", "p1"),
      ("[title]", "d1"), ("[title=\"Hello World\"]", "d1"), ("[title=\"hello world\"]", ""),
      ("[title=\"hello world\" i]", "d1"),
      ("[title~=World]", "d1"), ("[title~=world i]", "d1"), ("[title~=\"Hello World\"]", ""), ("[title~=\"\"]", ""),
      ("[title^=Hello]", "d1"), ("[title^=hell i]", "d1"), ("[title^=\"\"]", ""), ("[title$=World]", "d1"),
      ("[title$=LD i]", "d1"), ("[title$=\"\"]", ""), ("[title*=\"lo W\"]", "d1"), ("[title*=\"LO w\" i]", "d1"),
      ("[title*=\"\"]", ""), ("[title*=\"Hello World and more\"]", ""), ("[data-x=\"\"]", "d1"), ("[data-x]", "d1"),
      ("[class=b]", "d2"), ("[class~=b]", "d1 d2"),
      ("div p", "p1 p2 p3"), ("div > a", ""), ("li > a", "a1"), ("body > div > p", "p1 p2 p3"), ("ul a", "a1"),
      ("h2 + p", "p1"), ("h2 + ul", ""), ("h2 ~ p", "p1 p2"), ("h2 ~ ul li + li", "l2 l3"), ("p ~ p", "p2"),
      ("div ~ div", "d2 d3"),
      ("li:first-child", "l1"), ("li:last-child", "l3"), ("li:first-child ~ li:last-child", "l3"),
      ("div :empty", "l2 b1"),
      ("p:not(.x)", "p2 p3"), ("p:not(.x, #p3)", "p2"), (":is(h2, i)", "h1 i1"), ("p:is(.x, #p3)", "p1 p3"),
      (":not(div) > p", ""),
      ("div:has(i)", "d1"), ("div:has(> i)", ""), ("div:has(> p > i)", "d1"), ("div:has(p b)", ""),
      ("div:has(li b)", "d1"),
      ("p:has(+ ul)", "p2"), ("p:has(~ ul)", "p1 p2"), ("div:has(+ div)", "d1 d2"), ("p:has(+ p + ul)", "p1"),
      ("h2:has(~ ul > li b)", "h1"),
      ("div:has(ul li + li > b)", "d1"), ("div:has(i, #p3)", "d1 d2"), ("div:has(:not(p))", "d1"),
      ("li:has(:scope)", ""),
      (":scope > body > #d2", "d2"), ("html:scope #p3", "p3"), ("h2:text-is(\"key words\")", "h1"),
      ("h2:text-is(\"KEY WORDS:\")", "h1"),
      ("h2:text-is(key)", ""), ("p:text-is(three, \"one two\")", "p1 p2"), ("p:text-starts(one)", "p1"),
      ("p:text-starts(two)", ""),
      ("p:text-contains(two)", "p1"), ("p:text-is(\"a: b\")", "p3"), ("li:text-is(\"\")", "l2"),
      ("div:text-starts(\"key words: one\")", "d1"),
      ("div:has(> h2:text-is(\"Key words\")) > p", "p1 p2"), ("p, i, #p1", "p1 i1 p2 p3"), ("p:not(h2 ~ p)", "p3"),
    ])
  func matches(_ selector: String, _ expected: String) throws {
    let ids = try page(Self.html).all(selector).compactMap { $0.attribute("id") }
    #expect(ids == expected.split(separator: " ").map(String.init))
  }

  @Test(
    "Beginnings across elements, and in letters that can be written in several ways",
    arguments: [
      (":text-starts(fund)", "a c d e h"), (":text-starts(\"f und\")", "b"), (":text-starts(f\u{FC}nd)", "f g"),
      (":text-starts(funding, fung)", "a"), (":text-is(fund)", "c d e"), (":text-is(\"f und\")", "b"),
      (":text-is(\"\")", "i j"), (":text-starts(\"fund: x\")", "h"), (":text-is(\"fund: x\")", "h"),
    ])
  func beginnings(_ selector: String, _ expected: String) throws {
    let html = """
      <p id=a>fu<b>nd</b>ing</p><p id=b>f<br>und</p><p id=c><b>Fund</b></p><p id=d> <i></i> FUND: </p>
      <p id=e>f\u{AD}und</p><p id=f>f\u{FC}nd</p><p id=g>fu\u{308}nd</p><p id=h><script>x</script>Fund: X</p>
      <p id=i> </p><p id=j>:</p>
      """
    let ids = try page(html).all("p" + selector).compactMap { $0.attribute("id") }
    #expect(ids == expected.split(separator: " ").map(String.init))
  }

  @Test(
    "Inside a scope",
    arguments: [
      (":scope", "u1"), (":scope > li", "l1 l2 l3"), ("li", "l1 l2 l3"), ("div li", "l1 l2 l3"), ("p", ""), ("ul", ""),
      (":scope > a", ""), (":scope:has(> li)", "u1"), (":scope:not(ul)", ""), ("li:not(:scope > .x)", "l1 l3"),
      ("h2 ~ :scope", "u1"),
    ])
  func scope(_ selector: String, _ expected: String) throws {
    let tree = try page(Self.html)
    let scope = try #require(try tree.first("#u1"))
    #expect(
      try tree.all(selector, in: scope).compactMap { $0.attribute("id") }
        == expected.split(separator: " ").map(String.init))
  }

  @Test("Words that are longer than what is kept of an element")
  func longWords() throws {
    let word = String(repeating: "x", count: 600)
    let tree = try page("<body><p id=a>\(word)</p><p id=b>\(word)y</p><p id=c><b>\(word)</b><br>z</p>")
    #expect(try tree.all("p:text-is(\(word))").map { $0.attribute("id") } == ["a"])
    #expect(try tree.all("p:text-starts(\(word))").count == 3)
    #expect(try tree.all("p:text-starts(\(word)y)").map { $0.attribute("id") } == ["b"])
    #expect(try tree.all("p:text-contains(z)").map { $0.attribute("id") } == ["c"])
  }

  @Test("Letters with marks, in one character or two", arguments: ["e\u{301}tude", "\u{E9}tude"])
  func marks(_ word: String) throws {
    let tree = try page("<p id=a>E\u{301}tude I</p><p id=b>\u{C9}tude I</p><p id=c>Etude</p><p id=d>E<b>tude</b></p>")
    #expect(try tree.all("p:text-starts(\(word), zzz)").map { $0.attribute("id") } == ["a", "b"])
    #expect(try tree.all("p:text-starts(\(word), etude)").map { $0.attribute("id") } == ["a", "b", "c", "d"])
  }

  @Test(
    "A page made to be slow is not: each of these was quadratic or worse",
    arguments: [
      ("<p class=x></p>", 20_000, "p + p"), ("<p class=x></p>", 20_000, ".a ~ p"),
      ("<p class=x></p>", 20_000, "p:not(.a ~ p)"),
      ("<p></p>", 20_000, "p:has(~ .a)"), ("<p></p>", 20_000, ".a > p ~ p"), ("<div class=x>", 20_000, "#a .x .x .x"),
      ("<div>", 20_000, "div:has(> h2:text-is(a))"), ("<div>", 20_000, "div:has(.a .b)"),
      ("<div>w", 20_000, ":text-starts(a)"),
      ("<div>word ", 5_000, ":text-contains(a)"), ("<div><p>", 10_000, "#a > div p > div p"),
    ])
  func bounded(_ piece: String, _ count: Int, _ selector: String) throws {
    let tree = try page("<body>" + String(repeating: piece, count: count))
    let before = processorTime()
    _ = try tree.all(selector)
    let taken = processorTime() - before
    // Quadratic walks took minutes here; what is bounded by the depth takes a second or two without optimisation.
    #expect(taken < 30_000_000_000)
  }

  /// Nanoseconds that this thread has had of the processor, whatever else the machine does.
  private func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
