import Testing

@testable import Markup

/// Selectors against a matcher that does what the standard says and nothing clever, on random trees.
@Suite("Selectors agree with a naive matcher")
struct SelectorAgreementTests {
  @Test("One walk for many selectors finds what each finds alone", arguments: 0..<20)
  func agreement(_ seed: Int) throws {
    var maker = RandomMarkup(seed: seed)
    let tree = try page(maker.page())
    let sources = (0..<12).map { _ in maker.selector() }
    let selectors = try sources.map { try Selector($0) }
    var index = SelectorIndex()
    for selector in selectors { index.add(selector) }
    let scopes: [Element?] = [nil, tree.element(tree.count / 2), tree.element(tree.count / 3)]
    for scope in scopes {
      let together = SelectorIndex.Search(index, tree).matches(scope: scope)
      let naive = NaiveMatcher(document: tree, scope: scope?.index ?? 0)
      let range = scope.map { $0.index..<$0.end } ?? 0..<tree.count
      for (number, selector) in selectors.enumerated() {
        let expected = range.filter { at in
          naive.matches(selector, at) && (at != scope?.index || sources[number].hasSuffix(":scope"))
        }
        let place = "\(sources[number]) in \(String(describing: scope?.index)), seed \(seed)"
        #expect(Array(together[number]) == expected, "\(place)")
      }
    }
  }

  /// What a matcher remembers of ancestors, siblings and descendants is used most in deep trees with few names, by long
  /// chains that share a walk.
  @Test("What a walk remembers changes no answer, in any scope of a deep tree", arguments: 0..<24)
  func memory(_ seed: Int) throws {
    var maker = RandomMarkup(seed: 1000 + seed)
    let tree = try page(maker.deepPage())
    let selectors = try (0..<8).map { _ in try Selector(maker.longChain()) }
    var index = SelectorIndex()
    for selector in selectors { index.add(selector) }
    let search = SelectorIndex.Search(index, tree)
    for at in stride(from: 0, to: tree.count, by: 7) {
      let naive = NaiveMatcher(document: tree, scope: at)
      let wanted = selectors.indices.map { ($0 + at).isMultiple(of: 3) == false }
      let end = min(tree.count, tree.element(at).end + seed % 3)
      let found = search.matches(scope: tree.element(at), end: end, wanted: wanted)
      for (number, selector) in selectors.enumerated() {
        let expected = wanted[number] ? (at + 1..<max(end, at + 1)).filter { naive.matches(selector, $0) } : []
        #expect(Array(found[number]) == expected, "\(selector.source) in \(at), seed \(seed)")
      }
    }
  }

  @Test("Each compound of an index has a number, which equal arguments share", arguments: 0..<10)
  func numbers(_ seed: Int) throws {
    var maker = RandomMarkup(seed: seed)
    var code = SelectorCode(names: SelectorNames())
    var reached: [Int] = []
    for _ in 0..<20 {
      for chain in try Selector(maker.longChain()).chains {
        reached += Self.compounds(of: Int(code.add(chain.compounds, chain.combinators).last), in: code)
      }
    }
    #expect(Set(reached).sorted() == Array(0..<code.compounds.count))
  }

  /// The compounds to the left of one, itself among them, and all inside their pseudo-classes.
  private static func compounds(of last: Int, in code: SelectorCode) -> [Int] {
    var first = last
    while code.compounds[first].left != nil { first -= 1 }
    let inner = (first...last).flatMap { code.compounds[$0].pseudos }.flatMap { at -> [Int] in
      switch code.pseudos[Int(at)] {
      case .not(let chains), .matches(let chains): chains.map { Int(code.chains[Int($0)].last) }
      case .has(let relatives): relatives.map { lastCompound(from: Int(code.relatives[Int($0)].first), in: code) }
      default: []
      }
    }
    return Array(first...last) + inner.flatMap { compounds(of: $0, in: code) }
  }

  private static func lastCompound(from first: Int, in code: SelectorCode) -> Int {
    var last = first
    while code.compounds[last].right != nil { last += 1 }
    return last
  }
}

/// Random pages and selectors of few names, so that much matches.
private struct RandomMarkup {
  var random: SeededRandom

  init(seed: Int) { random = SeededRandom(seed) }

  private mutating func pick(_ words: [String]) -> String { words[random.number(below: words.count)] }

  mutating func page() -> String {
    var html = "<html><body>"
    for _ in 0..<40 {
      switch random.number(below: 5) {
      case 0, 1:
        html +=
          "<\(pick(["div", "span", "b"]))\(pick(["", " class=x", " class='x y'", " id=k", " name=x", " class='y y'"]))>"
      case 2, 3: html += "</\(pick(["div", "span", "b"]))>"
      default: html += pick(["x", "y", " "])
      }
    }
    return html
  }

  /// Up to some forty levels, of which many look alike.
  mutating func deepPage() -> String {
    var html = "<html><body>"
    for _ in 0..<120 {
      switch random.number(below: 8) {
      case 0...4: html += "<\(pick(["div", "span"]))\(pick(["", " class=x", " class='x y'", " class=y", " id=k"]))>"
      case 5, 6: html += "</\(pick(["div", "span"]))>"
      default: html += pick(["x", "y"])
      }
    }
    return html
  }

  mutating func longChain() -> String {
    var chain = compound(depth: 0)
    for _ in 0..<2 + random.number(below: 3) {
      chain += pick([" ", " ", " ", " > ", " ~ ", " + "]) + compound(depth: 1)
    }
    return random.number(below: 3) == 0 ? pick(["", "div "]) + pick([".x > *", ".y > :empty", "#k > *"]) : chain
  }

