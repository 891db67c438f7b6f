/// Many selectors, compiled so that one walk over a document answers them all.
///
/// Each chain is filed under the rarest thing that its last compound asks for (id, then class, then the value of a
/// `name` or `property` attribute, then type). At an element only the chains filed under what the element has are
/// tried, so that a walk costs about the same for one selector as for a hundred.
public struct SelectorIndex: Sendable {
  /// One alternative of one selector.
  struct Entry: Sendable {
    var rule: Int
    var chain: Selector.Chain
  }

  private(set) var entries: [Entry] = []
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
      let entry = Int32(entries.count)
      entries.append(Entry(rule: rule, chain: chain))
      file(entry, under: chain.compounds[chain.compounds.count - 1])
    }
    return rule
  }

  private mutating func file(_ entry: Int32, under compound: Selector.Compound) {
    if compound.pseudos.contains(.scope) {
      scoped.append(entry)
    } else if let id = compound.id {
      byID.add(id, entry)
    } else if let name = compound.classes.first {
      byClass.add(name, entry)
    } else if let test = compound.attributes.first(where: Self.isKey) {
      byValue.add(test.value, entry)
    } else if let types = Self.types(of: compound) {
      for type in types { file(entry, underType: type) }
    } else {
      universal.append(entry)
    }
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
      if types.count == selector.chains.count { return types.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
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
        if let name = document.nameNumbers[type.name] { types[Int(name)] = Int16(place) }
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
      var walk = Walk(matcher: Matcher(document: document, scope: scope?.index ?? 0), wanted: wanted)
      test(index.scoped, walk.matcher.scope, &walk, &found)
      for element in scope.map({ $0.index + 1..<(end ?? $0.end) }) ?? 0..<document.count {
        let type = types[Int(document.nodes[element].name)]
        if type >= 0 { test(index.byType[Int(type)].entries, element, &walk, &found) }
        if !index.universal.isEmpty { test(index.universal, element, &walk, &found) }
        testByAttributes(element, &walk, &found)
      }
      return found
    }

    private struct Walk {
      var matcher: Matcher
      let wanted: [Bool]?
    }

    private func test(_ entries: [Int32], _ element: Int, _ walk: inout Walk, _ found: inout [[Int]]) {
      for number in entries {
        let rule = index.entries[Int(number)].rule
        guard walk.wanted?[rule] ?? true, found[rule].last != element,
          walk.matcher.matches(index.entries[Int(number)].chain, element)
        else { continue }
        found[rule].append(element)
      }
    }

    /// Tries the chains filed under the element's id, classes and key values.
    private func testByAttributes(_ element: Int, _ walk: inout Walk, _ found: inout [[Int]]) {
      for at in document.attributeRange(element) {
        let attribute = document.attributes[at]
        let role = document.roles[Int(attribute.name)]
        guard role != .other else { continue }
        document.values.withUnsafeBufferPointer { values in
          let value = UnsafeBufferPointer(rebasing: values[Int(attribute.start)..<Int(attribute.end)])
          switch role {
          case .id: test(index.byID.entries(for: value), element, &walk, &found)
          case .classes: forEachWord(value) { test(index.byClass.entries(for: $0), element, &walk, &found) }
          case .key: test(index.byValue.entries(for: value), element, &walk, &found)
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

/// Entries by a word, looked up by bytes without making a String.
private struct TokenTable: Sendable {
  private var words: [[UInt8]] = []
  private var lists: [[Int32]] = []
  private var slots = [Int16](repeating: -1, count: 256)

  mutating func add(_ word: String, _ entry: Int32) {
    let bytes = Array(word.utf8)
    if let at = words.firstIndex(of: bytes) {
      lists[at].append(entry)
      return
    }
    words.append(bytes)
    lists.append([entry])
    if words.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in words.indices { place(number) }
    } else {
      place(words.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var slot = words[number].withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(truncatingIfNeeded: number)
  }

  func entries(for word: UnsafeBufferPointer<UInt8>) -> [Int32] {
    guard !words.isEmpty else { return [] }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if words[number].elementsEqual(word) { return lists[number] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  /// FNV-1a, 32 bits.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash)
  }
}

/// Calls back for each white-space-separated word.
func forEachWord(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  var at = 0
  while at < bytes.count {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    let start = at
    while at < bytes.count, bytes[at] > 0x20 { at += 1 }
    if at > start { body(UnsafeBufferPointer(rebasing: bytes[start..<at])) }
  }
}
