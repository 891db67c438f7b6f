/// Many selectors, compiled so that one walk over a document answers them all.
///
/// Each chain is filed under the rarest thing that its last compound asks for (id, then class, then the value of a
/// `name` or `property` attribute, then type). At an element only the chains filed under what the element has are
/// tried, so that a walk costs about the same for one selector as for a hundred.
public struct SelectorIndex: Sendable {
  /// One alternative of one selector.
  struct Entry: Sendable {
    let rule: Int32
    /// The last compound of its chain, without the condition that the index answers.
    let last: Int32
    /// Whether it is filed under what the parent has: the children are then tried.
    let isForChildren: Bool
  }

  /// Entries filed under one thing, as a list whose links are kept together.
  struct Link: Sendable {
    let entry: Int32
    /// The next link, or -1.
    let next: Int32
  }

  private(set) var code: SelectorCode
  private(set) var entries: [Entry] = []
  private(set) var links: [Link] = []
  /// The selectors as they were written, by number.
  public private(set) var sources: [String] = []
  /// How many selectors were added.
  public var ruleCount: Int { sources.count }
  private(set) var byID = TokenTable()
  private(set) var byClass = TokenTable()
  private(set) var byValue = TokenTable()
  /// The first link of each name's entries, by the name's number; -1 where there is none.
  private(set) var byType: [Int32] = []
  /// The first link of the entries that are filed under nothing.
  private(set) var universal: Int32 = -1
  /// The first link of the chains that end in `:scope`: only the scope itself is tried on them.
  private(set) var scoped: Int32 = -1

  /// An index of no selectors.
  ///
  /// - Parameter names: Numbers of names, which indices that are asked about the same documents should share.
  public init(names: SelectorNames = SelectorNames()) { code = SelectorCode(names: names) }

  /// Whether anything is filed under what attributes say.
  var asksAttributes: Bool { !byID.isEmpty || !byClass.isEmpty || !byValue.isEmpty }

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
      if !isFiled, !isForChildren { universal = link(number, before: universal) }
      let last = code.add(compounds, chain.combinators).last
      entries.append(Entry(rule: Int32(rule), last: last, isForChildren: isForChildren))
    }
    return rule
  }

  /// Puts an entry before those of a list, and gives the list's first link.
  private mutating func link(_ entry: Int32, before first: Int32) -> Int32 {
    links.append(Link(entry: entry, next: first))
    return Int32(links.count - 1)
  }

  private mutating func file(_ entry: Int32, under word: String, in table: WritableKeyPath<Self, TokenTable>) {
    links.append(Link(entry: entry, next: self[keyPath: table].replace(word, by: Int32(links.count))))
  }

  /// Files a chain that asks for nothing but its parent under the parent's id or class; false where it has neither.
  private mutating func fileForChildren(_ entry: Int32, _ ancestors: ArraySlice<Selector.Compound>) -> Bool {
    if let id = ancestors.last?.id {
      file(entry, under: id, in: \.byID)
    } else if let name = ancestors.last?.classes.first {
      file(entry, under: name, in: \.byClass)
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
      scoped = link(entry, before: scoped)
    } else if let id = compound.id {
      compound.id = nil
      file(entry, under: id, in: \.byID)
    } else if let name = compound.classes.first {
      compound.classes.removeFirst()
      file(entry, under: name, in: \.byClass)
    } else if let test = compound.attributes.first(where: Self.isKey) {
      file(entry, under: test.value, in: \.byValue)
    } else if let types = Self.takeTypes(of: &compound) {
      for type in types { file(entry, underType: type) }
    } else {
      return false
    }
    return true
  }

  private mutating func file(_ entry: Int32, underType type: String) {
    let name = Int(code.names.number(of: type))
    while byType.count <= name { byType.append(-1) }
    byType[name] = link(entry, before: byType[name])
  }

  /// The types of which an element must be one: the compound's own, or those of `:is(div, section)`. The condition is
  /// taken away where it says no more than that.
  private static func takeTypes(of compound: inout Selector.Compound) -> [String]? {
    if let type = compound.type {
      compound.type = nil
      return [type]
    }
    for (at, pseudo) in compound.pseudos.enumerated() {
      guard case .matches(let selector) = pseudo else { continue }
      let types = selector.chains.compactMap { $0.compounds.last?.type }
      guard types.count == selector.chains.count else { continue }
      if selector.typeNames != nil { compound.pseudos.remove(at: at) }
      return types.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return nil
  }

  /// Attributes whose values tell `meta` elements apart.
  static let keyAttributes = ["name", "property", "itemprop"]

  private static func isKey(_ test: Selector.AttributeTest) -> Bool {
    test.operation == .equals && !test.ignoresCase && keyAttributes.contains(test.name)
  }

  /// The elements that match, by the selectors' numbers.
  public func matches(in document: Document) -> Matches { Search(self, document).matches() }
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
