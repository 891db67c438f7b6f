/// Names of proceedings, told from those of journals and books.
extension TitleSplitter {
  /// Whether a range names proceedings or a meeting, for what stands behind `In:`.
  func isConference(_ range: Range<Int>) -> Bool {
    has(JournalWords.proceedings, in: range) || has(JournalWords.meetings, in: range)
  }

  /// Whether a range in a journal's place names the proceedings of a meeting. `Proceedings of the National Academy of
  /// Sciences` is a journal.
  func isProceedings(_ range: Range<Int>) -> Bool {
    let first = span(range.lowerBound, min(line.wordEnd(range.lowerBound), range.upperBound))
    return JournalWords.proceedings.contains(line.hash(first)) && has(JournalWords.meetings, in: range)
  }

  /// Whether a range names a meeting, or proceedings that are no journal.
  func isMeeting(_ range: Range<Int>) -> Bool { isProceedings(range) || has(JournalWords.meetings, in: range) }

  /// Where day and place of the meeting begin behind its name, `; 2018 Jul 3-5; Paris`, `, July 2018`, and the year.
  func meeting(in range: Range<Int>) -> (start: Int, year: Int?)? {
    for at in range where line[at] == Byte.semicolon || line[at] == Byte.comma {
      var next = line.afterSpaces(at + 1)
      if let year = line.year(&next) { return (at, year) }
      let isMonth = line.month(&next) != nil
      let year = line.lastYear(in: span(next, min(next + 16, range.upperBound)))
      if isMonth, let year { return (at, year) }
      if line[at] == Byte.semicolon { return (at, year) }
    }
    return nil
  }

  /// The name without place and publisher at its end, `, Skopje, Macedonia`: pieces of at most three words in capitals.
  func withoutPlace(_ range: Range<Int>) -> Range<Int> {
    var range = range
    // `Interface: Comunicação, Saúde, Educação, Botucatu`: a list is the name's.
    let isList = range.count { line[$0] == Byte.comma && line[$0 + 1] == Byte.space } > 2
    for _ in 0..<(isList ? 1 : 3) {
      let comma = range.last { line[$0] == Byte.comma && line[$0 + 1] == Byte.space }
      guard let comma, line[comma - 1] != Byte.stop, isPlace(span(line.afterSpaces(comma + 1), range.upperBound))
      else { return range }
      range = withoutStops(span(range.lowerBound, comma))
    }
    return range
  }

  private func isPlace(_ range: Range<Int>) -> Bool {
    var (at, words) = (range.lowerBound, 0)
    while at < range.upperBound {
      let end = line.wordEnd(at)
      // `Rio de Janeiro`
      guard line.isCapital(at) || words > 0 && end - at <= 3 && end < range.upperBound else { return false }
      if line.isCapital(at) { words += 1 }
      at = end
      guard at >= range.upperBound || line[at] == Byte.space else { return false }
      at = line.afterSpaces(at)
    }
    return (1...3).contains(words)
  }

  /// The last opening bracket of a range that is not closed in it.
  func lastOpen(in range: Range<Int>) -> Int? {
    let open = range.last { line[$0] == Byte.open || line[$0] == Byte.close }
    return open.flatMap { line[$0] == Byte.open ? $0 : nil }
  }

  private func has(_ words: WordSet, in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(line.wordEnd(at), range.upperBound)
      if end > at, words.contains(line.hash(span(at, end))) { return true }
      at = max(end, at + 1)
    }
    return false
  }
}
