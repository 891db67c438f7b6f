/// Many selectors of the subset that a start tag decides, answered in one walk that asks one table at each element.
///
/// The selectors become a deterministic automaton over element names whose states are made when they are first met: the
/// records of a file look alike, so that nearly every step is one look-up. Selectors stand in sets; the first set's scope
/// is the record, and a selector may open another set, whose selectors then hold inside the element that it found.
///
/// It learns while it works and is to be used by one thread at a time.
public final class PathIndex: @unchecked Sendable {
  /// An element that a selector has found.
  public struct Hit: Sendable {
    /// The selector's number.
    public let selector: Int
    /// The element.
    public let node: Int
  }

  private struct Entry: Sendable {
    let selector: Int
    let pattern: PathPattern
    let symbols: [Int16]
    /// Its conditions on attributes.
    let guards: Range<Int>
    /// The set that is opened where the pattern ends, or -1.
    let opens: Int
  }

  /// A pattern of which some steps have been taken: `isSticky` says whether the next may be any descendant.
  private struct Item: Hashable, Comparable, Sendable {
    var entry: Int32
    var step: Int32
    var isSticky: Bool

    static func < (left: Item, right: Item) -> Bool {
      (left.entry, left.step, left.isSticky ? 1 : 0) < (right.entry, right.step, right.isSticky ? 1 : 0)
    }
  }

  private struct State: Sendable {
    var items: [Item]
    /// Entries whose pattern ends at an element of this state, those that open sets before those inside.
    var accepts: [Int32]
  }

  private var entries: [Entry] = []
  private var conditions: [PathCondition] = []
  private var entriesOfSet: [[Int32]] = [[]]
  private var selectorCount = 0
  private var symbols: [String: Int16] = [:]
  private var states: [State] = []
  /// What ends at each state's elements: ranges of one list.
  private var accepted: [Range<Int>] = []
  private var acceptances: [Acceptance] = []
  private var numbers: [StateKey: Int32] = [:]
  /// The next state by state and symbol, its number above two bits: whether it accepts anything, and whether nothing
  /// follows below it. -1 where it has not been asked for.
  private var table: [Int32] = []
  private var width = 0
  /// The symbol of each name of the vocabulary that was met last.
  private var symbolOfName: [Int16] = []
  private var vocabulary: Vocabulary?

  private struct StateKey: Hashable, Sendable {
    var items: [Item]
    var accepts: [Int32]
  }

  /// An index of one empty set.
  public init() {}

  /// Makes another set.
  public func makeSet() -> Int {
    entriesOfSet.append([])
    return entriesOfSet.count - 1
  }

  /// Adds a selector to a set and gives its number.
  ///
  /// - Parameter opened: The set that holds inside each element that it finds.
  /// - Throws: ``SelectorError`` when a start tag does not decide it.
  public func add(_ selector: Selector, to set: Int, opening opened: Int? = nil) throws -> Int {
    for pattern in try PathPattern.patterns(of: selector) {
      let symbols = pattern.steps.map { step in step.name.map { symbol($0) } ?? -1 }
      entriesOfSet[set].append(Int32(entries.count))
      let guards = conditions.count..<conditions.count + pattern.guards.count
      conditions += pattern.guards.map { PathCondition($0) }
      entries.append(
        Entry(selector: selectorCount, pattern: pattern, symbols: symbols, guards: guards, opens: opened ?? -1))
    }
    selectorCount += 1
    return selectorCount - 1
  }

  private func symbol(_ name: String) -> Int16 {
    if let symbol = symbols[name] { return symbol }
    let symbol = Int16(symbols.count + 1)
    symbols[name] = symbol
    return symbol
  }

  // MARK: The walk

  /// The elements that the selectors find in a document, in document order.
  public func find(in document: Document, into hits: inout [Hit]) {
    hits.removeAll(keepingCapacity: true)
    learn(document.vocabulary)
    // Locals, for each access to a class's variables is checked.
    var (table, width, symbolOfName) = (self.table, self.width, self.symbolOfName)
    var (accepted, acceptances, conditions) = (self.accepted, self.acceptances, self.conditions)
    var stack = Stack()
    var parent = Level(end: Int32.max, state: 0)
    document.nodes.withUnsafeBufferPointer { nodes in
      var at = 0
      while at < nodes.count {
        while parent.end <= at { parent = stack.pop() }
        let place = Int(parent.state) * width + Int(symbolOfName[Int(nodes[at].name)])
        var next = table[place]
        if next < 0 {
          (table, accepted, acceptances) = ([], [], [])
          next = step(place)
          (table, width, symbolOfName) = (self.table, self.width, self.symbolOfName)
          (accepted, acceptances, conditions) = (self.accepted, self.acceptances, self.conditions)
        }
        let state = next >> 2
        if next & 1 != 0 { Self.accept(acceptances, accepted[Int(state)], conditions, at, document, &hits) }
        let end = nodes[at].end
        if next & 2 != 0 {
          at = Int(end)
        } else {
          if Int(end) > at + 1 {
            stack.push(parent)
            parent = Level(end: end, state: state)
          }
          at += 1
        }
      }
    }
  }

