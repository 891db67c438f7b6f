import Articles

/// Fields from labels.
struct LabelReading {
  let line: Line
  let tokens: [Token]
  let labels: [Label]

  init(_ line: Line, _ tokens: [Token], _ labels: [Label]) {
    (self.line, self.tokens, self.labels) = (line, tokens, labels)
  }

  /// The reference that a draft and the labels of its tokens give.
  func reference(_ draft: Draft) -> Reference {
    var reference = draft.reference
    var people = names(.family, .given)
    let endsWithOthers = people.last?.collective.map(AuthorList.isOthers) == true
    if endsWithOthers { people.removeLast() }
    if !people.isEmpty { reference.authors = people }
    if endsWithOthers || labels.contains(.others) { reference.hasMoreAuthors = true }
    let editors = names(.editorFamily, .editorGiven)
    if !editors.isEmpty { reference.editors = editors }
    reference.title = text(.title)
    reference.container = longest(.container).flatMap { line.isDate(offsets($0)) ? nil : text(.container) }
    reference.year = year() ?? draft.reference.year
    reference.volume = number(.volume)
    reference.issue = number(.issue)
    mendIssue(&reference)
    readPages(&reference)
    reference.publisher = draft.reference.publisher ?? text(.publisher)
    mendYear(&reference)
    reference.edition = number(.edition)
    mendImprint(&reference)
    mendNames(&reference)
    reference.kind = kind(of: reference, draft)
    // Only journals count their volumes by years.
    if reference.kind != .journalArticle, reference.volume == reference.year.map(String.init) { reference.volume = nil }
    return reference
  }

  /// The run with the most words.
  func longest(_ label: Label) -> Range<Int>? {
    func words(_ run: Range<Int>) -> Int { run.count { tokens[$0].form.isWord && tokens[$0].form != .initial } }
    return runs(label).max { (words($0), $0.count) < (words($1), $1.count) }
  }

  // MARK: Text

  /// Runs of tokens of one label; a gap of a few tokens without a label does not part them.
  func runs(_ label: Label, gap: Int = 3) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in labels.indices where labels[index] == label {
      if let last = runs.last, index - last.upperBound <= gap,
        labels[last.upperBound..<index].allSatisfy({ $0 == .other })
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private func text(_ label: Label) -> String? {
    guard let run = label == .title ? title() : longest(label) else { return nil }
    var range = offsets(run)
    if label == .title { range = withQuestion(withVersion(range)) }
    range = label == .publisher ? withInitials(range) : withoutMark(range)
    if label == .container {
      range = withoutDate(withPlace(range, after: run.upperBound))
      if isBeforeVolumeLabel(run.upperBound) || isBeforeDate(run.upperBound) {
        range = TitleSplitter(line: line).withoutPlace(range)
      }
    }
    return line.value(withoutQuotes(withBrackets(range)))
  }

  /// The longest run that is no note on a translation: `Tradução de A. Roe`.
  private func title() -> Range<Int>? {
    guard let run = longest(.title), let first = runs(.title).first, first.upperBound < run.lowerBound,
      WorkName.isNote(String(decoding: line.bytes[offsets(run)], as: UTF8.self))
    else { return longest(.title) }
    return first
  }

  /// Where some tokens stand, without stops, commas and dashes behind them.
  func offsets(_ run: Range<Int>) -> Range<Int> {
    let low = tokens[run.lowerBound].start
    var high = tokens[run.upperBound - 1].end
    while high > low, [Byte.stop, Byte.comma, Byte.hyphen, Byte.space].contains(line[high - 1]) { high -= 1 }
    return span(low, high)
  }

  /// A title that ends in a number with the rest of it: `BioPlot v0.20` of `BioPlot v0.20.4`.
  private func withVersion(_ range: Range<Int>) -> Range<Int> {
    var high = range.upperBound
    guard Byte.isDigit(line[high - 1]) else { return range }
    while line[high] == Byte.stop, Byte.isDigit(line[high + 1]) { high = line.digitsEnd(high + 1) }
    return span(range.lowerBound, high)
  }

  /// A name without a full stop or comma that was taken for its beginning.
  private func withoutMark(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound, [Byte.stop, Byte.comma].contains(line[low]), line[low + 1] == Byte.space {
      low = line.afterSpaces(low + 1)
    }
    return span(low, range.upperBound)
  }

  /// A name that begins inside `U.S.` with the whole of it.
  private func withInitials(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    if line[low] == Byte.stop, Byte.isCapital(line[low - 1]) { low -= 1 }
    while line[low - 1] == Byte.stop, Byte.isCapital(line[low - 2]), !Byte.isWord(line[low - 3]) { low -= 2 }
    return span(low, range.upperBound)
  }

  private func withQuestion(_ range: Range<Int>) -> Range<Int> {
    let mark = line[range.upperBound]
    return mark == Byte.question || mark == Byte.exclamation ? span(range.lowerBound, range.upperBound + 1) : range
  }

  /// Whether `, v. 3` or `, n. 3` follows, as in ABNT's style (NBR 6023), which puts the place behind the journal's name.
  private func isBeforeVolumeLabel(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index].form == .comma, tokens[index + 2].form == .stop else { return false }
    return tokens[index + 1].word == Hash.of("v") || tokens[index + 1].word == Hash.of("n")
  }

