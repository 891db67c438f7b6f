/// Decides whether an element matches a chain, from right to left.
///
/// What is costly (`:has`, words) is asked last. Where a step to the left fails it says whether another ancestor could
/// help, so that a chain of descendants looks at each ancestor once; what siblings answer is kept. So a walk costs no
/// more than the elements times their depth, whatever the page.
///
/// One matcher serves many walks, one after the other: its tables are laid out once.
struct Matcher {
  let selectors: SharedIndex
  let document: Document
  /// For each of the document's names its number among the selectors' names.
  let names: [Int32]
  private let traits: [ElementTraits]
  /// The element that `:scope` means.
  private(set) var scope = 0
  /// The last ascent in search of a compound. Elements are asked about in document order, so that the next ascent for it
  /// soon meets elements that this one has been to.
  private var ascents: CompoundTable<Ascent>
  /// The first child of an element that matches the beginning of a chain.
  private var firstChildren: [FamilyKey: SiblingAnswer] = [:]
  /// What `:has()` has found out.
  var relatives: RelativeAnswers
  /// Words of elements that text conditions have asked for.
  var words = LeadingWords()
  /// The last answer to `:bare`: children ask it of the same parent one after the other.
  private var lastBare: (index: Int, answer: Bool)?

  init(_ selectors: SharedIndex, _ document: Document, names: [Int32]) {
    self.selectors = selectors
    self.document = document
    self.names = names
    traits =
      document.traits.isEmpty
      ? ElementTraits.all(document.nodes, document.attributes, document.values, document.vocabulary) : document.traits
    ascents = CompoundTable(count: selectors.code.compounds.count)
    relatives = RelativeAnswers(compounds: selectors.code.compounds.count)
  }

  /// Begins a walk: what depends on the scope is forgotten.
  mutating func begin(scope: Int) {
    self.scope = scope
    ascents.clear()
    relatives.clear()
    if !firstChildren.isEmpty { firstChildren.removeAll(keepingCapacity: true) }
  }

  /// A compound, asked of the children of an element (or, with -1, of the outermost elements).
  struct FamilyKey: Hashable {
    private let key: UInt64

    init(_ compound: Int, parent: Int) {
      key = UInt64(compound) << 32 | UInt64(UInt32(truncatingIfNeeded: parent))
    }
  }

  /// How an attempt ended.
  private enum Outcome {
    case matches
    /// Not on this element; another one may do.
    case failsHere
    /// What is missing is not among the ancestors, so that none of these need be tried in this element's place.
    case failsAbove
  }

  /// A way from an element to the ancestor (or -1) that ended it, and how that came out.
  private struct Ascent {
    let from: Int32
    let to: Int32
    let outcome: Outcome

    /// Whether an element was met on the way.
    func hasTried(_ index: Int, in document: Document) -> Bool {
      to <= index && index <= from && from < document.nodes[index].end
    }
  }

  private enum SiblingAnswer {
    case first(Int)
    case none
    case failsAbove
  }

  private mutating func matches(_ chains: Range<Int32>, _ index: Int) -> Bool {
    for at in chains where matches(Int(selectors.code.chains[Int(at)].last), index) { return true }
    return false
  }

  /// Whether an element matches the chain that a compound ends.
  mutating func matches(_ compound: Int, _ index: Int) -> Bool { outcome(compound, index) == .matches }

  private mutating func outcome(_ number: Int, _ index: Int) -> Outcome {
    guard mayMatch(number, index), hasNames(number, index) else { return .failsHere }
    if let combinator = selectors.code.compounds[number].left {
      let context = context(number - 1, combinator, index)
      guard context == .matches else { return context }
    }
    return holds(selectors.code.compounds[number].pseudos, index) ? .matches : .failsHere
  }

  /// Whether an element has what a compound asks for in any case.
  private func mayMatch(_ compound: Int, _ index: Int) -> Bool {
    selectors.code.traits[compound].isSubset(of: traits[index])
  }

  /// What stands to the left of a compound.
  private mutating func context(_ left: Int, _ combinator: Selector.Combinator, _ index: Int) -> Outcome {
    switch combinator {
    case .child:
      let parent = document.nodes[index].parent
      return parent < 0 ? .failsAbove : outcome(left, Int(parent))
    case .descendant: return ancestor(left, of: index)
    case .adjacent:
      let previous = document.nodes[index].previous
      return previous < 0 ? .failsHere : outcome(left, Int(previous))
    case .sibling: return earlierSibling(left, of: index)
    }
  }

  private mutating func ancestor(_ compound: Int, of index: Int) -> Outcome {
    let known = ascents[compound]
    let first = document.nodes[index].parent
    var ancestor = first
    var outcome = Outcome.failsAbove
    while ancestor >= 0 {
      if let known, known.hasTried(Int(ancestor), in: document) {
        ascents[compound] = Ascent(from: first, to: known.to, outcome: known.outcome)
        return known.outcome
      }
      outcome = self.outcome(compound, Int(ancestor))
      if outcome != .failsHere { break }
      ancestor = document.nodes[Int(ancestor)].parent
    }
    if outcome == .failsHere { outcome = .failsAbove }
    ascents[compound] = Ascent(from: first, to: ancestor, outcome: outcome)
    return outcome
  }

  private mutating func earlierSibling(_ compound: Int, of index: Int) -> Outcome {
    guard document.nodes[index].previous >= 0 else { return .failsHere }
    switch firstChild(compound, of: Int(document.nodes[index].parent)) {
    case .first(let first): return first < index ? .matches : .failsHere
    case .none: return .failsHere
    case .failsAbove: return .failsAbove
    }
  }

  private mutating func firstChild(_ compound: Int, of parent: Int) -> SiblingAnswer {
    let family = FamilyKey(compound, parent: parent)
    if let answer = firstChildren[family] { return answer }
    var answer = SiblingAnswer.none
    var child = parent + 1
    let end = parent < 0 ? document.count : Int(document.nodes[parent].end)
    search: while child < end {
      switch outcome(compound, child) {
      case .matches: answer = .first(child)
      case .failsAbove: answer = .failsAbove
      case .failsHere:
        child = Int(document.nodes[child].end)
        continue search
      }
      break
    }
    firstChildren[family] = answer
    return answer
  }

  /// Whether all conditions of a compound hold, the context apart.
  mutating func holds(_ number: Int, _ index: Int) -> Bool {
    mayMatch(number, index) && hasNames(number, index) && holds(selectors.code.compounds[number].pseudos, index)
  }

  private mutating func isBare(_ index: Int) -> Bool {
    if let last = lastBare, last.index == index { return last.answer }
    let answer = OwnWords(document, index).areBlank
    lastBare = (index, answer)
    return answer
  }

  private mutating func holds(_ pseudos: Range<Int32>, _ index: Int) -> Bool {
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
    case .textIs(let words): return self.words.are(selectors.code.words[Int(words)], in: document.element(index))
    case .textStarts(let words):
      return self.words.start(with: selectors.code.words[Int(words)], in: document.element(index))
    case .textContains(let words):
      return self.words.contain(selectors.code.words[Int(words)], in: document.element(index))
    case .textBefore(let words): return OwnWords(document, index).end(in: selectors.code.words[Int(words)].words)
    case .bare: return isBare(index)
    }
  }
}
