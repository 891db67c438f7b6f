package import Articles

/// How many articles hold which field, by the format that read them. Memory is bounded by the number of formats kept.
public struct FieldStatistics: Sendable, Equatable {
  /// The counts of one format.
  public struct Counts: Sendable, Equatable {
    /// Articles.
    public internal(set) var articles = 0
    /// Articles that hold a field, in the order of ``FieldStatistics/fields``.
    public internal(set) var holding = [Int](repeating: 0, count: FieldStatistics.fields.count)
    /// Articles with a finding that says that places which the format requires were empty.
    public internal(set) var changedLayouts = 0

    /// The share of articles that hold a field, in per cent; 0 without articles.
    public func share(_ field: Int) -> Double {
      articles == 0 ? 0 : Double(holding[field]) * 100 / Double(articles)
    }

    fileprivate mutating func count(_ glance: RecordGlance) {
      articles += 1
      for field in glance.fields {
        if let number = numbers[field] { holding[number] += 1 }
      }
      if glance.findings.contains(where: { Finding.Code(rawValue: $0)?.isOfChangedLayout == true }) {
        changedLayouts += 1
      }
    }
  }

  /// The fields that are counted: `ids.pmid`, `title` …
  public static let fields = RecordSchema.countedFields
  private static let numbers = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })

  /// Formats beyond this many are counted together: a file may name any number.
  private static let mostFormats = 1000
  private static let others = "other formats"

  /// By the name of the format.
  public private(set) var formats: [String: Counts] = [:]
  /// Articles of all formats.
  public private(set) var all = Counts()
  /// Rejections.
  public private(set) var rejections = 0
  /// Deletions.
  public private(set) var deletions = 0

  /// Nothing counted.
  public init() {}

  /// Counts one line.
  package mutating func count(_ glance: RecordGlance) {
    switch glance.kind {
    case .rejection: rejections += 1
    case .deletion: deletions += 1
    case .article:
      all.count(glance)
      let name = glance.format ?? "no format"
      let isKept = formats[name] != nil || formats.count < Self.mostFormats
      formats[isKept ? name : Self.others, default: Counts()].count(glance)
    }
  }
}