  /// Whether `, 28 jun. 2016` follows, as behind newspapers' names.
  private func isBeforeDate(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index].form == .comma else { return false }
    let year = tokens[index...].prefix(8).firstIndex { $0.form == .year }
    guard let year, year > index + 1 else { return false }
    let date = tokens[index].end..<tokens[year].start
    return line.isDate(date) && date.contains { line.isLetter($0) }
  }

  /// A name without a date behind its last comma or full stop: `bioRxiv, Jul 17`, `Planet Earth. Nov 29`.
  func withoutDate(_ range: Range<Int>) -> Range<Int> {
    let mark = range.last {
      line[$0] == Byte.comma || line[$0] == Byte.stop && line[$0 + 1] == Byte.space && $0 + 4 < range.upperBound
    }
    guard let mark else { return range }
    let rest = line.trimmed(span(mark + 1, range.upperBound))
    let isDate = line.isDate(rest) && (line[mark] == Byte.comma || rest.contains { line.isLetter($0) })
    return !rest.isEmpty && isDate ? span(range.lowerBound, mark) : range
  }

  /// A name with the place behind it by which indexes tell journals apart: `Methods in molecular biology (Clifton, N.J.)`.
  private func withPlace(_ range: Range<Int>, after index: Int) -> Range<Int> {
    guard index + 1 < tokens.count, tokens[index].form == .open else { return range }
    // Behind the name of a meeting stands its own place: `in International Congress on Sleep (Lyon)`.
    if isPart, !tokens[index + 1].form.isAcronym { return range }
    // `J Appl Physiol (1985)`, where the work's own year stands elsewhere.
    let isYear = tokens[index + 1].form == .year && labels[index + 1] == .other && hasOtherYear(index + 1)
    guard tokens[index + 1].form.isWord || isYear else { return range }
    let close = (index..<min(index + 12, tokens.count)).first { tokens[$0].form == .close }
    guard let close, labels[index..<close].allSatisfy({ $0 == .other }) else { return range }
    guard isYear ? close == index + 2 : line.isCapital(tokens[index + 1].start) else { return range }
    let last = tokens[close - 1].form
    return isYear || last.isWord || last == .stop ? span(range.lowerBound, tokens[close].end) : range
  }

  /// Whether the work has a year, and the one at an index is another: `Rep. (2016) 2:44. (2016)`.
  private func hasOtherYear(_ index: Int) -> Bool {
    guard let year = labels.firstIndex(of: .year) else { return false }
    return line.compact(tokens[index].start..<tokens[index].end) != line.compact(tokens[year].start..<tokens[year].end)
  }

  /// The range with brackets that it opens or stands in whole: `Science (80-)`, `[Title of a translation]`.
  func withBrackets(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    for (open, close) in [(Byte.open, Byte.close), (Byte.openBracket, Byte.closeBracket)] {
      let opened = span(low, high).count { line[$0] == open }
      let closed = span(low, high).count { line[$0] == close }
      var next = high
      while line[next] == Byte.hyphen || line[next] == Byte.stop { next += 1 }
      if opened > closed, line[next] == close { high = next + 1 }
      if opened == closed, open == Byte.openBracket, line[low - 1] == open, line[high] == close {
        (low, high) = (low - 1, high + 1)
      }
    }
    return span(low, high)
  }

  func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, line[low] == Byte.quote || line[low] == Byte.close { low += 1 }
    while high > low, line[high - 1] == Byte.quote { high -= 1 }
    return span(low, high)
  }
}
