/// Decides whether an element matches a chain, from right to left.
///
/// What is costly (`:has`, words) is asked last. Where a step to the left fails it says whether another ancestor could
/// help, so that a chain of descendants looks at each ancestor once; what siblings answer is kept. So a walk costs no
/// more than the elements times their depth, whatever the page.
struct Matcher {
  let document: Document
  /// The element that `:scope` means.
  let scope: Int
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

  /// - Parameter compounds: How many compounds the chains have that will be asked about, which bounds their numbers.
  init(document: Document, scope: Int, compounds: Int) {
    self.document = document
    self.scope = scope
    ascents = CompoundTable(count: compounds)
    relatives = RelativeAnswers(compounds: compounds)
  }

  /// A compound, asked of the children of an element (or, with -1, of the outermost elements).
  struct FamilyKey: Hashable {
    private let key: UInt64

    init(_ chain: Selector.Chain, _ position: Int, parent: Int) {
      key = UInt64(chain.firstNumber + position) << 32 | UInt64(UInt32(truncatingIfNeeded: parent))
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
    let from: Int
    let to: Int
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

  mutating func matches(_ selector: Selector, _ index: Int) -> Bool {
    for chain in selector.chains where matches(chain, index) { return true }
    return false
  }

  mutating func matches(_ chain: Selector.Chain, _ index: Int) -> Bool {
    outcome(chain, chain.compounds.count - 1, index) == .matches
  }

  private mutating func outcome(_ chain: Selector.Chain, _ position: Int, _ index: Int) -> Outcome {
    guard hasNames(chain, position, index) else { return .failsHere }
    if position > 0 {
      let context = context(chain, position, index)
      guard context == .matches else { return context }
    }
    for pseudo in chain.compounds[position].pseudos where !holds(pseudo, index) { return .failsHere }
    return .matches
  }

  /// What stands to the left of a compound.
  private mutating func context(_ chain: Selector.Chain, _ position: Int, _ index: Int) -> Outcome {
    let node = document.nodes[index]
    switch chain.combinators[position - 1] {
    case .child: return node.parent < 0 ? .failsAbove : outcome(chain, position - 1, Int(node.parent))
    case .descendant: return ancestor(chain, position - 1, of: index)
    case .adjacent: return node.previous < 0 ? .failsHere : outcome(chain, position - 1, Int(node.previous))
    case .sibling: return earlierSibling(chain, position - 1, of: index)
    }
  }

  private mutating func ancestor(_ chain: Selector.Chain, _ position: Int, of index: Int) -> Outcome {
    let number = chain.firstNumber + position
    let known = ascents[number]
    let first = Int(document.nodes[index].parent)
    var ancestor = first
    var outcome = Outcome.failsAbove
    while ancestor >= 0 {
      if let known, known.hasTried(ancestor, in: document) {
        ascents[number] = Ascent(from: first, to: known.to, outcome: known.outcome)
        return known.outcome
      }
      outcome = self.outcome(chain, position, ancestor)
      if outcome != .failsHere { break }
      ancestor = Int(document.nodes[ancestor].parent)
    }
    if outcome == .failsHere { outcome = .failsAbove }
    ascents[number] = Ascent(from: first, to: ancestor, outcome: outcome)
    return outcome
  }

  private mutating func earlierSibling(_ chain: Selector.Chain, _ position: Int, of index: Int) -> Outcome {
    guard document.nodes[index].previous >= 0 else { return .failsHere }
    switch firstChild(chain, position, of: Int(document.nodes[index].parent)) {
    case .first(let first): return first < index ? .matches : .failsHere
    case .none: return .failsHere
    case .failsAbove: return .failsAbove
    }
  }

  private mutating func firstChild(_ chain: Selector.Chain, _ position: Int, of parent: Int) -> SiblingAnswer {
    let family = FamilyKey(chain, position, parent: parent)
    if let answer = firstChildren[family] { return answer }
    var answer = SiblingAnswer.none
    var child = parent + 1
    let end = parent < 0 ? document.count : Int(document.nodes[parent].end)
    search: while child < end {
      switch outcome(chain, position, child) {
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

  /// Whether all conditions of a chain's compound hold, the context apart.
  mutating func holds(_ chain: Selector.Chain, _ position: Int, _ index: Int) -> Bool {
    guard hasNames(chain, position, index) else { return false }
    for pseudo in chain.compounds[position].pseudos where !holds(pseudo, index) { return false }
    return true
  }

  private mutating func isBare(_ index: Int) -> Bool {
    if let last = lastBare, last.index == index { return last.answer }
    let answer = OwnWords(document, index).areBlank
    lastBare = (index, answer)
    return answer
  }

  private mutating func holds(_ pseudo: Selector.Pseudo, _ index: Int) -> Bool {
    let node = document.nodes[index]
    switch pseudo {
    case .not(let selector): return !matches(selector, index)
    case .matches(let selector): return matches(selector, index)
    case .has(let relatives):
      for relative in relatives where reaches(relative.chain, 0, by: relative.combinator, from: index) { return true }
      return false
    case .firstChild: return node.previous < 0
    case .lastChild:
      return node.parent < 0 ? Int(node.end) == document.count : document.nodes[Int(node.parent)].end == node.end
    case .empty: return Int(node.end) == index + 1 && node.textStart == node.textEnd
    case .scope: return scope == index
    case .textIs(let words): return self.words.are(words, in: document.element(index))
    case .textStarts(let words): return self.words.start(with: words, in: document.element(index))
    case .textContains(let words): return self.words.contain(words, in: document.element(index))
    case .textBefore(let words): return OwnWords(document, index).end(in: words)
    case .bare: return isBare(index)
    }
  }
}

/// A value for some of the compounds of an index, by their numbers. No memory is taken before the first value comes.
struct CompoundTable<Value> {
  private let count: Int
  private var values: [Value?] = []

  init(count: Int) { self.count = count }

  subscript(number: Int) -> Value? {
    get { values.isEmpty ? nil : values[number] }
    set {
      if values.isEmpty { values = Array(repeating: nil, count: count) }
      values[number] = newValue
    }
  }
}
