/// Selectors laid out for matching: arrays of plain values that refer to each other by number, so that to ask about an
/// element copies nothing and retains nothing. What chains have in compounds stands in a row, from left to right.
struct SelectorCode: Sendable {
  /// What is asked of an element's name, after what the compound has of `:is(a, b)` and `:not(a, b)` has been taken in.
  enum Name: Sendable, Equatable {
    case any
    case one(Int32)
    /// One of a set, by its number.
    case among(Int32)
  }

  /// Conditions on one element. Its number is also that under which a walk keeps what it finds out about it.
  struct Compound: Sendable {
    var name: Name
    /// How the compound to the left is joined; `nil` where there is none.
    var left: Selector.Combinator?
    /// How the compound to the right is joined; `nil` where there is none.
    var right: Selector.Combinator?
    var tests: Range<Int32>
    var pseudos: Range<Int32>
  }

  /// What every element that matches a compound has, and begins with.
  struct Outline: Sendable {
    let traits: ElementTraits
    let beginnings: WordBeginnings
  }

  /// A condition on an attribute.
  struct Test: Sendable {
    let name: Int32
    let operation: Selector.AttributeTest.Operator
    let ignoresCase: Bool
    /// Its value, as a range of ``SelectorCode/values``.
    let value: Range<Int32>
    let pairs: BytePairs
  }

  /// The first and the last compound of a chain.
  struct Chain: Sendable {
    let first: Int32
    let last: Int32
  }

  /// A chain of an argument of `:has()`, and the combinator that it hangs on.
  struct Relative: Sendable {
    let combinator: Selector.Combinator
    let first: Int32
  }

  /// A pseudo-class; its argument is a range of ``chains`` or ``relatives``, or a place in ``words``.
  enum Pseudo: Sendable {
    case not(Range<Int32>)
    case matches(Range<Int32>)
    case has(Range<Int32>)
    case firstChild, lastChild, empty, scope, bare
    case textIs(Int32)
    case textStarts(Int32)
    case textContains(Int32)
    case textBefore(Int32)
  }

  private(set) var compounds: [Compound] = []
  /// What each compound asks for at least, apart from the compounds so that most elements are turned away before these are
  /// read.
  private(set) var outlines: [Outline] = []
  private(set) var chains: [Chain] = []
  private(set) var relatives: [Relative] = []
  private(set) var tests: [Test] = []
  private(set) var values: [UInt8] = []
  private(set) var pseudos: [Pseudo] = []
  private(set) var words: [SearchedWords] = []
  private(set) var sets: [NameSet] = []
  /// The chains of arguments, and the words, that have been laid out, by their digests: many selectors leave out the same
  /// places and ask for the same words.
  private var knownChains: [UInt64: (chain: Selector.Chain, coded: Chain)] = [:]
  private var knownWords: [UInt64: Int32] = [:]
  let names: SelectorNames

  init(names: SelectorNames) { self.names = names }

  /// Gives back the room that laying out took.
  mutating func settle() {
    (knownChains, knownWords) = ([:], [:])
    compounds.settle()
    outlines.settle()
    chains.settle()
    relatives.settle()
    tests.settle()
    values.settle()
    pseudos.settle()
    words.settle()
    sets.settle()
  }

  /// Lays out a chain.
  mutating func add(_ compounds: [Selector.Compound], _ combinators: [Selector.Combinator]) -> Chain {
    // The arguments of pseudo-classes are laid out first, for the compounds of the chain stand in a row.
    let coded = compounds.enumerated().map { at, compound in
      code(
        compound, left: at > 0 ? combinators[at - 1] : nil, right: at < combinators.count ? combinators[at] : nil)
    }
    let first = Int32(self.compounds.count)
    self.compounds += coded
    outlines += zip(compounds, coded).map { Outline(traits: $0.traits, beginnings: beginnings($1)) }
    return Chain(first: first, last: Int32(self.compounds.count - 1))
  }

  /// What the first condition on words asks for.
  private func beginnings(_ compound: Compound) -> WordBeginnings {
    for at in compound.pseudos {
      switch pseudos[Int(at)] {
      case .textIs(let words): return self.words[Int(words)].beginnings(ofWhole: true)
      case .textStarts(let words): return self.words[Int(words)].beginnings(ofWhole: false)
      default: continue
      }
    }
    return .any
  }

