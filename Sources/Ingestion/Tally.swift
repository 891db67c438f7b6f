public import Articles

/// What some documents came to, counted.
public struct Tally: Sendable, Equatable {
  private static let rejectionsKept = 3

  /// Inputs that were read and gave an article, be it one that is dropped, or a deletion.
  public var read = 0
  /// Inputs that gave rejections only.
  public var rejected = 0
  /// Bytes of the inputs that could be opened.
  public var bytes = 0
  /// Articles.
  public var articles = 0
  /// Articles that a pipeline's filter drops, by the condition that drops them.
  public var dropped: [String: Int] = [:]
  /// Deletions.
  public var deletions = 0
  /// Rejections by their code.
  public var rejections: [Rejection.Code: Int] = [:]
  /// The first few rejections, for people.
  public var firstRejections: [Rejection] = []
  /// Findings by their code.
  public var findings: [Finding.Code: Int] = [:]
  /// Articles in which places that their format requires were empty, by format: the site may have changed its design.
  public var changedLayouts: [String: Int] = [:]
  /// Articles and deletions by the format that read them.
  public var formats: [String: Int] = [:]

  /// Nothing counted.
  public init() {}

  /// What one input of some bytes came to, or with `isWhole` false some more of an input that has been counted.
  ///
  /// - Parameters:
  ///   - outcomes: What is not dropped.
  ///   - dropped: How many articles are, by the condition that drops them.
  public init(_ outcomes: [Outcome], dropped: [String: Int] = [:], bytes: Int, isWhole: Bool = true) {
    self.bytes = bytes
    self.dropped = dropped
    for outcome in outcomes { count(outcome) }
    guard isWhole else { return }
    if hasRecords { read = 1 } else { rejected = 1 }
  }

  /// Whether there is more than rejections.
  var hasRecords: Bool { articles + deletions > 0 || !dropped.isEmpty }

  /// Articles that are dropped.
  var droppedArticles: Int { dropped.values.reduce(0, +) }

  /// Lines: articles, deletions and rejections.
  var lines: Int { articles + deletions + rejections.values.reduce(0, +) }

  /// What inputs came to: their lines, and articles that are dropped.
  var outcomes: Int { lines + droppedArticles }

  private mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .article(let article):
      articles += 1
      count(article.source.format)
      for finding in article.findings { findings[finding.code, default: 0] += 1 }
      if let format = article.source.format, article.findings.contains(where: \.code.isOfChangedLayout) {
        changedLayouts[format, default: 0] += 1
      }
    case .deletion(let deletion):
      deletions += 1
      count(deletion.source.format)
    case .rejection(let rejection):
      rejections[rejection.code, default: 0] += 1
      if firstRejections.count < Self.rejectionsKept { firstRejections.append(rejection) }
    }
  }

  private mutating func count(_ format: String?) {
    if let format { formats[format, default: 0] += 1 }
  }

  /// Adds another count to this one.
  public static func += (left: inout Tally, right: Tally) {
    left.read += right.read
    left.rejected += right.rejected
    left.bytes += right.bytes
    left.articles += right.articles
    left.deletions += right.deletions
    left.dropped.merge(right.dropped, uniquingKeysWith: +)
    left.rejections.merge(right.rejections, uniquingKeysWith: +)
    left.firstRejections += right.firstRejections.prefix(rejectionsKept - left.firstRejections.count)
    left.findings.merge(right.findings, uniquingKeysWith: +)
    left.changedLayouts.merge(right.changedLayouts, uniquingKeysWith: +)
    left.formats.merge(right.formats, uniquingKeysWith: +)
  }
}
