/// Where the parts of a full text are: elements by their indices in document order.
public struct PassagePlan: Sendable {
  /// Elements that are sections, at any depth.
  public var sections: [Int]
  /// Headings with their levels, 0 the highest.
  public var headings: [(index: Int, level: Int)]
  /// Elements that are left out.
  public var dropped: [Int]
  /// Elements that cite references.
  public var citing: [Int]

  /// A plan.
  public init(sections: [Int], headings: [(index: Int, level: Int)], dropped: [Int], citing: [Int]) {
    self.sections = sections
    self.headings = headings
    self.dropped = dropped
    self.citing = citing
  }
}

/// Words of a full text that stand under one heading and are not parted by another section.
public struct Passage: Sendable {
  /// A section around the words.
  public struct Level: Sendable {
    /// Its heading, if it has one.
    public var title: String?
    /// The element, where the section is one.
    public var element: Int?
  }

  /// A place where references are cited.
  public struct Citation: Sendable {
    /// The element that cites.
    public var element: Int
    /// Where its words stand, in Unicode scalars of the text; empty where it has none.
    public var range: Range<Int>
  }

  /// The sections around, outermost first.
  public let levels: [Level]
  /// The words, blocks parted by line feeds.
  public let text: String
  /// Citations in order.
  public let citations: [Citation]
}

/// Takes a full text apart into passages in one walk.
///
/// A section is an element (JATS' `sec`), which the first heading in it names, or it is begun by a heading and reaches
/// to the next one of its level or a higher one (HTML's `h2` among paragraphs), or to the end of the element that holds
/// both. Words that follow a section inside another are a passage of their own, so that passages keep the text's order.
public struct PassageReader {
  /// How many titles of passages may be repeated, and their bytes: a text of a million sections inside each other would
  /// repeat its titles without end.
  public static let allowance = (titles: 500_000, bytes: 16 << 20)

  /// The passages so far.
  public private(set) var passages: [Passage] = []
  /// Whether passages were given without some of the sections around them.
  public private(set) var isCut = false

  private let document: Document
  private let plan: PassagePlan
  private let watched: [Int]
  private var open: [Open] = []
  private var body = TextCollector(keepsLines: true)
  private var title = TextCollector()
  private var citations: [(element: Int, start: Int, end: Int)] = []
  private var heading: Int?
  private var left = PassageReader.allowance

  /// A section that has been begun.
  private struct Open {
    var level: Passage.Level
    /// Level of the heading that began it; `nil` for an element.
    let rank: Int?
    /// Whether words or a section inside have come, after which a heading does not name it any more.
    var hasContent = false
  }

  /// - Parameter plan: All lists ascending.
  public init(_ document: Document, plan: PassagePlan) {
    self.document = document
    self.plan = plan
    watched = (plan.sections + plan.headings.map(\.index) + plan.citing).sorted()
  }

  /// Reads the text of an element. Cost: its bytes; no recursion.
  public mutating func read(_ root: Element) {
    var walk = TextWalk(element: root, dropped: plan.dropped, watched: watched)
    open = []
    document.text.withUnsafeBufferPointer { bytes in
      while let step = walk.next() {
        switch step {
        case .enters(let index): enter(index)
        case .leaves(let index): leave(index)
        default:
          if heading == nil { body.add(step, of: bytes) } else { title.add(step, of: bytes) }
        }
      }
    }
    heading = nil
    endPassage()
  }

  private mutating func enter(_ index: Int) {
    if plan.sections.holds(index) {
      endPassage()
      if !open.isEmpty { open[open.count - 1].hasContent = true }
      open.append(Open(level: Passage.Level(title: nil, element: index), rank: nil))
    } else if plan.headings.holds(index) {
      if heading == nil { heading = index }
    } else if heading == nil {
      citations.append((index, body.count, -1))
    }
  }

  private mutating func leave(_ index: Int) {
    if plan.sections.holds(index) {
      endPassage()
      while let last = open.popLast(), last.rank != nil {}
    } else if index == heading {
      heading = nil
      begin(title.take(), level: plan.headings.level(of: index))
    } else if heading == nil, let at = citations.lastIndex(where: { $0.element == index && $0.end < 0 }) {
      citations[at].end = body.count
    }
  }

  /// What a heading does: it names the element around it, or begins a section.
  private mutating func begin(_ title: String, level: Int) {
    guard !title.isEmpty else { return }
    if let last = open.last, last.rank == nil, last.level.title == nil, !last.hasContent, body.isEmpty {
      open[open.count - 1].level.title = title
      return
    }
    endPassage()
    while let rank = open.last?.rank, rank >= level { open.removeLast() }
    if !open.isEmpty { open[open.count - 1].hasContent = true }
    open.append(Open(level: Passage.Level(title: title, element: nil), rank: level))
  }

  private mutating func endPassage() {
    defer { citations.removeAll(keepingCapacity: true) }
    guard !body.isEmpty else { return }
    if !open.isEmpty { open[open.count - 1].hasContent = true }
    let ranges = citations.map { body.words(from: $0.start, to: $0.end < 0 ? body.count : $0.end) }
    let (text, scalars) = body.take(counting: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    let cited = citations.indices.map { at in
      Passage.Citation(element: citations[at].element, range: scalars[2 * at]..<scalars[2 * at + 1])
    }
    passages.append(Passage(levels: takeLevels(), text: text, citations: cited))
  }

  /// The sections around the words, as long as they may be repeated.
  private mutating func takeLevels() -> [Passage.Level] {
    let bytes = open.reduce(0) { $0 + ($1.level.title?.utf8.count ?? 0) }
    guard open.count <= left.titles, bytes <= left.bytes else {
      isCut = true
      return []
    }
    left.titles -= open.count
    left.bytes -= bytes
    return open.map(\.level)
  }
}

extension [Int] {
  /// Whether an ascending array holds an index.
  fileprivate func holds(_ index: Int) -> Bool {
    let at = partition { $0 >= index }
    return at < count && self[at] == index
  }
}

extension [(index: Int, level: Int)] {
  private func place(of index: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].index >= index { high = middle } else { low = middle + 1 }
    }
    return low < count && self[low].index == index ? low : nil
  }

  fileprivate func holds(_ index: Int) -> Bool { place(of: index) != nil }

  fileprivate func level(of index: Int) -> Int { place(of: index).map { self[$0].level } ?? 0 }
}
