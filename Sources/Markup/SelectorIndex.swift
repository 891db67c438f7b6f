/// Many selectors, compiled so that one walk over a document answers them all.
///
/// Each chain is filed under the rarest thing that its last compound asks for (``SelectorKey``), or under several where
/// it asks for one of them. At an element only the chains filed under what the element has are tried, so that a walk
/// costs about the same for one selector as for a hundred.
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
  private(set) var byFoldedValue = TokenTable(ignoresCase: true)
  /// The first link of the entries of each name of an attribute, by the name's number; -1 where there is none.
  private(set) var byAttribute: [Int32] = []
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
  var asksAttributes: Bool {
    !(byID.isEmpty && byClass.isEmpty && byValue.isEmpty && byFoldedValue.isEmpty && byAttribute.isEmpty)
  }

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

  /// Gives back the room that adding selectors took, when all have been added: a program holds the indices of many formats.
  public mutating func settle() {
    code.settle()
    entries.settle()
    links.settle()
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
      return true
    }
    guard let keys = compound.keys else { return false }
    for key in keys { file(entry, under: key) }
    compound.drop(keys)
    return true
  }

  private mutating func file(_ entry: Int32, under key: SelectorKey) {
    switch key {
    case .id(let id): file(entry, under: id, in: \.byID)
    case .className(let name): file(entry, under: name, in: \.byClass)
    case .value(let value): file(entry, under: value, in: \.byValue)
    case .foldedValue(let value): file(entry, under: value, in: \.byFoldedValue)
    case .attribute(let name): file(entry, underName: name, in: \.byAttribute)
    case .type(let name): file(entry, underName: name, in: \.byType)
    }
  }

  private mutating func file(_ entry: Int32, underName name: String, in table: WritableKeyPath<Self, [Int32]>) {
    let number = Int(code.names.number(of: name))
    while self[keyPath: table].count <= number { self[keyPath: table].append(-1) }
    self[keyPath: table][number] = link(entry, before: self[keyPath: table][number])
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
    default: self = Selector.AttributeTest.keyNames.contains(name) ? .key : .other
    }
  }
}

extension Array {
  /// Gives back room for elements that will not come, where there is much of it.
  mutating func settle() {
    if capacity - count > count / 8 { self = withUnsafeBufferPointer(Array.init) }
  }
}
