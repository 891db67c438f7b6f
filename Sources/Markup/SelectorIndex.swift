/// Many selectors, compiled so that one walk over a document answers them all.
///
/// Each chain is filed under the rarest thing that its last compound asks for (id, then class, then the value of a
/// `name` or `property` attribute, then type). At an element only the chains filed under what the element has are
/// tried, so that a walk costs about the same for one selector as for a hundred.
public struct SelectorIndex: Sendable {
  /// One alternative of one selector.
  struct Entry: Sendable {
    let rule: Int
    /// Without the condition that the index answers.
    let chain: Selector.Chain
    /// Whether it is filed under what the parent has: the children are then tried.
    let isForChildren: Bool
  }

  private(set) var entries: [Entry] = []
  private var numbers = CompoundNumbers()
  /// The selectors as they were written, by number.
  public private(set) var sources: [String] = []
  /// How many selectors were added.
  public var ruleCount: Int { sources.count }
  private var byID = TokenTable()
  private var byClass = TokenTable()
  private var byValue = TokenTable()
  private var byType: [(name: String, entries: [Int32])] = []
  private var universal: [Int32] = []
  /// Chains that end in `:scope`: only the scope itself is tried on them.
  private var scoped: [Int32] = []

  /// An index of no selectors.
  public init() {}

  /// Adds a selector and returns its number, by which matches are reported.
  @discardableResult
  public mutating func add(_ selector: Selector) -> Int {
    let rule = ruleCount
    sources.append(selector.source)
    for chain in selector.chains {
      var compounds = chain.compounds
      let number = Int32(entries.count)
      let isFiled = file(number, under: &compounds[compounds.count - 1])
      let isForChildren = !isFiled && chain.combinators.last == .child && fileForChildren(number, compounds.dropLast())
      if !isFiled, !isForChildren { universal.append(number) }
      let rest = Selector.Chain(compounds: compounds, combinators: chain.combinators)
      entries.append(Entry(rule: rule, chain: numbers.number(rest), isForChildren: isForChildren))
    }
    return rule
  }

  /// Files a chain that asks for nothing but its parent under the parent's id or class; false where it has neither.
  private mutating func fileForChildren(_ entry: Int32, _ ancestors: ArraySlice<Selector.Compound>) -> Bool {
    if let id = ancestors.last?.id {
      byID.add(id, entry)
    } else if let name = ancestors.last?.classes.first {
      byClass.add(name, entry)
    } else {
      return false
    }
    return true
  }

  /// Files an entry, and takes from its last compound the condition that holds of whatever is found there; false where
  /// it asks for nothing to file it under.
  private mutating func file(_ entry: Int32, under compound: inout Selector.Compound) -> Bool {
    if compound.pseudos.contains(.scope) {
      compound.pseudos.removeAll { $0 == .scope }
      scoped.append(entry)
    } else if let id = compound.id {
      compound.id = nil
      byID.add(id, entry)
    } else if let name = compound.classes.first {
      compound.classes.removeFirst()
      byClass.add(name, entry)
    } else if let test = compound.attributes.first(where: Self.isKey) {
      byValue.add(test.value, entry)
    } else if let types = Self.types(of: compound) {
      compound.type = nil
      for type in types { file(entry, underType: type) }
    } else {
      return false
    }
    return true
  }

  private mutating func file(_ entry: Int32, underType type: String) {
    if let at = byType.firstIndex(where: { $0.name == type }) {
      byType[at].entries.append(entry)
    } else {
      byType.append((type, [entry]))
    }
  }

  /// The types of which an element must be one: the compound's own, or those of `:is(div, section)`.
  private static func types(of compound: Selector.Compound) -> [String]? {
    if let type = compound.type { return [type] }
    for case .matches(let selector) in compound.pseudos {
      let types = selector.chains.compactMap { $0.compounds.last?.type }
      if types.count == selector.chains.count {
        return types.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      }
    }
    return nil
  }

  /// Attributes whose values tell `meta` elements apart.
  static let keyAttributes = ["name", "property", "itemprop"]

  private static func isKey(_ test: Selector.AttributeTest) -> Bool {
    test.operation == .equals && !test.ignoresCase && keyAttributes.contains(test.name)
  }

  /// The elements that match, by the selectors' numbers, each list in document order and without doubles.
  public func matches(in document: Document) -> [[Int]] {
    Search(self, document).matches()
  }

  /// An index at work on one document: what the document's names mean to the index is worked out once, for any
  /// number of scopes.
  public struct Search {
    private let index: SelectorIndex
    private let document: Document
    /// For each of the document's names, its place in the index's list of types, or -1.
    private let types: [Int16]

    /// Prepares an index for a document.
    public init(_ index: SelectorIndex, _ document: Document) {
      self.index = index
      self.document = document
      var types = [Int16](repeating: -1, count: document.names.count)
      for (place, type) in index.byType.enumerated() {
        if let name = document.vocabulary.numbers[type.name] { types[Int(name)] = Int16(place) }
      }
      self.types = types
    }