  /// An element on the way to where the walk is.
  private struct Level {
    var end: Int32
    var state: Int32
  }

  /// The elements around the innermost one; documents are as deep as ``Limits/depth`` at most.
  private struct Stack {
    private var levels: [Level] = []

    init() { levels.reserveCapacity(16) }

    mutating func push(_ level: Level) { levels.append(level) }

    mutating func pop() -> Level { levels.popLast() ?? Level(end: Int32.max, state: 0) }
  }

  /// Notes what ends at an element, if its conditions hold.
  private static func accept(
    _ acceptances: [Acceptance], _ accepted: Range<Int>, _ conditions: [PathCondition], _ node: Int,
    _ document: Document, _ hits: inout [Hit]
  ) {
    next: for place in accepted {
      let acceptance = acceptances[place]
      for at in acceptance.guards where !conditions[at].passes(node, document) { continue next }
      // Two alternatives of a selector may find the same element.
      if let last = hits.last, last.node == node, last.selector == acceptance.selector { continue }
      hits.append(Hit(selector: acceptance.selector, node: node))
    }
  }

  /// A pattern that ends at the elements of a state.
  private struct Acceptance: Sendable {
    let selector: Int
    let guards: Range<Int>
  }

  // MARK: States

  private func learn(_ vocabulary: Vocabulary) {
    if states.isEmpty { begin() }
    guard self.vocabulary !== vocabulary else { return }
    self.vocabulary = vocabulary
    symbolOfName = vocabulary.names.map { symbols[$0] ?? 0 }
    for at in conditions.indices {
      conditions[at].attribute = vocabulary.numbers[conditions[at].test.name].map(Int.init) ?? -1
    }
  }

  private func begin() {
    width = symbols.count + 1
    let items = entriesOfSet[0].map { Item(entry: $0, step: 0, isSticky: true) }
    _ = state(items, [])
  }

  private func step(_ place: Int) -> Int32 {
    let from = place / width
    let symbol = Int16(place % width)
    var items: Set<Item> = []
    var accepts: [Int32] = []
    for item in states[from].items {
      let entry = entries[Int(item.entry)]
      // A pattern that begins at the scope is at the top's first element, or nowhere below it.
      if item.isSticky, !(entry.pattern.startsAtScope && item.step == 0) { items.insert(item) }
      guard from == 0 || !(entry.pattern.startsAtScope && item.step == 0) else { continue }
      take(item, symbol, &items, &accepts)
    }
    let number = state(items.sorted(), accepts)
    let next = number << 2 | (items.isEmpty ? 2 : 0) | (accepts.isEmpty ? 0 : 1)
    table[place] = next
    return next
  }

  /// Takes one step of a pattern at an element, and what follows from its end.
  private func take(_ item: Item, _ symbol: Int16, _ items: inout Set<Item>, _ accepts: inout [Int32]) {
    let entry = entries[Int(item.entry)]
    let wanted = entry.symbols[Int(item.step)]
    guard wanted < 0 || wanted == symbol else { return }
    let next = Int(item.step) + 1
    guard next == entry.symbols.count else {
      items.insert(Item(entry: item.entry, step: Int32(next), isSticky: !entry.pattern.steps[next].isChild))
      return
    }
    if !accepts.contains(item.entry) { accepts.append(item.entry) }
    guard entry.opens >= 0 else { return }
    for inner in entriesOfSet[entry.opens] {
      if entries[Int(inner)].pattern.startsAtScope {
        take(Item(entry: inner, step: 0, isSticky: false), symbol, &items, &accepts)
      } else {
        items.insert(Item(entry: inner, step: 0, isSticky: true))
      }
    }
  }

  private func state(_ items: [Item], _ accepts: [Int32]) -> Int32 {
    let key = StateKey(items: items, accepts: accepts)
    if let number = numbers[key] { return number }
    let number = Int32(states.count)
    numbers[key] = number
    states.append(State(items: items, accepts: accepts))
    accepted.append(acceptances.count..<acceptances.count + accepts.count)
    acceptances += accepts.map { Acceptance(selector: entries[Int($0)].selector, guards: entries[Int($0)].guards) }
    table.append(contentsOf: repeatElement(-1, count: width))
    return number
  }
}
