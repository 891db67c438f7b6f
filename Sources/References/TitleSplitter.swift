/// Finds where the title of an article ends and the name of its journal begins.
struct TitleSplitter {
  let line: Line

  /// The two parts of a range, without marks between and behind them; `title` is `nil` where only a name is there.
  func split(_ range: Range<Int>) -> (title: Range<Int>?, journal: Range<Int>)? {
    let range = withoutStops(range)
    guard !range.isEmpty else { return nil }
    if let parts = quotedTitle(range) ?? slashedTitle(range) { return parts }
    guard let border = border(range) else {
      return commaBorder(range) ?? (nil, range)
    }
    let title = withoutStops(span(range.lowerBound, border))
    let journal = withoutStops(span(line.afterSpaces(border), range.upperBound))
    return title.isEmpty || journal.isEmpty ? nil : (title, journal)
  }

  /// The range without spaces and marks at its ends, and a dash that parts it from what goes before; a question mark stays.
  func withoutStops(_ range: Range<Int>) -> Range<Int> {
    var inner = line.trimmed(range)
    if let first = inner.first, line[first] == Byte.hyphen, [Byte.hyphen, Byte.space].contains(line[first + 1]) {
      inner = line.trimmed(inner.drop { line[$0] == Byte.hyphen || line[$0] == Byte.space })
    }
    while let last = inner.last, line[last] == Byte.stop || line[last] == Byte.comma {
      inner = line.trimmed(span(inner.lowerBound, last))
    }
    return inner
  }

  /// `Title // Journal`, as GOST 7.0.5 and rules of libraries have it.
  private func slashedTitle(_ range: Range<Int>) -> (title: Range<Int>?, journal: Range<Int>)? {
    let slash = range.last {
      line[$0] == Byte.slash && line[$0 + 1] == Byte.slash && line[$0 - 1] == Byte.space && line[$0 + 2] == Byte.space
    }
    guard let slash else { return nil }
    let title = withoutStops(span(range.lowerBound, slash))
    let journal = withoutStops(span(slash + 2, range.upperBound))
    return title.isEmpty || journal.isEmpty ? nil : (title, journal)
  }

  /// Offset behind the mark that ends the title, found from the right: the last end of a sentence, or one before it as
  /// long as what lies between can only be an abbreviated name.
  private func border(_ range: Range<Int>) -> Int? {
    var found: Int?
    var at = range.upperBound - 1
    while let stop = sentenceEnd(before: at, range.lowerBound) {
      // The piece to the right of this stop belongs to the name.
      guard found == nil || isNamePiece(span(stop + 1, (found ?? at))) else { break }
      found = stop + 1
      guard line[stop] == Byte.stop,
        isAbbreviation(before: stop, range.lowerBound) || isCutWord(before: stop, range)
      else { break }
      at = stop
    }
    // A name that goes on to the very beginning leaves no title: `Proc. Natl. Acad. Sci. U. S. A.`
    if let stop = found.map({ $0 - 1 }), line[stop] == Byte.stop, isAbbreviation(before: stop, range.lowerBound),
      isNamePiece(span(range.lowerBound, stop))
    {
      return nil
    }
    if let stop = found.map({ $0 - 1 }), let comma = comma(before: stop, range.lowerBound) { return comma + 1 }
    return found.map { line[$0] == Byte.quote ? line.afterSpaces($0) : $0 }
  }

  /// The comma before an abbreviation with which a name begins: `Title, Mycol. Res.`
  private func comma(before stop: Int, _ low: Int) -> Int? {
    guard line[stop] == Byte.stop, isAbbreviation(before: stop, low) else { return nil }
    let comma = span(max(low, stop - 60), stop).last { line[$0] == Byte.comma }
    return comma.flatMap { isNamePiece(span($0 + 1, stop)) && line[$0 + 1] == Byte.space ? $0 : nil }
  }

  /// The last offset before another at which a sentence may end: a mark, a space, and a letter or digit behind it.
  private func sentenceEnd(before limit: Int, _ low: Int) -> Int? {
    var at = limit - 1
    while at > low {
      let byte = line[at]
      if byte == Byte.stop || byte == Byte.question || byte == Byte.exclamation, isFollowedByName(at + 1) { return at }
      at -= 1
    }
    return nil
  }

  private func isFollowedByName(_ at: Int) -> Bool {
    var next = at
    while line[next] == Byte.quote || line[next] == Byte.closeBracket || line[next] == Byte.close { next += 1 }
    guard line[next] == Byte.space else { return false }
    next = line.afterSpaces(next)
    return line.isCapital(next) || isSmallName(next)
  }

