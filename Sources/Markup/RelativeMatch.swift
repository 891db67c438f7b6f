/// What `:has()` has found out about a document: each chain is followed from left to right, and what its compounds
/// answer does not depend on the element that was asked about, so that nothing need be looked at twice.
struct RelativeAnswers {
  /// A stretch of the document in which a compound has been looked for: nothing in `from..<to`; `found` says whether
  /// `to` matches.
  struct Stretch {
    var from: Int
    var to: Int
    var found: Bool
  }

  /// The last stretch that was searched, by compound.
  var stretches: CompoundTable<Stretch>
  /// The last child that matches, by compound and parent; -1 where none does.
  var lastChildren: [Matcher.FamilyKey: Int] = [:]

  init(compounds: Int) { stretches = CompoundTable(count: compounds) }
}

extension Matcher {
  /// Whether an element that stands in a relation to another begins the rest of a chain.
  mutating func reaches(
    _ chain: Selector.Chain, _ position: Int, by combinator: Selector.Combinator, from index: Int
  ) -> Bool {
    let node = document.nodes[index]
    let parentEnd = node.parent < 0 ? document.count : Int(document.nodes[Int(node.parent)].end)
    switch combinator {
    case .child:
      var child = index + 1
      while child < Int(node.end) {
        if begins(chain, position, child) { return true }
        child = Int(document.nodes[child].end)
      }
      return false
    case .descendant: return descendantBegins(chain, position, of: index)
    case .adjacent: return Int(node.end) < parentEnd && begins(chain, position, Int(node.end))
    case .sibling: return lastChild(chain, position, of: Int(node.parent), end: parentEnd) > index
    }
  }

  /// Whether an element matches a compound and what is to its right.
  private mutating func begins(_ chain: Selector.Chain, _ position: Int, _ index: Int) -> Bool {
    guard holds(chain, position, index) else { return false }
    guard position < chain.combinators.count else { return true }
    return reaches(chain, position + 1, by: chain.combinators[position], from: index)
  }

  private mutating func descendantBegins(_ chain: Selector.Chain, _ position: Int, of index: Int) -> Bool {
    let number = chain.firstNumber + position
    let end = Int(document.nodes[index].end)
    var stretch = RelativeAnswers.Stretch(from: index + 1, to: index + 1, found: false)
    if let known = relatives.stretches[number], known.from <= index + 1, index + 1 <= known.to { stretch = known }
    while !stretch.found, stretch.to < end {
      if begins(chain, position, stretch.to) { stretch.found = true } else { stretch.to += 1 }
    }
    relatives.stretches[number] = stretch
    return stretch.found && stretch.to < end
  }

  private mutating func lastChild(_ chain: Selector.Chain, _ position: Int, of parent: Int, end: Int) -> Int {
    let family = FamilyKey(chain, position, parent: parent)
    if let last = relatives.lastChildren[family] { return last }
    var last = -1
    var child = parent + 1
    while child < end {
      if begins(chain, position, child) { last = child }
      child = Int(document.nodes[child].end)
    }
    relatives.lastChildren[family] = last
    return last
  }
}
