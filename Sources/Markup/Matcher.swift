/// Decides whether an element matches a chain, from right to left.
struct Matcher {
  let document: Document
  let scope: Int?
  /// Words of elements that text conditions have asked for, by index.
  private var texts: [Int: String] = [:]

  init(document: Document, scope: Int?) {
    self.document = document
    self.scope = scope
  }

  mutating func matches(_ selector: Selector, _ index: Int) -> Bool {
    for chain in selector.chains where matches(chain, index) { return true }
    return false
  }

  mutating func matches(_ chain: Selector.Chain, _ index: Int) -> Bool {
    matches(chain, chain.compounds.count - 1, index)
  }

  private mutating func matches(_ chain: Selector.Chain, _ position: Int, _ index: Int) -> Bool {
    guard matches(chain.compounds[position], index) else { return false }
    guard position > 0 else { return true }
    switch chain.combinators[position - 1] {
    case .child:
      let parent = Int(document.nodes[index].parent)
      return parent >= 0 && matches(chain, position - 1, parent)
    case .descendant:
      var parent = Int(document.nodes[index].parent)
      while parent >= 0 {
        if matches(chain, position - 1, parent) { return true }
        parent = Int(document.nodes[parent].parent)
      }
      return false
    case .adjacent:
      guard let previous = siblingsBefore(index).last else { return false }
      return matches(chain, position - 1, previous)
    case .sibling:
      for sibling in siblingsBefore(index) where matches(chain, position - 1, sibling) { return true }
      return false
    }
  }

  /// The element's earlier siblings in order.
  private func siblingsBefore(_ index: Int) -> [Int] {
    let parent = Int(document.nodes[index].parent)
    var siblings: [Int] = []
    var at = parent + 1
    while at < index {
      siblings.append(at)
      at = Int(document.nodes[at].end)
    }
    return siblings
  }

  private mutating func matches(_ compound: Selector.Compound, _ index: Int) -> Bool {
    let node = document.nodes[index]
    if let type = compound.type, document.names[Int(node.name)] != type { return false }
    if let id = compound.id, !has(index, "id", { $0.elementsEqual(id.utf8) }) { return false }
    for name in compound.classes where !has(index, "class", { Self.includes($0, name) }) { return false }
    for test in compound.attributes where !has(index, test.name, { Self.holds(test, $0) }) { return false }
    for pseudo in compound.pseudos where !holds(pseudo, index) { return false }
    return true
  }

  private func has(_ index: Int, _ name: String, _ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    for at in document.attributeRange(index) {
      let attribute = document.attributes[at]
      guard document.names[Int(attribute.name)] == name else { continue }
      return document.values.withUnsafeBufferPointer {
        condition(UnsafeBufferPointer(rebasing: $0[Int(attribute.start)..<Int(attribute.end)]))
      }
    }
    return false
  }

  private static func includes(_ value: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
    var found = false
    forEachWord(value) { found = found || $0.elementsEqual(word.utf8) }
    return found
  }

  private static func holds(_ test: Selector.AttributeTest, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch test.operation {
    case .exists: return true
    case .equals where !test.ignoresCase: return value.elementsEqual(test.value.utf8)
    case .includes where !test.ignoresCase: return includes(value, test.value)
    default: break
    }
    let text = String(decoding: value, as: UTF8.self)
    let (have, want) = test.ignoresCase ? (text.lowercased(), test.value.lowercased()) : (text, test.value)
    switch test.operation {
    case .exists: return true
    case .equals: return have == want
    case .includes: return have.split(whereSeparator: \.isWhitespace).contains { $0 == want }
    case .begins: return have.hasPrefix(want)
    case .ends: return have.hasSuffix(want)
    case .contains: return have.contains(want)
    }
  }

  private mutating func holds(_ pseudo: Selector.Pseudo, _ index: Int) -> Bool {
    switch pseudo {
    case .not(let selector): return !matches(selector, index)
    case .matches(let selector): return matches(selector, index)
    case .has(let relatives):
      for relative in relatives where has(relative, index) { return true }
      return false
    case .firstChild: return Int(document.nodes[index].parent) == index - 1
    case .lastChild:
      let parent = Int(document.nodes[index].parent)
      return parent < 0 || document.nodes[parent].end == document.nodes[index].end
    case .empty:
      let node = document.nodes[index]
      return Int(node.end) == index + 1 && node.textStart == node.textEnd
    case .scope: return scope == index
    case .textIs(let words): return words.contains(foldedText(index))
    case .textStarts(let words): return words.contains { foldedText(index).hasPrefix($0) }
    case .textContains(let words): return words.contains { foldedText(index).contains($0) }
    }
  }

  private mutating func has(_ relative: Selector.Relative, _ index: Int) -> Bool {
    // The chain is tried on the elements where its last compound can stand, and must hang on this one: its first
    // compound is bound to it by a chain that begins at `:scope`.
    var chain = relative.chain
    chain.compounds.insert(Selector.Compound(pseudos: [.scope]), at: 0)
    chain.combinators.insert(relative.combinator, at: 0)
    var inner = Matcher(document: document, scope: index)
    let parent = Int(document.nodes[index].parent)
    let isInside = relative.combinator == .descendant || relative.combinator == .child
    let end = isInside || parent < 0 ? document.nodes[index].end : document.nodes[parent].end
    for candidate in (index + 1)..<max(Int(end), index + 1) where inner.matches(chain, candidate) { return true }
    return false
  }

  /// The element's words in lower case without a final colon.
  private mutating func foldedText(_ index: Int) -> String {
    if let text = texts[index] { return text }
    var text = document.element(index).text().lowercased()
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    texts[index] = text
    return text
  }
}
