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
  let words: LeadingWords
  /// What each element begins with, where a selector asks.
  let beginnings: [FirstCharacters]
  /// The last answer of each chain of an argument: many selectors leave out the same places.
  private var answers: CompoundTable<(index: Int32, matches: Bool)>
  /// The last answer to `:bare`: children ask it of the same parent one after the other.
  var lastBare: (index: Int, answer: Bool)?

  init(_ selectors: SharedIndex, _ document: Document, _ names: DocumentNames) {
    self.selectors = selectors
    self.document = document
    self.names = names.numbers
    words = names.words
    beginnings = selectors.code.words.isEmpty ? [] : document.beginnings
    traits =
      document.traits.isEmpty
      ? ElementTraits.all(document.nodes, document.attributes, document.values, document.vocabulary) : document.traits
    ascents = CompoundTable(count: selectors.code.compounds.count)
    answers = CompoundTable(count: selectors.code.compounds.count)
    relatives = RelativeAnswers(compounds: selectors.code.compounds.count)
  }

  /// Begins a walk: what depends on the scope is forgotten.
  mutating func begin(scope: Int) {
    self.scope = scope
    ascents.clear()
    answers.clear()
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

  /// Whether an element matches one of some chains.
  mutating func matches(_ chains: Range<Int32>, _ index: Int) -> Bool {
    for at in chains where matchesArgument(Int(selectors.code.chains[Int(at)].last), index) { return true }
    return false
  }

  private mutating func matchesArgument(_ compound: Int, _ index: Int) -> Bool {
    guard mayMatch(compound, index) else { return false }
    guard selectors.code.compounds[compound].left != nil else {
      return hasNames(compound, index) && holds(selectors.code.compounds[compound].pseudos, index)
    }
    if let answer = answers[compound], answer.index == index { return answer.matches }
    let matches = matches(compound, index)
    answers[compound] = (Int32(index), matches)
    return matches
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

  /// Whether an element has what a compound asks for in any case, and begins as its words must.
  @inline(__always) private mutating func mayMatch(_ compound: Int, _ index: Int) -> Bool {
    let asked = selectors.code.outlines[compound]
    return asked.traits.isSubset(of: traits[index])
      && (asked.beginnings.isAny || asked.beginnings.mayHold(beginnings[index]))
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
}
