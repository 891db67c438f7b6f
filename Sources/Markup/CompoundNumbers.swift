/// Gives each compound of the chains that are added to an index a number of its own, chains inside pseudo-classes
/// included, so that arrays can hold what a walk finds out about them.
struct CompoundNumbers: Sendable {
  /// How many numbers were given.
  private(set) var count = 0

  /// A copy of a chain whose compounds have the next numbers.
  mutating func number(_ chain: Selector.Chain) -> Selector.Chain {
    let first = count
    count += chain.compounds.count
    let compounds = chain.compounds.map { compound in
      var compound = compound
      compound.pseudos = compound.pseudos.map { number($0) }
      return compound
    }
    return Selector.Chain(compounds: compounds, combinators: chain.combinators, firstNumber: first)
  }

  private mutating func number(_ pseudo: Selector.Pseudo) -> Selector.Pseudo {
    switch pseudo {
    case .not(let selector): .not(number(selector))
    case .matches(let selector): .matches(number(selector))
    case .has(let relatives):
      .has(relatives.map { Selector.Relative(combinator: $0.combinator, chain: number($0.chain)) })
    case .firstChild, .lastChild, .empty, .scope, .textIs, .textStarts, .textContains, .textBefore, .bare:
      pseudo
    }
  }

  private mutating func number(_ selector: Selector) -> Selector {
    Selector(chains: selector.chains.map { number($0) }, source: selector.source)
  }
}
