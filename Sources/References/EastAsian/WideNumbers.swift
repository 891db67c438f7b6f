import Articles

/// The numbers that say where a work stands, `2015, 35(8): 12-34`, `第28巻第3号, 2015年, 210-218頁`, each told by the word or mark
/// beside it.
struct WideNumbers {
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var first: String?
  private(set) var last: String?
  private(set) var year: Int?

  private let text: WideText

  /// Reads the numbers of a range.
  init(_ text: WideText, _ range: Range<Int>) {
    self.text = text
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.isDigit(at) else {
        at += 1
        continue
      }
      let end = end(at, range)
      take(at..<end)
      at = end
    }
  }

  /// Index of the first number of a range, or of the word before it: `第3巻`, `Vol. 3`, `(2015)`.
  static func start(in range: Range<Int>, _ text: WideText) -> Int? {
    guard let digit = text.first(range, where: WideText.isDigit) else { return nil }
    var at = digit
    while at > range.lowerBound,
      text[at - 1] == "第" || text[at - 1] == "제" || text[at - 1] == "(" || text[at - 1] == " "
    {
      at -= 1
    }
    for word in ["Vol.", "vol.", "No.", "no.", "Vol", "vol"] where text.has(word, at: at - word.unicodeScalars.count) {
      at -= word.unicodeScalars.count
    }
    return at
  }

  private func end(_ start: Int, _ range: Range<Int>) -> Int {
    var at = start
    while at < range.upperBound, text.isDigit(at) { at += 1 }
    return at
  }

  /// Takes one number by what stands behind and before it.
  private mutating func take(_ number: Range<Int>) {
    guard number.count <= 7, let digits = text.value(number) else { return }
    let (before, behind) = (mark(before: number.lowerBound), mark(behind: number.upperBound))
    let asYear = number.count == 4 ? Int(digits).flatMap { (1500...2100).contains($0) ? $0 : nil } : nil
    if Self.volumes.contains(behind) { return volume = volume ?? digits }
    if Self.issues.contains(behind) { return issue = issue ?? digits }
    if Self.others.contains(behind) { return }
    if let asYear, Self.years.contains(behind) || year == nil && first == nil && before != ":" {
      return year = year ?? asYear
    }
    if before == "-" {
      if first != nil, last == nil { last = digits }
      return
    }
    if Self.pages.contains(behind) || before == "p" || before == ":" || behind == "-" && isRange(number.upperBound) {
      return first = first ?? digits
    }
    if before == "(" { return issue = issue ?? digits }
    if before == "v", volume == nil { return volume = digits }
    if before == "n", issue == nil { return issue = digits }
    guard first == nil else { return }
    if volume == nil { volume = digits } else if issue == nil { issue = digits }
  }

  /// Whether a dash and a number follow, and no second dash as in a date.
  private func isRange(_ end: Int) -> Bool {
    var at = end
    while text[at] == "-" || text[at] == " " { at += 1 }
    guard text.isDigit(at) else { return false }
    while text.isDigit(at) { at += 1 }
    return text[at] != "-"
  }

  private func mark(behind end: Int) -> Unicode.Scalar { text[end] == " " ? text[end + 1] : text[end] }

  /// The mark before a number, or the first letter of the word that names it.
  private func mark(before start: Int) -> Unicode.Scalar {
    var at = start - 1
    while at >= 0, text[at] == " " || text[at] == "." { at -= 1 }
    let last = text[at]
    guard last.isASCII, last.properties.isAlphabetic else { return last }
    while at > 0, text[at - 1].isASCII, text[at - 1].properties.isAlphabetic { at -= 1 }
    return text[at].properties.lowercaseMapping.unicodeScalars.first ?? last
  }

  private static let volumes = Set("巻卷권".unicodeScalars)
  private static let issues = Set("号號期호".unicodeScalars)
  private static let years = Set("年년".unicodeScalars)
  private static let pages = Set("頁页쪽면".unicodeScalars)
  /// Days, months and editions.
  private static let others = Set("月日월일版刷판辑輯冊册".unicodeScalars)

  /// Sets what was found.
  func fill(_ reference: inout Reference) {
    reference.volume = volume
    reference.issue = issue
    reference.year = reference.year ?? year
    guard let first else { return }
    reference.pages = last.map { PageRange(first: first, printedLast: $0) } ?? PageRange(first: first)
  }
}
