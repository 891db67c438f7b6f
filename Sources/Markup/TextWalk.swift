/// Walks through an element's text in document order, saying where its pieces and borders are. A loop, no recursion.
struct TextWalk {
  enum Step {
    /// Character data, as a range of the document's text.
    case bytes(Range<Int>)
    /// Character data whose white space at the ends is layout: a token of a formula.
    case token(Range<Int>)
    /// A formula in TeX, without its document shell and `$`.
    case tex(Range<Int>)
    /// The start of a block.
    case lineStart
    /// The end of a block, or a break inside.
    case lineBreak
    /// The end of a formula that stands on lines of its own.
    case formulaEnd
    /// What follows stands apart.
    case gap
    /// One of the seams, by its place in their list.
    case seam(Int)
    /// The end of a label, which what follows stands apart from, on the same line.
    case labelEnd
    case opens(ElementKind)
    case closes(ElementKind)
    /// The start and the end of an element that is watched for.
    case enters(Int)
    case leaves(Int)
  }

  /// An element that was entered and whose end still matters.
  private struct Opened {
    let index: Int
    let end: Int
    let textEnd: Int
    let kind: ElementKind
    var isWatched = false
  }

  let document: Document
  let prefersTeX: Bool
  var dropped: IndexCursor
  private var watched: IndexCursor
  private let seams: [Seam]
  private var nextSeam = 0
  var position: Int
  var upcoming: Int
  private var open: [Opened] = []
  /// Steps that are known, of which so many have been given.
  var pending: [Step] = []
  private var given = 0

  /// - Parameters:
  ///   - dropped: Indices of elements that are left out, ascending.
  ///   - watched: Indices of elements whose start and end are told, ascending.
  ///   - seams: Gaps in which something else stands, ascending.
  ///   - prefersTeX: Whether a formula is given in TeX where the source has it.
  init(
    element: Element, dropped: [Int], watched: [Int] = [], seams: [Seam] = [], prefersTeX: Bool = false
  ) {
    document = element.document
    self.prefersTeX = prefersTeX
    self.seams = seams
    self.dropped = IndexCursor(dropped, from: element.index + 1)
    self.watched = IndexCursor(watched, from: element.index)
    let node = document.nodes[element.index]
    position = Int(node.textStart)
    upcoming = element.index + 1
    let kind = document.kinds[Int(node.name)]
    let isWatched = self.watched.contains(element.index)
    if isWatched { pending.append(.enters(element.index)) }
    open.append(
      Opened(
        index: element.index, end: element.end, textEnd: Int(node.textEnd), kind: kind == .citation ? kind : .inline,
        isWatched: isWatched))
    // What else the element is by itself does not matter, but for those whose words are not simply their text.
    switch kind {
    case .formula, .alternatives, .tex: enter(element.index, kind, isWatched: false)
    default: break
    }
  }

  mutating func next() -> Step? {
    while given == pending.count {
      pending.removeAll(keepingCapacity: true)
      given = 0
      guard let innermost = open.last else { return nil }
      if upcoming >= innermost.end {
        close(innermost)
      } else if innermost.kind == .formula {
        enterFormula()
      } else {
        enter()
      }
    }
    given += 1
    return pending[given - 1]
  }

  private mutating func close(_ innermost: Opened) {
    open.removeLast()
    if innermost.kind == .formula { position = max(position, innermost.textEnd) }
    take(upTo: innermost.textEnd)
    switch innermost.kind {
    case .block: pending.append(.lineBreak)
    case .displayFormula: pending.append(.formulaEnd)
    case .apart: pending.append(.labelEnd)
    case .italic, .bold, .underline, .subscripted, .superscripted: pending.append(.closes(innermost.kind))
    case .alternatives: skip(innermost.index)
    default: break
    }
    if innermost.isWatched { pending.append(.leaves(innermost.index)) }
  }

