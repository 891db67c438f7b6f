import Articles

/// Where an article stands: year, volume, issue and pages, as a reference prints them together.
struct Locator {
  /// How volume and pages were written, which tells the style of the whole reference.
  enum Shape {
    /// `2014;122(8):850-5`, the year before a semicolon.
    case semicolon
    /// `2014, 122, 850-855`.
    case commas
    /// `(2014) 122:850-855`.
    case yearInBrackets
    /// `122, 850-855 (2014)` or `122:850-855, 2014`.
    case yearLast
    /// `122(8): 850-855`; the year stands elsewhere.
    case noYear
    /// `2014.` and nothing else.
    case yearOnly
  }

  var shape: Shape
  /// Offset of its first byte.
  var start: Int
  var year: Int?
  var volume: Range<Int>?
  var issue: Range<Int>?
  var firstPage: Range<Int>?
  var lastPage: Range<Int>?
  /// Whether a month follows the year.
  var hasMonth = false

  init(shape: Shape, start: Int) {
    self.shape = shape
    self.start = start
  }

  /// Whether volume or pages are known.
  var isSituated: Bool { volume != nil || firstPage != nil }

  /// Sets year, volume, issue, pages or article number.
  func fill(_ reference: inout Reference, from line: Line) {
    if let year { reference.year = year }
    reference.volume = volume.flatMap(line.value)
    reference.issue = issue.flatMap(line.value)
    guard let firstPage else { return }
    let first = line.compact(firstPage)
    if let lastPage {
      reference.pages = PageRange(first: first, printedLast: line.compact(lastPage))
    } else if PageRange.isArticleNumber(first) {
      reference.articleNumber = first
    } else {
      reference.pages = PageRange(first: first)
    }
  }
}
