import Articles

/// What lines hold, counted for a report. Memory is bounded by the number of names that are kept.
struct ReportCount: Sendable {
  /// Fields whose presence is counted.
  static let fields = RecordSchema.countedFields
  private static let numbers = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
  private static let namesKept = 200

  /// How many articles there are, and how many of them have each field.
  struct Coverage: Sendable, Equatable {
    var articles = 0
    var present = Array(repeating: 0, count: ReportCount.fields.count)

    /// Part of the articles that has a field; `nil` where there are none.
    func share(_ field: Int) -> Double? { articles > 0 ? Double(present[field]) / Double(articles) : nil }

    static func += (left: inout Coverage, right: Coverage) {
      left.articles += right.articles
      for field in left.present.indices { left.present[field] += right.present[field] }
    }
  }

  /// How often a code occurs, and where first.
  struct Occurrence: Sendable, Equatable {
    var count = 0
    let path: String
    let member: String?
    let message: String?
  }

  /// Lines.
  private(set) var articles = 0
  private(set) var deletions = 0
  private(set) var rejections = 0
  /// Lines that are no records.
  private(set) var badLines = 0
  /// By format, and there by period.
  private(set) var formats: [String: [Coverage]] = [:]
  /// By their code.
  private(set) var rejected: [String: Occurrence] = [:]
  private(set) var findings: [String: Occurrence] = [:]

  private let periods: Int

  /// - Parameter periods: How many there are to be told apart.
  init(periods: Int) { self.periods = periods }

  /// Counts a line of a period.
  mutating func add(_ line: UnsafeBufferPointer<UInt8>, in period: Int) {
    let glance: RecordGlance
    do throws(RecordError) { glance = try RecordGlance(line) } catch {
      badLines += 1
      return
    }
    switch glance.kind {
    case .article: addArticle(glance, in: period)
    case .deletion: deletions += 1
    case .rejection:
      rejections += 1
      Self.count(glance.code ?? "", of: glance, in: &rejected)
    }
    for code in Set(glance.findings) { Self.count(code, of: glance, in: &findings) }
  }

  private mutating func addArticle(_ glance: RecordGlance, in period: Int) {
    articles += 1
    let format = Self.name(glance.format ?? "", in: formats)
    var coverage = formats[format].take() ?? Array(repeating: Coverage(), count: periods)
    coverage[period].articles += 1
    for field in glance.fields {
      if let number = Self.numbers[field] { coverage[period].present[number] += 1 }
    }
    formats[format] = coverage
  }

  private static func count(_ code: String, of glance: RecordGlance, in occurrences: inout [String: Occurrence]) {
    let first = Occurrence(path: glance.path, member: glance.member, message: glance.message)
    occurrences[name(code, in: occurrences), default: first].count += 1
  }

  /// A name, or one for all that come when there are too many.
  private static func name(_ name: String, in names: [String: some Any]) -> String {
    names[name] == nil && names.count >= namesKept ? "others" : name
  }
}