  /// `eLife`, `mBio`, `bioRxiv`, `npj Vaccines`
  func isSmallName(_ at: Int) -> Bool {
    guard line.isSmall(at) else { return false }
    let end = line.wordEnd(at)
    return line.has("npj", at: at) || line.has("arxiv", at: at) || line.has("biorxiv", at: at)
      || line.has("medrxiv", at: at) || (span(at + 1, min(end, at + 4))).contains { Byte.isCapital(line[$0]) }
  }

  /// Whether the word before a full stop is an abbreviation of journals' names, a capital, or nothing.
  private func isAbbreviation(before stop: Int, _ low: Int) -> Bool {
    let start = wordStart(before: stop, low)
    guard start < stop else { return false }
    if stop - start == line.width(start) { return line.isCapital(start) }
    return line.isCapital(start) && JournalWords.abbreviations.contains(line.hash(span(start, stop)))
  }

  private static let marks = [Byte.stop, Byte.question, Byte.exclamation]

  /// Whether the sentence before a full stop is one cut word that the name behind it goes on with: `Fict. Cell Rep`.
  ///
  /// Words are cut behind a consonant (ISO 4), and such a name ends with an abbreviation too.
  private func isCutWord(before stop: Int, _ range: Range<Int>) -> Bool {
    let start = wordStart(before: stop, range.lowerBound)
    guard (3...6).contains(stop - start), line.isCapital(start), start > range.lowerBound + 1,
      "bcdfghjklmnpqrtvwxz".utf8.contains(line[stop - 1]), Self.marks.contains(line[line.beforeSpaces(start)])
    else { return false }
    let last = wordStart(before: range.upperBound, stop)
    return line.isCapital(last) && JournalWords.abbreviations.contains(line.hash(span(last, range.upperBound)))
  }

  /// Whether a range is a single abbreviated word of journals' names, and so no title.
  func isAbbreviation(_ range: Range<Int>) -> Bool {
    line.wordEnd(range.lowerBound) >= range.upperBound
      && (range.count <= 2 || JournalWords.abbreviations.contains(line.hash(range)))
  }

  private func wordStart(before end: Int, _ low: Int) -> Int {
    var at = end
    while at > low, Byte.isWord(line[at - 1]) || line[at - 1] == Byte.hyphen { at -= 1 }
    return at
  }

  /// Whether a piece between two full stops can be a part of an abbreviated name: up to four words with capitals.
  private func isNamePiece(_ piece: Range<Int>) -> Bool {
    var words = 0
    var at = line.afterSpaces(piece.lowerBound)
    while at < piece.upperBound {
      let end = line.wordEnd(at)
      if end > at {
        words += 1
        guard line.isCapital(at) || Byte.isDigit(line[at]) || JournalWords.joining.contains(line.hash(span(at, end)))
        else {
          return false
        }
      }
      at = max(end, at + 1)
    }
    return words <= 4
  }

  /// `Title, Journal` in styles that part everything by commas.
  private func commaBorder(_ range: Range<Int>) -> (title: Range<Int>?, journal: Range<Int>)? {
    guard !isJournal(range, mayBeLong: false) else { return nil }
    var at = range.upperBound - 1
    while at > range.lowerBound {
      if line[at] == Byte.comma {
        let journal = withoutStops(span(at + 1, range.upperBound))
        guard isJournal(journal, mayBeLong: false) else { return nil }
        return (withoutStops(span(range.lowerBound, at)), journal)
      }
      at -= 1
    }
    return nil
  }

  /// Whether ` in: ` stands in a range, which then holds more than a name.
  func hasIn(_ range: Range<Int>) -> Bool {
    range.contains { line[$0] == Byte.colon && line.has(" in", at: $0 - 3) }
  }

  /// Whether a range reads as a journal's name: not long, a capital in front, hardly a small word.
  func isJournal(_ range: Range<Int>, mayBeLong: Bool = true) -> Bool {
    guard (1...160).contains(range.count), !line.isDate(range) else { return false }
    let first = range.lowerBound
    guard line.isCapital(first) || Byte.isDigit(line[first]) || isSmallName(first) else { return false }
    var (words, small, hasHead) = (0, 0, false)
    var at = first
    while at < range.upperBound {
      let end = line.wordEnd(at)
      if end > at {
        words += 1
        let isSmall = line.isSmall(at) && !JournalWords.joining.contains(line.hash(span(at, end)))
        if isSmall { small += 1 }
        if words <= 3, !hasHead { hasHead = JournalWords.heads.contains(line.hash(span(at, end))) }
      }
      at = max(end, at + 1)
    }
    guard words > 0, words <= 20 else { return false }
    return hasHead && mayBeLong ? true : small <= (mayBeLong ? 4 : 0) && words <= 14
  }
}
