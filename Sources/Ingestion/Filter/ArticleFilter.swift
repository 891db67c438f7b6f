internal import Articles
internal import Formats

/// Which articles a pipeline keeps: those for which each condition of `keep` holds and none of `drop`.
///
/// It looks at an article's line, so that what users see of a record is what they can ask for. Deletions and rejections
/// pass: they are no articles.
public struct ArticleFilter: Sendable {
  let keep: [Condition]
  let drop: [Condition]
  private let reader: FieldReader

  /// Keeps every article.
  public init() { self.init(keep: [], drop: []) }

  init(keep: [Condition], drop: [Condition]) {
    self.keep = keep
    self.drop = drop
    reader = FieldReader((keep + drop).map(\.field))
  }

  /// Reads the keys `keep` and `drop` of a pipeline file.
  ///
  /// - Throws: `ConfigurationError`.
  init(_ root: Configuration) throws {
    self.init(
      keep: try root["keep"]?.items.map(Condition.init) ?? [], drop: try root["drop"]?.items.map(Condition.init) ?? [])
  }

  /// Whether every article is kept.
  var isEmpty: Bool { keep.isEmpty && drop.isEmpty }

  /// The condition by which the article of a line is dropped, as `keep languages`; `nil` for one that is kept.
  func reason(toDrop line: ArraySlice<UInt8>) -> String? {
    guard !isEmpty, let found = line.withUnsafeBufferPointer({ try? reader.look($0) }) else { return nil }
    if let missed = zip(keep, found).first(where: { !$0.holds(of: $1) }) { return "keep " + missed.0.field.path }
    let met = zip(drop, found.dropFirst(keep.count)).first { $0.holds(of: $1) }
    return met.map { "drop " + $0.0.field.path }
  }
}

// MARK: As bytes

extension WireWriter {
  mutating func filter(_ filter: ArticleFilter) {
    for conditions in [filter.keep, filter.drop] {
      list(conditions) { wire, condition in
        wire.string(condition.field.path)
        wire.list(condition.tests) { $0.test($1) }
      }
    }
  }

  private mutating func test(_ test: Condition.Test) {
    let (number, values) =
      switch test {
      case .present(let isPresent): (isPresent ? 1 : 0, [String]())
      case .among(let values): (2, values)
      case .prefix(let prefix): (3, [prefix])
      case .from(let bound): (4, [bound])
      case .to(let bound): (5, [bound])
      }
    integer(number)
    list(values) { $0.string($1) }
  }
}

extension WireReader {
  mutating func filter() throws(Garbled) -> ArticleFilter {
    ArticleFilter(keep: try conditions(), drop: try conditions())
  }

  private mutating func conditions() throws(Garbled) -> [Condition] {
    try list { (wire) throws(Garbled) in
      guard let field = try? RecordField(try wire.string()) else { throw Garbled() }
      return Condition(field: field, tests: try wire.list { (wire) throws(Garbled) in try wire.test() })
    }
  }

  private mutating func test() throws(Garbled) -> Condition.Test {
    let number = try integer()
    let values = try list { (wire) throws(Garbled) in try wire.string() }
    switch (number, values.first) {
    case (0...1, nil): return .present(number == 1)
    case (2, _): return .among(values)
    case (3, let prefix?): return .prefix(prefix)
    case (4, let bound?): return .from(bound)
    case (5, let bound?): return .to(bound)
    default: throw Garbled()
    }
  }
}
