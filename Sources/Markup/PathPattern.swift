/// A selector in the subset that a start tag decides: names, ancestors, and conditions on attributes.
///
/// A chain becomes steps downwards. Conditions stand on the last element, or on its ancestors as far up as `>` leads, so
/// that they can be asked once the names have been found to fit.
struct PathPattern: Sendable {
  /// One element on the way.
  struct Step: Sendable {
    /// Its name; `nil` for any.
    var name: String?
    /// Whether it is a child of the element before, and not any descendant.
    var isChild: Bool
  }

  /// A condition on an attribute of an element so many levels up from the last.
  struct Guard: Sendable {
    var level: Int
    var test: Selector.AttributeTest
    /// Whether it must not hold.
    var isNegated: Bool
  }

  /// The way down. Without `startsAtScope` the first step is any descendant of the scope.
  var steps: [Step] = []
  /// Whether the first step is the scope itself.
  var startsAtScope = false
  var guards: [Guard] = []

  /// The patterns of a selector's alternatives.
  ///
  /// - Throws: ``SelectorError`` that names what is not in the subset.
  static func patterns(of selector: Selector) throws -> [PathPattern] {
    try selector.chains.flatMap { try patterns(of: $0, in: selector) }
  }

  private static func patterns(of chain: Selector.Chain, in selector: Selector) throws -> [PathPattern] {
    var patterns = [PathPattern()]
    let last = chain.compounds.count - 1
    for (at, compound) in chain.compounds.enumerated() {
      let combinator = at == 0 ? Selector.Combinator.descendant : chain.combinators[at - 1]
      guard combinator == .child || combinator == .descendant else {
        throw SelectorError(message: "siblings are not known at a start tag", column: 1)
      }
      let (names, isScope, conditions) = try parts(of: compound)
      if isScope, at > 0 { throw SelectorError(message: "‘:scope’ can only stand first", column: 1) }
      if !conditions.isEmpty, chain.combinators[at...].contains(where: { $0 != .child }) {
        throw SelectorError(message: "an ancestor with conditions must be joined by ‘>’", column: 1)
      }
      patterns = patterns.flatMap { pattern in
        names.map { name in
          var pattern = pattern
          pattern.steps.append(Step(name: name, isChild: combinator == .child))
          pattern.startsAtScope = pattern.startsAtScope || isScope
          pattern.guards += conditions.map { Guard(level: last - at, test: $0.test, isNegated: $0.isNegated) }
          return pattern
        }
      }
    }
    return patterns
  }

  /// The names that a compound allows, whether it is the scope, and its conditions on attributes, if any.
  private static func parts(
    of compound: Selector.Compound
  ) throws -> (names: [String?], isScope: Bool, conditions: [(test: Selector.AttributeTest, isNegated: Bool)]) {
    var names: [String?] = [compound.type]
    var isScope = false
    var conditions = compound.attributeTests.map { (test: $0, isNegated: false) }
    for pseudo in compound.pseudos {
      switch pseudo {
      case .scope: isScope = true
      case .matches(let selector):
        guard let types = selector.typeNames, compound.type == nil else { throw unknown(":is() of more than names") }
        names = types
      case .not(let selector):
        guard let tests = selector.soleAttributeTests else { throw unknown(":not() of more than one attribute") }
        conditions += tests.map { ($0, true) }
      default: throw unknown("a condition on what stands inside or beside the element")
      }
    }
    return (names, isScope, conditions)
  }

  private static func unknown(_ what: String) -> SelectorError {
    SelectorError(message: "\(what) is not known at a start tag", column: 1)
  }
}

extension Selector {
  /// What keeps a selector from being decided at a start tag, or `nil`.
  public var problemAtStartTag: SelectorError? {
    do {
      _ = try PathPattern.patterns(of: self)
      return nil
    } catch let error as SelectorError { return error } catch { return nil }
  }

  /// The conditions of the alternatives, where each is one condition on an attribute and nothing else.
  fileprivate var soleAttributeTests: [AttributeTest]? {
    let tests = chains.compactMap { chain -> AttributeTest? in
      guard chain.compounds.count == 1, let compound = chain.compounds.first, compound.type == nil,
        compound.pseudos.isEmpty, compound.attributeTests.count == 1
      else { return nil }
      return compound.attributeTests.first
    }
    return tests.count == chains.count ? tests : nil
  }
}

extension Selector.Compound {
  /// All conditions on attributes, those on id and class too.
  fileprivate var attributeTests: [Selector.AttributeTest] {
    func test(_ name: String, _ operation: Selector.AttributeTest.Operator, _ value: String) -> Selector.AttributeTest {
      Selector.AttributeTest(name: name, operation: operation, value: value, ignoresCase: false)
    }
    return (id.map { [test("id", .equals, $0)] } ?? []) + classes.map { test("class", .includes, $0) } + attributes
  }
}
