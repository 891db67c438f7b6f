internal import Articles

/// Counts of fields by format, and what has changed since another run.
public struct StatisticsReport: Sendable {
  /// A field of a format that fewer articles hold than before.
  public struct Fall: Sendable, Equatable {
    /// The format.
    public let format: String
    /// The field.
    public let field: String
    /// The share of the run before, in per cent.
    public let before: Double
    /// The share now, in per cent.
    public let now: Double
  }

  /// From how many articles on, in both runs, a share says something.
  public static let fewestArticles = 5

  private let now: FieldStatistics
  private let before: FieldStatistics?
  /// The shares that have fallen by more than was allowed, in the order of formats and fields.
  public let falls: [Fall]

  /// A report.
  ///
  /// - Parameters:
  ///   - before: The run that it is compared to.
  ///   - allowed: By how many points of a hundred a share may fall.
  public init(_ now: FieldStatistics, before: FieldStatistics? = nil, allowing allowed: Double = 5) {
    (self.now, self.before) = (now, before)
    falls = before.map { Self.falls(from: $0, to: now, allowed) } ?? []
  }

  private static func falls(from old: FieldStatistics, to new: FieldStatistics, _ allowed: Double) -> [Fall] {
    new.formats.sorted { $0.key < $1.key }.flatMap { format, counts -> [Fall] in
      guard let past = old.formats[format], min(past.articles, counts.articles) >= fewestArticles else { return [] }
      return FieldStatistics.fields.indices.compactMap { field in
        let (before, now) = (past.share(field), counts.share(field))
        guard before - now > allowed else { return nil }
        return Fall(format: format, field: FieldStatistics.fields[field], before: before, now: now)
      }
    }
  }

  private var names: [String] {
    Set(now.formats.keys).union((before?.formats ?? [:]).keys).sorted()
  }

  // MARK: For people

  /// A block a format: articles, then a line for each field that any of them holds.
  public var text: String {
    var lines = names.flatMap { block($0, now.formats[$0] ?? .init(), before?.formats[$0]) }
    if names.count > 1 { lines += block("all", now.all, before?.all) }
    lines.append("rejections \(Quantity.count(now.rejections)), deletions \(Quantity.count(now.deletions))")
    if before != nil {
      lines.append(falls.isEmpty ? "no share has fallen" : "\(Quantity.count(falls.count, "share")) fallen:")
      lines += falls.map { "  \($0.format): \($0.field) \(Self.percent($0.before)) to \(Self.percent($0.now))" }
    }
    return lines.joined(separator: "\n")
  }

  private func block(_ name: String, _ counts: FieldStatistics.Counts, _ past: FieldStatistics.Counts?) -> [String] {
    var head = "\(name): \(Quantity.count(counts.articles, "article"))"
    if before != nil { head += ", \(Quantity.count(past?.articles ?? 0)) before" }
    if counts.changedLayouts > 0 { head += "; layout changed? \(Quantity.count(counts.changedLayouts))" }
    let fields = FieldStatistics.fields.indices.filter { counts.holding[$0] + (past?.holding[$0] ?? 0) > 0 }
    return [head] + fields.map { line($0, counts, past) }
  }

  private func line(_ field: Int, _ counts: FieldStatistics.Counts, _ past: FieldStatistics.Counts?) -> String {
    let name = FieldStatistics.fields[field]
    var line = "  \(name)" + Self.right(Quantity.count(counts.holding[field]), 34 - name.count)
    line += Self.right(Self.percent(counts.share(field)), 10)
    if let past, past.articles > 0 {
      let change = counts.share(field) - past.share(field)
      line += Self.right(change < 0 ? "-" + Self.percent(-change) : "+" + Self.percent(change), 10)
    }
    return line
  }

  private static func percent(_ share: Double) -> String { Quantity.tenths(share) + " %" }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  // MARK: For programs

  /// One object on a line, `analecta/stats/1`.
  public var json: String {
    var json = JSONWriter()
    json.line { json in
      json.string("schema", "analecta/stats/1")
      json.integer("articles", now.all.articles)
      json.integer("rejections", now.rejections)
      json.integer("deletions", now.deletions)
      if let before { json.integer("articles_before", before.all.articles) }
      json.objects("formats", names) { name, json in
        let counts = now.formats[name] ?? .init()
        let past = before?.formats[name]
        json.string("format", name)
        json.integer("articles", counts.articles)
        if before != nil { json.integer("articles_before", past?.articles ?? 0) }
        json.integer("layout_changed", counts.changedLayouts)
        json.objects("fields", Array(FieldStatistics.fields.indices)) { field, json in
          let (held, heldBefore) = (counts.holding[field], past?.holding[field] ?? 0)
          guard held + heldBefore > 0 else { return }
          json.string("field", FieldStatistics.fields[field])
          json.integer("articles", held)
          if before != nil { json.integer("articles_before", heldBefore) }
        }
      }
      json.objects("falls", falls) { fall, json in
        json.string("format", fall.format)
        json.string("field", fall.field)
      }
    }
    var bytes: [UInt8] = []
    json.append(to: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