  private mutating func enter() {
    let index = upcoming
    let node = document.nodes[index]
    let kind = dropped.contains(index) ? .hidden : document.kinds[Int(node.name)]
    take(upTo: Int(node.textStart))
    if nextSeam < seams.count { takeEmptySeams(upTo: Int(node.textStart)) }
    guard kind != .hidden else { return skip(index) }
    let isWatched = watched.contains(index)
    if isWatched { pending.append(.enters(index)) }
    let isPart = open.last?.kind == .citation
    if isPart { pending.append(.gap) }
    enter(index, isPart && kind == .names ? .citation : kind, isWatched: isWatched, isPart: isPart)
  }

  /// - Parameter isPart: Whether it is a part of a citation, inside which words run on again.
  private mutating func enter(_ index: Int, _ kind: ElementKind, isWatched: Bool, isPart: Bool = false) {
    let node = document.nodes[index]
    var opened = Opened(
      index: index, end: Int(node.end), textEnd: Int(node.textEnd), kind: kind == .lineBreak ? .inline : kind,
      isWatched: isWatched)
    upcoming = index + 1
    switch kind {
    case .block, .displayFormula: pending.append(.lineStart)
    case .lineBreak: pending.append(.lineBreak)
    case .apart: pending.append(.gap)
    case .formula: if giveTeX(of: index) { return leave(opened) }
    case .tex:
      giveTeX(index)
      return leave(opened)
    case .alternatives:
      guard let chosen = chosenAlternative(index) else { break }
      let one = document.nodes[chosen]
      position = Int(one.textStart)
      upcoming = chosen
      opened = Opened(
        index: index, end: Int(one.end), textEnd: Int(one.textEnd), kind: .alternatives, isWatched: isWatched)
    case .italic, .bold, .underline, .subscripted, .superscripted: pending.append(.opens(kind))
    case .citation: break
    case .inline, .names, .token, .words, .space, .hidden: if !isWatched, !isPart { return }
    }
    open.append(opened)
  }

  /// Leaves out what is inside an element, and what of it has not been given.
  mutating func skip(_ index: Int) {
    position = max(position, Int(document.nodes[index].textEnd))
    upcoming = Int(document.nodes[index].end)
  }

  private mutating func leave(_ element: Opened) {
    skip(element.index)
    if element.isWatched { pending.append(.leaves(element.index)) }
  }

  private mutating func take(upTo end: Int) {
    guard end > position else { return }
    if nextSeam < seams.count { takeSeams(upTo: end) }
    // Inside of a gap nothing is taken before its end.
    let isInGap = nextSeam < seams.count && seams[nextSeam].gap.lowerBound < end
    let stop = isInGap ? max(position, seams[nextSeam].gap.lowerBound) : end
    if stop > position { pending.append(.bytes(position..<stop)) }
    position = max(position, stop)
  }

  /// Takes the gaps before a place, each with what is in front of it.
  private mutating func takeSeams(upTo end: Int) {
    while nextSeam < seams.count, seams[nextSeam].gap.upperBound <= end, seams[nextSeam].gap.lowerBound < end {
      let gap = seams[nextSeam].gap
      if gap.lowerBound >= position {
        if gap.lowerBound > position { pending.append(.bytes(position..<gap.lowerBound)) }
        pending.append(.seam(nextSeam))
        position = gap.upperBound
      }
      nextSeam += 1
    }
  }

  /// Takes gaps of nothing before an element, behind the ends of all that was open.
  private mutating func takeEmptySeams(upTo end: Int) {
    while nextSeam < seams.count, seams[nextSeam].gap.upperBound <= end {
      if seams[nextSeam].gap.lowerBound >= position { pending.append(.seam(nextSeam)) }
      nextSeam += 1
    }
  }
}

/// Indices in ascending order that are asked for in ascending order.
struct IndexCursor {
  private let indices: [Int]
  private var next: Int

  init(_ indices: [Int], from first: Int) {
    self.indices = indices
    next = indices.isEmpty ? 0 : indices.partition { $0 >= first }
  }

  mutating func contains(_ index: Int) -> Bool {
    while next < indices.count, indices[next] < index { next += 1 }
    return next < indices.count && indices[next] == index
  }
}
