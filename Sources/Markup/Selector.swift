/// A CSS selector: a list of alternatives, each a chain of compounds joined by combinators.
///
/// What is understood: type, `*`, `#id`, `.class`, `[a]`, `[a=v]`, `[a~=v]`, `[a^=v]`, `[a$=v]`, `[a*=v]` (each with an
/// optional ` i`), descendant, `>`, `+`, `~`, `:not()`, `:is()`, `:has()`, `:first-child`, `:last-child`, `:empty`,
/// `:scope` (without a scope: the outermost element), and five of our own. Three compare an element's words without
/// regard to case and final colon: `:text-is("a", "b")`, `:text-starts("a")`, and `:text-contains("a")`, which looks
/// at the first 4 KiB of the words. `:text-before("a")` asks whether the words between the element and the tag before it
/// end in one of these, marks apart; `:bare`, whether none but white space stands directly in the element.
public struct Selector: Sendable, Equatable {
  /// The alternatives; an element matches when it matches one.
  var chains: [Chain]
  /// As it was written.
  public let source: String

  /// Compounds from left to right; `combinators[i]` stands before `compounds[i + 1]`.
  ///
  /// It is a class so that to pass it on is to retain one object.
  final class Chain: Sendable, Equatable {
    let compounds: [Compound]
    let combinators: [Combinator]
    /// Of how it was written: two that are written alike have the same.
    let digest: UInt64

    init(compounds: [Compound], combinators: [Combinator], digest: UInt64) {
      self.compounds = compounds
      self.combinators = combinators
      self.digest = digest
    }

    static func == (left: Chain, right: Chain) -> Bool {
      left.compounds == right.compounds && left.combinators == right.combinators
    }
  }

  enum Combinator: Sendable, Equatable { case descendant, child, adjacent, sibling }

  /// Conditions on one element.
  struct Compound: Sendable, Equatable {
    var type: String?
    var id: String?
    var classes: [String] = []
    var attributes: [AttributeTest] = []
    var pseudos: [Pseudo] = []
  }

  struct AttributeTest: Sendable, Equatable {
    enum Operator: Sendable, Equatable { case exists, equals, includes, begins, ends, contains }
    var name: String
    var operation: Operator
    var value: String
    var ignoresCase: Bool
  }

  indirect enum Pseudo: Sendable, Equatable {
    case not(Selector)
    case matches(Selector)
    case has([Relative])
    case firstChild, lastChild, empty, scope
    case textIs(SearchedWords)
    case textStarts(SearchedWords)
    case textContains(SearchedWords)
    case textBefore(SearchedWords)
    case bare
  }

  /// An argument of `:has()`: a chain that hangs on the element by a combinator.
  struct Relative: Sendable, Equatable {
    var combinator: Combinator
    var chain: Chain
  }

  /// Reads a selector.
  ///
  /// - Throws: ``SelectorError`` with the column of what is not understood.
  public init(_ source: String) throws {
    var parser = SelectorParser(source)
    chains = try parser.list(until: nil)
    self.source = source
  }

  /// The element names that it asks for, where it asks for nothing else.
  public var typeNames: [String]? {
    let names = chains.compactMap { chain -> String? in
      guard chain.compounds.count == 1, let compound = chain.compounds.first, let type = compound.type else {
        return nil
      }
      return compound == Compound(type: type) ? type : nil
    }
    return names.count == chains.count ? names : nil
  }

  init(chains: [Chain], source: String) {
    self.chains = chains
    self.source = source
  }
}

/// What is wrong with a selector.
public struct SelectorError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, for a reader.
  public let message: String
  /// 1-based column in the selector.
  public let column: Int

  /// The message and its column.
  public var description: String { "\(message) (at column \(column) of the selector)" }
}