  mutating func selector() -> String {
    if random.number(below: 12) == 0 { return pick(["", "div > ", "div ~ ", "body "]) + ":scope" }
    return chain(depth: 0)
  }

  private mutating func chain(depth: Int) -> String {
    var chain = compound(depth: depth)
    for _ in 0..<random.number(below: 4) { chain += pick([" ", " > ", " + ", " ~ "]) + compound(depth: depth) }
    return chain
  }

  private mutating func compound(depth: Int) -> String {
    let pick = random.number(below: depth < 2 ? 14 : 9)
    switch pick {
    case 0, 1: return "div"
    case 2: return "span"
    case 3: return ".x"
    case 4: return ".y"
    case 5: return "#k"
    case 6: return self.pick(["[name=x]", "[name=X i]", "[name]", "[class*=y]", "span[id]", "[class=X i]"])
    case 7: return "div:first-child"
    case 8: return "*:last-child"
    case 9: return "b:not(\(chain(depth: depth + 1)))"
    case 10:
      let other = self.pick([".y", "#k", "b", "[name]"])
      return self.pick(["", "div", ".x"]) + ":is(\(chain(depth: depth + 1)), \(other))"
    case 11: return "div:has(\(self.pick(["", "> ", "+ ", "~ "]))\(chain(depth: depth + 1)))"
    case 12: return ":text-is(x)"
    default: return "div:empty"
    }
  }
}

/// Matches by definition: every assignment of elements to compounds is tried.
private final class NaiveMatcher {
  let document: Document
  let scope: Int
  private var starts: [Place: Set<Int>] = [:]
  private var holders: [Place: Set<Int>] = [:]

  /// A chain, and an element or a position in the chain.
  private struct Place: Hashable {
    let chain: ObjectIdentifier
    let number: Int

    init(_ chain: Selector.Chain, _ number: Int) {
      self.chain = ObjectIdentifier(chain)
      self.number = number
    }
  }

  init(document: Document, scope: Int) {
    self.document = document
    self.scope = scope
  }

  func matches(_ selector: Selector, _ index: Int) -> Bool {
    selector.chains.contains { assignments($0, endingAt: index).isEmpty == false }
  }

  /// The elements on which the first compound can stand when the last one stands on `index`.
  private func assignments(_ chain: Selector.Chain, endingAt index: Int) -> Set<Int> {
    let key = Place(chain, index)
    if let known = starts[key] { return known }
    var places: Set<Int> = holders(chain, chain.compounds.count - 1).contains(index) ? [index] : []
    for position in stride(from: chain.compounds.count - 2, through: 0, by: -1) {
      let combinator = chain.combinators[position]
      places = Set(
        holders(chain, position).filter { left in places.contains { isRelated(left, combinator, $0) } })
    }
    starts[key] = places
    return places
  }

  private func holders(_ chain: Selector.Chain, _ position: Int) -> Set<Int> {
    let key = Place(chain, position)
    if let known = holders[key] { return known }
    let found = Set((0..<document.count).filter { holds(chain.compounds[position], $0) })
    holders[key] = found
    return found
  }

  private func isRelated(_ left: Int, _ combinator: Selector.Combinator, _ right: Int) -> Bool {
    let (a, b) = (document.element(left), document.element(right))
    let siblings = a.parent.map(\.children) ?? [a]
    let areSiblings = a.parent?.index == b.parent?.index && left < right
    switch combinator {
    case .descendant: return left < right && right < a.end
    case .child: return b.parent?.index == left
    case .sibling: return areSiblings
    case .adjacent: return areSiblings && !siblings.contains { $0.index > left && $0.index < right }
    }
  }

  private func holds(_ compound: Selector.Compound, _ index: Int) -> Bool {
    let element = document.element(index)
    let words = { (name: String) in (element.attribute(name) ?? "").split(separator: " ").map(String.init) }
    return (compound.type.map { $0 == element.name } ?? true)
      && (compound.id.map { $0 == element.attribute("id") } ?? true)
      && compound.classes.allSatisfy { words("class").contains($0) }
      && compound.attributes.allSatisfy { holds($0, element.attribute($0.name)) }
      && compound.pseudos.allSatisfy { holds($0, element) }
  }

  private func holds(_ test: Selector.AttributeTest, _ value: String?) -> Bool {
    guard let value else { return false }
    let (mine, other) = test.ignoresCase ? (value.lowercased(), test.value.lowercased()) : (value, test.value)
    switch test.operation {
    case .exists: return true
    case .equals: return mine == other
    case .includes: return mine.split(separator: " ").contains(other[...])
    case .begins: return mine.hasPrefix(other)
    case .ends: return mine.hasSuffix(other)
    case .contains: return mine.contains(other)
    }
  }

  private func holds(_ pseudo: Selector.Pseudo, _ element: Element) -> Bool {
    let siblings = element.parent.map(\.children) ?? [element]
    switch pseudo {
    case .not(let selector): return !matches(selector, element.index)
    case .matches(let selector): return matches(selector, element.index)
    case .has(let relatives): return relatives.contains { has($0, element) }
    case .firstChild: return siblings.first?.index == element.index
    case .lastChild: return siblings.last?.index == element.index
    case .empty: return element.children.isEmpty && element.rawText.isEmpty
    case .scope: return element.index == scope
    case .textIs(let words): return words.written.contains(element.text())
    case .textStarts, .textContains, .textBefore, .bare: return false
    }
  }

  /// Whether some element ends the chain whose first compound is related to the element.
  private func has(_ relative: Selector.Relative, _ element: Element) -> Bool {
    (0..<document.count).contains { last in
      assignments(relative.chain, endingAt: last).contains { isRelated(element.index, relative.combinator, $0) }
    }
  }
}
