/// What `:has()` has found out about a document: each chain is followed from left to right, and what its compounds
/// answer does not depend on the element that was asked about, so that nothing need be looked at twice.
struct RelativeAnswers {
  /// A stretch of the document in which a compound has been looked for: nothing in `from..<to`; `found` says whether
  /// `to` matches.
  struct Stretch {
    var from: Int32
    var to: Int32
    var found: Bool
  }

  /// The last stretch that was searched, by compound.
  var stretches: CompoundTable<Stretch>
  /// The last child that matches, by compound and parent; -1 where none does.
  var lastChildren: [Matcher.FamilyKey: Int] = [:]

  init(compounds: Int) { stretches = CompoundTable(count: compounds) }

  mutating func clear() {
    stretches.clear()
    if !lastChildren.isEmpty { lastChildren.removeAll(keepingCapacity: true) }
  }
}

extension Matcher {
  /// Whether an element that stands in a relation to another begins the rest of a chain, from a compound on.
  mutating func reaches(_ compound: Int, by combinator: Selector.Combinator, from index: Int) -> Bool {
    let node = document.nodes[index]
    switch combinator {
    case .child:
      var child = index + 1
      while child < Int(node.end) {
        if begins(compound, child) { return true }
        child = Int(document.nodes[child].end)
      }
      return false
    case .descendant: return descendantBegins(compound, of: index)
    case .adjacent: return Int(node.end) < parentEnd(node) && begins(compound, Int(node.end))
    case .sibling: return lastChild(compound, of: Int(node.parent), end: parentEnd(node)) > index
    }
  }

  private func parentEnd(_ node: Document.Node) -> Int {
    node.parent < 0 ? document.count : Int(document.nodes[Int(node.parent)].end)
  }

  /// Whether an element matches a compound and what is to its right.
  private mutating func begins(_ compound: Int, _ index: Int) -> Bool {
    guard holds(compound, index) else { return false }
    guard let right = selectors.code.compounds[compound].right else { return true }
    return reaches(compound + 1, by: right, from: index)
  }

  private mutating func descendantBegins(_ compound: Int, of index: Int) -> Bool {
    let end = document.nodes[index].end
    let start = Int32(index + 1)
    var stretch = RelativeAnswers.Stretch(from: start, to: start, found: false)
    if let known = relatives.stretches[compound], known.from <= start, start <= known.to { stretch = known }
    while !stretch.found, stretch.to < end {
      if begins(compound, Int(stretch.to)) { stretch.found = true } else { stretch.to += 1 }
    }
    relatives.stretches[compound] = stretch
    return stretch.found && stretch.to < end
  }

  private mutating func lastChild(_ compound: Int, of parent: Int, end: Int) -> Int {
    let family = FamilyKey(compound, parent: parent)
    if let last = relatives.lastChildren[family] { return last }
    var last = -1
    var child = parent + 1
    while child < end {
      if begins(compound, child) { last = child }
      child = Int(document.nodes[child].end)
    }
    relatives.lastChildren[family] = last
    return last
  }
}
