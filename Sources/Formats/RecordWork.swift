internal import Articles
internal import Markup

/// What a ``RecordExtractor`` does with the elements that its selectors have found in one record: groups are opened and
/// closed, and the first source of each rule that yields wins.
struct RecordWork {
  /// A group that is being filled. `best` is where it keeps which source has given each of its rules.
  private struct Frame {
    let set: Int
    let group: CaptureWriter.Group?
    let end: Int
    let best: Int
    /// The frame of the same set around it.
    let outer: Int
    /// The place of its own rule among the bests, and what stood there before.
    let place: Int
    let previous: UInt8
  }

  private static let none = UInt8.max

  private let plan: RecordPlan
  private let attributes: [Int]
  /// What the selectors have found.
  var hits: [PathIndex.Hit] = []
  /// For each rule of the record, how many entries the source shows.
  private(set) var counts: [Int]
  private var frames: [Frame] = []
  /// For each set the frame that is open innermost, or -1.
  private var openFrames: [Int]
  private var best: [UInt8] = []

  /// - Parameter attributes: For each target that reads an attribute, the number of its name in the vocabulary.
  init(_ plan: RecordPlan, _ attributes: [Int]) {
    self.plan = plan
    self.attributes = attributes
    openFrames = Array(repeating: -1, count: plan.sets.count)
    counts = Array(repeating: 0, count: plan.sets[0].count)
  }

  /// Writes the captures of a record, and says of each of its rules whether it gave anything.
  mutating func run(_ document: Document, _ writer: inout CaptureWriter) -> [Bool] {
    for at in counts.indices { counts[at] = 0 }
    best.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    open(set: 0, group: nil, end: Int.max, place: -1)
    for at in hits.indices {
      let hit = hits[at]
      while let last = frames.last, last.end <= hit.node { close(&writer) }
      take(hit, document, &writer)
    }
    while frames.count > 1 { close(&writer) }
    openFrames[0] = -1
    return best[..<plan.sets[0].count].map { $0 != Self.none }
  }

  // MARK: Groups

  private mutating func open(set: Int, group: CaptureWriter.Group?, end: Int, place: Int, previous: UInt8 = none) {
    frames.append(
      Frame(
        set: set, group: group, end: end, best: best.count, outer: openFrames[set], place: place, previous: previous))
    openFrames[set] = frames.count - 1
    for _ in plan.sets[set].indices { best.append(Self.none) }
  }

  /// Ends the innermost group; an empty one is taken back.
  private mutating func close(_ writer: inout CaptureWriter) {
    let frame = frames.removeLast()
    openFrames[frame.set] = frame.outer
    best.removeLast(best.count - frame.best)
    guard let group = frame.group, writer.isEmpty(group) else { return }
    writer.kill(group)
    best[frame.place] = frame.previous
  }

  // MARK: Hits

  private mutating func take(_ hit: PathIndex.Hit, _ document: Document, _ writer: inout CaptureWriter) {
    let target = plan.targets[hit.selector]
    guard target.source >= 0 else {
      counts[Int(target.rule)] += 1
      return
    }
    let at = openFrames[Int(target.set)]
    guard at >= 0 else { return }
    let group = frames[at].group
    let place = frames[at].best + Int(target.rule)
    let source = UInt8(target.source)
    let given = best[place]
    guard given == Self.none || source < given || (source == given && target.takesAll) else { return }
    if let parts = target.parts {
      let entry = writer.add(target.field, node: hit.node, rule: Int(target.number), in: group)
      best[place] = source
      open(set: parts, group: entry, end: document.element(hit.node).end, place: place, previous: given)
    } else if write(hit, target, document, &writer, group) {
      best[place] = source
    } else {
      return
    }
    // What a source of lower precedence gave before goes.
    if given != Self.none, source < given {
      let field = target.field
      writer.kill(field, in: group) { $0 != Int(target.number) }
    }
  }

  /// Writes what an element gives; `false` where that is nothing.
  private func write(
    _ hit: PathIndex.Hit, _ target: RecordPlan.Target, _ document: Document, _ writer: inout CaptureWriter,
    _ group: CaptureWriter.Group?
  ) -> Bool {
    let rule = Int(target.number)
    if target.isPlain {
      if target.readsAttribute {
        let value = document.plainAttribute(attributes[hit.selector], of: hit.node)
        if let value {
          guard !value.isEmpty else { return false }
          document.values.withUnsafeBufferPointer {
            writer.add(
              target.field, copying: UnsafeBufferPointer(rebasing: $0[value]), node: hit.node, rule: rule, in: group)
          }
          return true
        }
      } else if let words = document.plainWords(of: hit.node) {
        guard !words.isEmpty else { return false }
        writer.add(target.field, text: words, node: hit.node, rule: rule, in: group)
        return true
      } else if !target.wantsMarkup,
        let gave = writer.add(
          target.field, node: hit.node, rule: rule, in: group, writing: { document.appendWords(of: hit.node, to: &$0) })
      {
        return gave
      }
    }
    let values = plan.rules[hit.selector].values(of: document.element(hit.node), plan.taken[hit.selector])
    for value in values.texts {
      writer.add(target.field, value, markup: values.markup, node: hit.node, rule: rule, in: group)
    }
    return !values.texts.isEmpty
  }
}