  private mutating func code(
    _ compound: Selector.Compound, left: Selector.Combinator?, right: Selector.Combinator?
  ) -> Compound {
    var names = compound.type.map { NameSet([self.names.number(of: $0)]) } ?? NameSet()
    var others: [Selector.Pseudo] = []
    for pseudo in compound.pseudos {
      if let set = set(of: pseudo) { names.formIntersection(set) } else { others.append(pseudo) }
    }
    let pseudos = others.map { code($0) }
    defer { self.pseudos += pseudos }
    return Compound(
      name: name(names), left: left, right: right, tests: add(compound.allTests),
      pseudos: Int32(self.pseudos.count)..<Int32(self.pseudos.count + pseudos.count))
  }

  /// The names that `:is()` or `:not()` allows, where its argument consists of names.
  private func set(of pseudo: Selector.Pseudo) -> NameSet? {
    switch pseudo {
    case .matches(let selector): selector.typeNames.map { NameSet($0.map(names.number)) }
    case .not(let selector): selector.typeNames.map { NameSet($0.map(names.number), isInverted: true) }
    default: nil
    }
  }

  private mutating func name(_ set: NameSet) -> Name {
    if set.isUniversal { return .any }
    if let only = set.only { return .one(only) }
    sets.append(set)
    return .among(Int32(sets.count - 1))
  }

  private mutating func add(_ tests: [Selector.AttributeTest]) -> Range<Int32> {
    let start = Int32(self.tests.count)
    for test in tests {
      let value = Int32(values.count)
      values += Array(test.value.utf8)
      self.tests.append(
        Test(
          name: names.number(of: test.name), operation: test.operation, ignoresCase: test.ignoresCase,
          value: value..<Int32(values.count), pairs: BytePairs(test.value.utf8)))
    }
    return start..<Int32(self.tests.count)
  }

  private mutating func code(_ pseudo: Selector.Pseudo) -> Pseudo {
    switch pseudo {
    case .not(let selector): return .not(add(selector))
    case .matches(let selector): return .matches(add(selector))
    case .has(let relatives):
      let coded = relatives.map {
        Relative(combinator: $0.combinator, first: add($0.chain.compounds, $0.chain.combinators).first)
      }
      self.relatives += coded
      return .has(Int32(self.relatives.count - coded.count)..<Int32(self.relatives.count))
    case .firstChild: return .firstChild
    case .lastChild: return .lastChild
    case .empty: return .empty
    case .scope: return .scope
    case .bare: return .bare
    case .textIs(let words): return .textIs(add(words))
    case .textStarts(let words): return .textStarts(add(words))
    case .textContains(let words): return .textContains(add(words))
    case .textBefore(let words): return .textBefore(add(words))
    }
  }

  private mutating func add(_ selector: Selector) -> Range<Int32> {
    let coded = selector.chains.map { chain in
      if let known = knownChains[chain.digest], known.chain == chain { return known.coded }
      let coded = add(chain.compounds, chain.combinators)
      knownChains[chain.digest] = (chain, coded)
      return coded
    }
    chains += coded
    return Int32(chains.count - coded.count)..<Int32(chains.count)
  }

  private mutating func add(_ words: SearchedWords) -> Int32 {
    let digest = Digest.of(words.written)
    if let known = knownWords[digest], self.words[Int(known)] == words { return known }
    let number = Int32(self.words.count)
    self.words.append(words)
    knownWords[digest] = number
    return number
  }
}

extension Selector.Compound {
  /// All conditions on attributes, those on id and class too.
  var allTests: [Selector.AttributeTest] {
    func test(_ name: String, _ operation: Selector.AttributeTest.Operator, _ value: String) -> Selector.AttributeTest {
      Selector.AttributeTest(name: name, operation: operation, value: value, ignoresCase: false)
    }
    return (id.map { [test("id", .equals, $0)] } ?? []) + classes.map { test("class", .includes, $0) } + attributes
  }
}
