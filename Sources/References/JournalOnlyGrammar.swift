import Articles

/// References that name a journal and a place in it and nothing else: `J Biol Chem. 2011 Nov 25;286(47):40608-13`.
///
/// PubMed prints works in this form (MEDLINE `RefSource`). It is tried before all others, since a name such as
/// `J Biol Chem` reads as an author with initials and the month behind it as a journal.
struct JournalOnlyGrammar {
  /// Journals' names are shorter.
  private static let longestName = 160

  private let draft: Draft
  private let line: Line
  private let splitter: TitleSplitter
  private let scanner: AuthorScanner

  init(_ draft: Draft) {
    self.draft = draft
    line = draft.line
    splitter = TitleSplitter(line: line)
    scanner = AuthorScanner(line)
  }

  /// The article, where all that stands before its place is one name.
  func parse() -> ParsedReference? {
    guard let locator = locator() else { return nil }
    let printed = line.trimmed(span(draft.start, locator.start))
    let name = splitter.withoutStops(printed)
    let hasStop = name.upperBound < printed.upperBound
    guard splitter.isJournal(name, mayBeLong: hasStop), isOneName(name), !isList(name), !splitter.hasIn(name) else {
      return nil
    }
    var reference = draft.reference
    reference.kind = .journalArticle
    reference.container = line.value(name)
    locator.fill(&reference, from: line)
    return ParsedReference(reference: reference, confidence: 0.95, path: .journalOnly)
  }

  /// The leftmost locator behind a full stop or, in the form `2014;12:34`, behind a word.
  private func locator() -> Locator? {
    for at in span(draft.start + 2, min(draft.start + Self.longestName, line.end)) where line[at - 1] == Byte.space {
      guard Byte.isDigit(line[at]) || line[at] == Byte.open, let found = line.datedLocator(at: at) else { continue }
      guard found.isSituated else { return nil }
      return line[line.beforeSpaces(at)] == Byte.stop || found.shape == .semicolon ? found : nil
    }
    return nil
  }

  /// Whether each full stop inside belongs to an abbreviation: `Proc. Natl. Acad. Sci. U. S. A`.
  private func isOneName(_ name: Range<Int>) -> Bool {
    var depth = 0
    var last: Int?
    for at in name {
      switch line[at] {
      case Byte.open, Byte.openBracket: depth += 1
      case Byte.close, Byte.closeBracket: depth -= 1
      case Byte.question, Byte.exclamation, Byte.quote, Byte.semicolon: return false
      case Byte.stop where depth == 0 && line[at + 1] == Byte.space: last = at
      default: break
      }
    }
    return last.map { isAbbreviated(span(name.lowerBound, $0)) } ?? true
  }

  /// Whether the name reads as a list of authors: several of them, or one before a comma.
  private func isList(_ name: Range<Int>) -> Bool {
    guard !isAbbreviated(name), let list = scanner.list(from: name.lowerBound) else { return false }
    if list.people.count > 1 || list.hasMore { return true }
    guard list.end < name.upperBound, list.terminator == .comma else { return false }
    return !isAbbreviated(span(name.lowerBound, list.end))
  }

  /// Whether a range holds nothing but abbreviations of journals' names, joining words and single capitals.
  private func isAbbreviated(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(line.wordEnd(at), range.upperBound)
      if end > at {
        let word = line.hash(span(at, end))
        let isInitial = end - at == line.width(at) && line.isCapital(at)
        guard isInitial || JournalWords.abbreviations.contains(word) || JournalWords.joining.contains(word) else {
          return false
        }
      }
      at = max(end, at + 1)
    }
    return true
  }
}
