/// Labels of a title that the model took for something else, behind names at the head: `Roe, J. (2018). vegan: Tea Package.`,
/// `A. Roe, B. Doe, Gold and Tea, Tea Press, Leeds 2017`. What stands between the names and an imprint, numbers or the end can be
/// nothing but a title where there is no other, or a journal where it is an abbreviation before a volume.
struct MissingTitles: LabelPass {
  /// Tokens of a title.
  private static let longest = 80

  private let line: Line
  private let tokens: [Token]
  private let matches: [JournalMatcher.Match?]

  init(_ line: Line, _ context: TokenContext) {
    (self.line, tokens, matches) = (line, context.tokens, context.matches)
  }

  /// Leaves the labels with such a title in its own.
  func mend(_ labels: inout [Label]) {
    guard !labels.contains(.title), !labels.contains(.container), let last = labels.lastIndex(where: \.isAuthor),
      labels[...last].allSatisfy({ $0.isAuthor || $0 == .other })
    else { return }
    if takeJournal(&labels) { return }
    let start = start(behind: last + 1, labels)
    let end = labels.indices.dropFirst(start).first { Self.ends.contains(labels[$0]) || isArchive($0) } ?? tokens.count
    guard end > start, end - start <= Self.longest, !line.isDate(tokens[start].start..<tokens[end - 1].end) else {
      return
    }
    take(start..<end, &labels)
  }

  private static let occasions: WordList = ["talk at", "talk given at", "lecture at", "seminar at"]
  private static let ends: LabelSet = [.place, .edition, .volume, .issue, .firstPage, .year]
  private static let afterNames: LabelSet = [.other, .year]

  /// Index behind the marks and the year that stand behind names.
  private func start(behind names: Int, _ labels: [Label]) -> Int {
    var at = names
    while at < tokens.count, tokens[at].form.isMark || tokens[at].form == .year, Self.afterNames.contains(labels[at]) {
      at += 1
    }
    return at
  }

  private func take(_ range: Range<Int>, _ labels: inout [Label]) {
    var end = range.upperBound
    if let mark = markBeforePublisher(range, labels) {
      for at in mark + 1..<range.upperBound {
        labels[at] = tokens[at].form.isMark && at + 1 == end ? .other : .publisher
      }
      labels[mark] = .other
      end = mark
    }
    while end > range.lowerBound, tokens[end - 1].form.isMark, tokens[end - 1].form != .close { end -= 1 }
    let title = range.lowerBound..<max(end, range.lowerBound)
    let isJournal = isJournal(title, labels)
    guard isJournal || tokens[title].contains(where: { $0.form.isWord && $0.end - $0.start > 3 }),
      title.isEmpty || !saysWhatItIs(title)
    else { return }
    for at in title { labels[at] = isJournal ? .container : .title }
  }

  /// `arXiv:quant-ph/9511026`, which some physicists print instead of a title.
  private func isArchive(_ token: Int) -> Bool { line.has("arxiv", at: tokens[token].start) }

  /// `Ph.D. thesis`, `Talk at`: words for a kind of work, which has no title then.
  private func saysWhatItIs(_ title: Range<Int>) -> Bool {
    let start = tokens[title.lowerBound].start
    return line.hasAny(Self.occasions, at: start)
      || line.value(start..<tokens[title.upperBound - 1].end).map(WorkName.isThesis) == true
  }

  /// `Thorax 2021`, `AJ, 115, 2285`: a name that the lexicon knows, or a short one before a volume.
  private func isJournal(_ name: Range<Int>, _ labels: [Label]) -> Bool {
    guard !name.isEmpty, !labels.contains(.publisher) else { return false }
    let isKnown = matches[name.upperBound - 1]?.tokens == name
    let isPlaced = labels[name.upperBound...].contains(.volume) && labels[name.upperBound...].contains(.firstPage)
    return isKnown || isPlaced && name.count < 4 && tokens[name].allSatisfy(\.form.isWord)
  }

  /// Index of the mark between a title and its publisher: in lists that part all by commas the last comma, in others a full
  /// stop or semicolon.
  private func markBeforePublisher(_ range: Range<Int>, _ labels: [Label]) -> Int? {
    guard range.lowerBound > 0, let publisher = labels[range].lastIndex(of: .publisher) else { return nil }
    let isParted = tokens[range.lowerBound - 1].form == .comma
    let first = labels[range.lowerBound...publisher].lastIndex { $0 != .publisher }.map { $0 + 1 } ?? range.lowerBound
    let mark = (range.lowerBound..<publisher).last { at in
      isParted
        ? tokens[at].form == .comma : tokens[at].form == .semicolon || tokens[at].form == .stop && at == first - 1
    }
    return mark.flatMap { $0 > range.lowerBound && $0 + 1 < range.upperBound ? $0 : nil }
  }

  /// `Roe R., Sneden C. ARA&A. 2004;42:385`: what an ampersand ties together before a year and a volume is a journal's name.
  private func takeJournal(_ labels: inout [Label]) -> Bool {
    guard let year = labels.firstIndex(of: .year), year > 5, year + 2 < tokens.count, tokens[year - 1].form == .stop,
      labels[year...].contains(.volume)
    else { return false }
    var first = year - 2
    while first > 0, !tokens[first].isSpaced { first -= 1 }
    let name = first..<year - 1
    guard name.count > 2, tokens[name].contains(where: { $0.form == .ampersand }) else { return false }
    for at in name { labels[at] = .container }
    labels[year - 1] = .other
    return true
  }
}