    /// The elements that match, by the selectors' numbers, each list in document order and without doubles.
    ///
    /// - Parameters:
    ///   - scope: Only this element, as `:scope`, and its descendants are tried; `nil` for the whole document, whose
    ///     `:scope` is the outermost element.
    ///   - end: The index before which the trial ends, where it is not the end of the scope.
    ///   - wanted: By the selectors' numbers, which are to be tried; `nil` for all.
    public func matches(scope: Element? = nil, end: Int? = nil, wanted: [Bool]? = nil) -> [[Int]] {
      var found = [[Int]](repeating: [], count: index.ruleCount)
      guard document.count > 0 else { return found }
      var walk = Walk(index, document, scope: scope?.index ?? 0, wanted)
      for parent in parents(outside: scope, upTo: end) {
        testByAttributes(parent, &walk, &found, isInside: false)
      }
      test(index.scoped, walk.matcher.scope, &walk, &found)
      for element in scope.map({ $0.index + 1..<(end ?? $0.end) }) ?? 0..<document.count {
        let type = types[Int(document.nodes[element].name)]
        if type >= 0 { test(index.byType[Int(type)].entries, element, &walk, &found) }
        if !index.universal.isEmpty { test(index.universal, element, &walk, &found) }
        if !walk.awaited.isEmpty { testAwaited(element, &walk, &found) }
        testByAttributes(element, &walk, &found, isInside: true)
      }
      return found
    }

    /// The elements that a walk below an element does not come to, but whose children it may; outermost first.
    private func parents(outside scope: Element?, upTo end: Int?) -> [Int] {
      guard var outermost = scope else { return [] }
      var parents = [outermost.index]
      while let end, end > outermost.end, let parent = outermost.parent {
        parents.append(parent.index)
        outermost = parent
      }
      return parents.reversed()
    }

    private struct Walk {
      var matcher: Matcher
      let wanted: [Bool]?
      /// Entries that are to be tried on the children of an element that has been met, up to its end.
      var awaited: [(entry: Int32, parent: Int, end: Int)] = []

      init(_ index: SelectorIndex, _ document: Document, scope: Int, _ wanted: [Bool]?) {
        matcher = Matcher(document: document, scope: scope, compounds: index.numbers.count)
        self.wanted = wanted
      }
    }

    private func test(_ entries: [Int32], _ element: Int, _ walk: inout Walk, _ found: inout [[Int]]) {
      for number in entries { test(number, element, &walk, &found) }
    }

    private func test(_ number: Int32, _ element: Int, _ walk: inout Walk, _ found: inout [[Int]]) {
      let rule = index.entries[Int(number)].rule
      guard walk.wanted?[rule] ?? true, found[rule].last != element,
        walk.matcher.matches(index.entries[Int(number)].chain, element)
      else { return }
      found[rule].append(element)
    }

    /// Tries the entries that are filed under what the element's parent has.
    private func testAwaited(_ element: Int, _ walk: inout Walk, _ found: inout [[Int]]) {
      while let last = walk.awaited.last, last.end <= element { walk.awaited.removeLast() }
      for awaited in walk.awaited.reversed() {
        guard awaited.parent == Int(document.nodes[element].parent) else { break }
        test(awaited.entry, element, &walk, &found)
      }
    }

    /// Tries entries on an element that has what they are filed under, or leaves them to its children; `isInside` says
    /// whether the element itself is to be tried.
    private func take(
      _ entries: [Int32], _ element: Int, _ walk: inout Walk, _ found: inout [[Int]], isInside: Bool
    ) {
      for number in entries {
        if index.entries[Int(number)].isForChildren {
          walk.awaited.append((number, element, Int(document.nodes[element].end)))
        } else if isInside {
          test(number, element, &walk, &found)
        }
      }
    }

    /// Tries the chains filed under the element's id, classes and key values.
    private func testByAttributes(
      _ element: Int, _ walk: inout Walk, _ found: inout [[Int]], isInside: Bool
    ) {
      for at in document.attributeRange(element) {
        let attribute = document.attributes[at]
        let role = document.roles[Int(attribute.name)]
        guard role != .other else { continue }
        document.values.withUnsafeBufferPointer { values in
          let value = UnsafeBufferPointer(rebasing: values[Int(attribute.start)..<Int(attribute.end)])
          switch role {
          case .id: take(index.byID.entries(for: value), element, &walk, &found, isInside: isInside)
          case .classes:
            forEachWord(value) {
              take(index.byClass.entries(for: $0), element, &walk, &found, isInside: isInside)
            }
          case .key: take(index.byValue.entries(for: value), element, &walk, &found, isInside: isInside)
          case .other: break
          }
        }
      }
    }
  }
}

/// What an attribute is to a selector index.
enum AttributeRole: UInt8, Sendable {
  case other, id, classes, key

  init(name: String) {
    switch name {
    case "id": self = .id
    case "class": self = .classes
    default: self = SelectorIndex.keyAttributes.contains(name) ? .key : .other
    }
  }
}
