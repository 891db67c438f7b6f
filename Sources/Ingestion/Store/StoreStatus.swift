import Articles
import Inputs
import Ledger

/// What a run would find, and what the store holds, without changing anything.
public struct StoreStatus: Sendable {
  /// An input that is not simply unchanged.
  public struct Item: Sendable, Equatable {
    /// `new`, `changed`, `missing` (it is named and not there), `vanished`, `dropped` or `rejected`.
    public let state: String
    /// Its path.
    public let path: String
    /// Of a changed one what has changed, of a rejected one the code, of one with articles that the filter drops their
    /// number.
    public let why: String?
  }

  /// The pipeline's name.
  public let pipeline: String
  /// The inputs that are not simply unchanged: the new and changed ones in the order of the walk, then the
  /// vanished ones, and those that are dropped or rejected, by their names.
  public private(set) var items: [Item] = []
  /// Inputs that need not be read.
  public private(set) var unchanged = 0
  /// Segments, without those that are held back.
  public private(set) var segments = 0
  /// Articles that the pipeline's filter drops.
  public private(set) var droppedArticles = 0
  /// Lines that belong to inputs as they are now.
  public private(set) var liveLines = 0
  /// Whether lines are held back since what was expected has not come true.
  public private(set) var isHeld = false
  /// Whether `current.jsonl` is of what the store holds; `nil` when there is none.
  public private(set) var isCompacted: Bool?

  /// Walks over the inputs of a pipeline. Only inputs that look otherwise from outside are read, for their digest.
  public init(of file: PipelineFile, _ settings: StoreSettings, program: String) throws {
    pipeline = file.name
    let folder = StoreFolder(settings.folder)
    guard folder.exists else {
      try walk(file, Selection(InputIndex(), rules: 0, of: [:]))
      return
    }
    let ledger = try Ledger(path: folder.ledger, for: .reading)
    let rules = try Fingerprint.rules(of: file, program: program)
    var allRules = try ledger.rules()
    let number = try ledger.number(of: rules).number
    allRules[number] = rules
    let selection = Selection(try ledger.index(), rules: number, of: allRules)
    try walk(file, selection)
    items += selection.vanished.map { Item(state: "vanished", path: Self.path(of: $0), why: nil) }
    try ledger.eachInput(.incomplete) { note($0) }
    let all = try ledger.segments()
    segments = all.count { !$0.isHeld }
    isHeld = all.contains(where: \.isHeld)
    liveLines = try ledger.live().values.reduce(0) { $0 + $1.lines }
    if InputLocator(bytes: Array(folder.current.utf8)).exists { isCompacted = try ledger.isCompacted() }
  }

  private mutating func note(_ input: InputRecord) {
    let path = Self.path(of: input.key)
    droppedArticles += input.dropped
    if input.dropped > 0 {
      items.append(Item(state: "dropped", path: path, why: Quantity.count(input.dropped, "article")))
    }
    if let code = input.code { items.append(Item(state: "rejected", path: path, why: code)) }
  }

  private mutating func walk(_ file: PipelineFile, _ selection: Selection) throws {
    var walker = InputWalker(file.inputs())
    while let item = try walker.next() {
      guard case .input(let locator) = item, selection.takes(locator) else { continue }
      guard let candidate = selection.current else { continue }
      guard candidate.reason != .new else {
        let isThere = (try? FileStamp(of: locator)) != nil
        items.append(Item(state: isThere ? "new" : "missing", path: locator.path, why: nil))
        continue
      }
      if let known = candidate.known, candidate.reason == .content, Self.digest(of: locator) == known {
        selection.noteUnchanged(candidate)
        continue
      }
      items.append(Item(state: "changed", path: locator.path, why: candidate.reason.rawValue))
    }
    unchanged = selection.unchanged
  }

  private static func path(of key: InputKey) -> String { String(path: key.path) }

  private static func digest(of locator: InputLocator) -> String? {
    (try? ByteStream(locator, takesDigest: true))?.digestOfAll()
  }

  /// How many inputs are in a state, by what is said of them.
  private func counts(_ state: String) -> [(why: String, count: Int)] {
    Dictionary(grouping: items.lazy.filter { $0.state == state }, by: { $0.why ?? "" })
      .map { ($0.key, $0.value.count) }.sorted { ($1.count, $0.why) < ($0.count, $1.why) }
  }

  /// For people: counts, and with `why` a line for each input that is not simply unchanged.
  public func text(why: Bool) -> String {
    var lines = [pipeline]
    for state in ["new", "changed", "vanished", "rejected"] {
      let counts = counts(state)
      let detail = counts.filter { !$0.why.isEmpty }.map { "\($0.why) \(Quantity.count($0.count))" }
      lines.append(Self.line(state, counts.reduce(0) { $0 + $1.count }, detail.joined(separator: ", ")))
    }
    let missing = items.count { $0.state == "missing" }
    if missing > 0 { lines.append(Self.line("missing", missing, "named, and not there")) }
    if droppedArticles > 0 { lines.append(Self.line("dropped articles", droppedArticles, "")) }
    lines.append(Self.line("unchanged", unchanged, ""))
    lines.append(Self.line("segments", segments, isHeld ? "and more that are held back" : ""))
    let current = isCompacted.map { $0 ? "current.jsonl is up to date" : "current.jsonl is older" } ?? ""
    lines.append(Self.line("live lines", liveLines, current))
    if why {
      lines += items.map { item in
        [item.state, Message.printable(item.path), item.why].compactMap { $0 }.joined(separator: "\t")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ number: Int, _ detail: String) -> String {
    let count = Quantity.count(number)
    let padding = String(repeating: " ", count: max(1, 22 - name.count - count.count))
    return "  \(name)\(padding)\(count)" + (detail.isEmpty ? "" : "   \(detail)")
  }

  /// For programs: one object on a line.
  public func json(why: Bool) -> String {
    var json = JSONWriter()
    json.line { json in
      json.string("schema", "analecta/status/1")
      json.string("pipeline", pipeline)
      json.integer("new", items.count { $0.state == "new" })
      for state in ["changed", "rejected"] {
        json.objects(state == "changed" ? "changed" : "rejected", counts(state)) { entry, json in
          json.string("why", entry.why)
          json.integer("inputs", entry.count)
        }
      }
      json.integer("vanished", items.count { $0.state == "vanished" })
      json.integer("missing", items.count { $0.state == "missing" })
      json.integer("dropped_articles", droppedArticles)
      json.integer("unchanged", unchanged)
      json.integer("segments", segments)
      json.integer("live_lines", liveLines)
      json.string("held", isHeld ? "yes" : "no")
      json.string("current", isCompacted.map { $0 ? "up to date" : "older" } ?? "none")
      guard why else { return }
      json.objects("inputs", items) { item, json in
        json.string("state", item.state)
        json.string("path", item.path)
        json.string("why", item.why)
      }
    }
    return Self.string(json)
  }

  private static func string(_ json: consuming JSONWriter) -> String {
    var bytes: [UInt8] = []
    json.append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
