extension Matcher {
  private mutating func isBare(_ index: Int) -> Bool {
    if let last = lastBare, last.index == index { return last.answer }
    let answer = OwnWords(document, index).areBlank
    lastBare = (index, answer)
    return answer
  }

  /// Whether pseudo-classes hold of an element.
  mutating func holds(_ pseudos: Range<Int32>, _ index: Int) -> Bool {
    for at in pseudos where !holds(selectors.code.pseudos[Int(at)], index) { return false }
    return true
  }

  private mutating func holds(_ pseudo: SelectorCode.Pseudo, _ index: Int) -> Bool {
    let node = document.nodes[index]
    switch pseudo {
    case .not(let chains): return !matches(chains, index)
    case .matches(let chains): return matches(chains, index)
    case .has(let relatives):
      for at in relatives {
        let relative = selectors.code.relatives[Int(at)]
        if reaches(Int(relative.first), by: relative.combinator, from: index) { return true }
      }
      return false
    case .firstChild: return node.previous < 0
    case .lastChild:
      return node.parent < 0 ? Int(node.end) == document.count : document.nodes[Int(node.parent)].end == node.end
    case .empty: return Int(node.end) == index + 1 && node.textStart == node.textEnd
    case .scope: return scope == index
    case .textIs(let words):
      return self.words.are(selectors.code.words[Int(words)], in: index, beginnings[index])
    case .textStarts(let words):
      return self.words.start(with: selectors.code.words[Int(words)], in: index, beginnings[index])
    case .textContains(let words): return self.words.contain(selectors.code.words[Int(words)], in: index)
    case .textBefore(let words): return OwnWords(document, index).end(in: selectors.code.words[Int(words)].words)
    case .bare: return isBare(index)
    }
  }
}
