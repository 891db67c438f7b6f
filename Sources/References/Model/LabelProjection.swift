import Articles

/// Labels for tokens from fields that are known: what a source tags, or what a grammar has read.
///
/// A value is found by its letters and digits alone, so marks and spaces may differ. Names are found from the left,
/// numbers behind the name of the journal; what has a label is not looked at again.
struct LabelProjection {
  let line: Line
  let tokens: [Token]
  /// The label of each token.
  var labels: [Label]
  /// Values that do not stand in the string.
  var missing = 0

  /// Projects the fields of a reference.
  init(_ reference: Reference, _ line: Line, _ tokens: [Token]) {
    self.line = line
    self.tokens = tokens
    labels = [Label](repeating: .other, count: tokens.count)
    authors(reference.authors ?? [])
    let title = reference.title.flatMap { mark($0, .title, from: 0) }
    let container = reference.container.flatMap { mark($0, .container, from: title?.upperBound ?? 0, mayWrap: true) }
    year(reference.year)
    let place = container?.upperBound ?? title?.upperBound ?? 0
    let volume = reference.volume.flatMap { mark($0, .volume, from: place, mayWrap: true) }
    let issue = reference.issue.flatMap { mark($0, .issue, from: volume?.upperBound ?? place, mayWrap: true) }
    pages(reference, from: issue?.upperBound ?? volume?.upperBound ?? place)
    editors(reference.editors ?? [])
    if let publisher = reference.publisher, let found = mark(publisher, .publisher, from: place, mayWrap: true) {
      places(around: found)
    }
    edition(reference.edition)
    others()
  }

  /// Words of some length that no field claims.
  var unclaimedWords: Int {
    tokens.indices.count { labels[$0] == .other && tokens[$0].form.isWord && tokens[$0].end - tokens[$0].start >= 4 }
  }

  // MARK: Finding

  /// Letters and digits of a value, small.
  static func letters(_ value: String) -> [UInt8] {
    let line = Line(value)
    var letters: [UInt8] = []
    letters.reserveCapacity(line.end)
    for at in 0..<line.end where Byte.isWord(line.fold[at]) { letters.append(letter(line, at)) }
    return letters
  }

  private static func letter(_ line: Line, _ at: Int) -> UInt8 {
    Byte.isDigit(line.fold[at]) ? line.fold[at] : line.smallByte(at)
  }

  /// Index behind the tokens from `start` on whose letters are the value's; `nil` where they differ or are taken.
  func match(_ value: [UInt8], at start: Int) -> Int? {
    var (index, read) = (start, 0)
    while read < value.count {
      guard index < tokens.count, labels[index] == .other else { return nil }
      let token = tokens[index]
      if !token.form.isMark || token.form == .mark {
        for at in token.start..<token.end where Byte.isWord(line.fold[at]) {
          guard read < value.count, Self.letter(line, at) == value[read] else { return nil }
          read += 1
        }
      } else if index == start {
        return nil
      }
      index += 1
    }
    return index
  }

  mutating func mark(_ value: String, _ label: Label, from start: Int, mayWrap: Bool = false) -> Range<Int>? {
    let letters = Self.letters(value)
    guard !letters.isEmpty else { return nil }
    for index in start..<max(start, tokens.count) {
      if let end = match(letters, at: index) { return set(index..<end, label) }
    }
    if mayWrap {
      for index in (0..<min(start, tokens.count)).reversed() {
        if let end = match(letters, at: index) { return set(index..<end, label) }
      }
    }
    missing += 1
    return nil
  }

  mutating func set(_ range: Range<Int>, _ label: Label) -> Range<Int> {
    for index in range { labels[index] = label }
    return range
  }

  // MARK: Places

  /// Words before the colon or behind the comma next to a publisher, which no field claims.
  private mutating func places(around publisher: Range<Int>) {
    var index = publisher.lowerBound - 1
    if index > 0, tokens[index].form == .colon {
      let colon = index
      while index > 0, colon - index < 9, isPlace(index - 1) { index -= 1 }
      _ = set(index..<colon, .place)
    }
    index = publisher.upperBound
    guard index < tokens.count, tokens[index].form == .comma || tokens[index].form == .colon else { return }
    let comma = index + 1
    index = comma
    while index < tokens.count, index - comma < 8, isPlace(index) { index += 1 }
    if comma < index { _ = set(comma..<index, .place) }
  }

  private func isPlace(_ index: Int) -> Bool {
    guard labels[index] == .other else { return false }
    switch tokens[index].form {
    case .name, .initial, .initials, .mixed, .capitals, .comma, .ampersand, .hyphen: return true
    case .small: return tokens[index].end - tokens[index].start <= 3 && tokens[index].word != Hash.of("in")
    case .stop: return index > 0 && tokens[index - 1].end - tokens[index - 1].start <= 2
    default: return false
    }
  }
}
