/// Labels of numbers that say what they are: `Vol. 35 No. 7`, `pages 1–9`. Such a number is a volume, an issue or a page
/// whatever the model makes of it, and the words that name it are no part of the name before it.
struct NamedNumbers: LabelPass {
  let line: Line
  let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with those of named numbers. Those in titles stay: `Collected works, Vol. 2` may be one.
  func mend(_ labels: inout [Label]) {
    let hasDate = takeDate(&labels)
    var volume: Int?
    for at in tokens.indices where !labels[at].isAuthor && (!labels[at].isEditor || isBeforeNumber(at)) {
      if isVolumeWord(at), let number = number(behind: at), !isInTitle(number, labels) {
        label(at, number, .volume, &labels)
        volume = number
      } else if let number = yearOfSeries(at), labels[number] != .title {
        labels[number] = .volume
        volume = at
      } else if let named = volume, at - named < Self.reach, Self.issues.contains(tokens[at].word),
        let number = number(behind: at), !isInTitle(number, labels)
      {
        label(at, number, .issue, &labels)
        volume = nil
      }
      takeArticle(at, &labels)
      // `S. 12–15`, of which the word was taken for an editor.
      if labels[at].isEditor { labels.replaceSubrange(at...at + 1, with: [.other, .other]) }
      if let number = onlyIssue(at, labels) { label(at, number, .issue, &labels) }
      // `Name of a journal, Nr. 17`
      if at > 0, labels[at] == .container, Self.issues.contains(tokens[at].word), let number = number(behind: at),
        labels[number] == .volume, tokens[at - 1].form == .comma
      {
        label(at, number, .issue, &labels)
      }
      // `TEA ’14`
      if tokens[at].form == .mark, labels[at] == .container, isShortYear(at + 1) { labels[at + 1] = .container }
      if let page = onlyPage(at), labels[page] == .volume || labels[page] == .issue || hasDate && labels[page] != .title
      {
        labels = labels.map { $0 == .firstPage ? .other : $0 }
        labels[page] = .firstPage
      }
      if Self.pages.contains(tokens[at].word) {
        if let extent = extent(at) { takeExtent(extent, &labels) }
        if labels[at] == .container || labels[at] != .title && !labels.contains(.firstPage) { takePages(at, &labels) }
      }
    }
    dropChapter(&labels)
    takeBare(&labels)
    takeLone(&labels)
    takeParted(&labels)
  }

  /// `ch. 21, pp. 441–480`: a chapter's number is no volume and no issue.
  private func dropChapter(_ labels: inout [Label]) {
    for at in tokens.indices.dropFirst() where Self.chapters.contains(tokens[at].word) && tokens[at - 1].form.isMark {
      guard let number = number(behind: at), labels[number] == .volume || labels[number] == .issue else { continue }
      labels[number] = .other
    }
  }

  private static let chapters: WordSet = "ch chap chapter kap kapitel cap capítulo chapitre"

  /// `Proc. Tea9776, 977608`, `Tea Journal 345.`: a number right behind a journal's name is the volume; `5-26`, of which one number is
  /// labelled: the other is the last page.
  private func takeBare(_ labels: inout [Label]) {
    if let first = labels.firstIndex(of: .firstPage), first + 2 < tokens.count, tokens[first + 1].form == .hyphen,
      tokens[first + 2].form.isNumber, tokens[first + 2].form != .year, labels[first + 2] == .other,
      !labels.contains(.lastPage)
    {
      labels[first + 2] = .lastPage
    }
    guard !labels.contains(.volume), let name = labels.lastIndex(of: .container), name + 2 < tokens.count,
      labels[name + 1] == .other, labels[..<name].contains(.title), !labels.contains(.publisher)
    else { return }
    let (number, next) = (tokens[name + 1].form, tokens[name + 2].form)
    guard number.isNumber, number != .year, number != .numberLetter, number != .letterNumber, number != .digits,
      next == .comma && labels[(name + 3)...].first == .firstPage || next == .stop && name + 3 == tokens.count
    else { return }
    labels[name + 1] = .volume
  }

  /// `Journal, 11.`, `Journal 2011;11.`: a small number right behind a journal's name or its year, and nothing behind it, is the
  /// volume. `(2012). Title. Journal, 2012, 517529`: a year between a name and a page is the volume of a journal that counts by
  /// years.
  private func takeLone(_ labels: inout [Label]) {
    guard !labels.contains(.volume), let page = labels.firstIndex(of: .firstPage), page > 4, !labels.contains(.lastPage)
    else { return }
    if tokens[page - 1].form == .comma, labels[page - 2] == .year, tokens[page - 3].form == .comma,
      labels[page - 4] == .container, labels[..<(page - 4)].contains(.year)
    {
      return labels[page - 2] = .volume
    }
    let isSmall = [.digit, .twoDigits, .threeDigits].contains(tokens[page].form)
    guard isSmall, page + 1 == tokens.count || page + 2 == tokens.count && tokens[page + 1].form == .stop else {
      return
    }
    let isBehindName =
      labels[page - 2] == .container && tokens[page - 1].form == .comma || labels[page - 1] == .container
    let isBehindYear = tokens[page - 1].form == .semicolon && labels[page - 2] == .year && labels.contains(.container)
    if isBehindName || isBehindYear { labels[page] = .volume }
  }

  /// `Journal, 2.3 (2016)`: volume and issue with a full stop between them.
  private func takeParted(_ labels: inout [Label]) {
    guard !labels.contains(.issue), let volume = labels.firstIndex(of: .volume), volume + 3 < tokens.count,
      tokens[volume].form.isNumber, tokens[volume + 1].form == .stop, !tokens[volume + 1].isSpaced,
      tokens[volume + 2].form.isNumber, !tokens[volume + 2].isSpaced, labels[volume + 2] == .other,
      tokens[volume + 3].form == .open || tokens[volume + 3].form == .comma
    else { return }
    labels[volume + 2] = .issue
  }

  private func isShortYear(_ at: Int) -> Bool {
    at < tokens.count && tokens[at].form == .twoDigits && !tokens[at].isSpaced
      && line[tokens[at].start - 1] == Byte.apostrophe
  }

  /// `45. Jg.`: the number before the word.
  private func yearOfSeries(_ word: Int) -> Int? {
    guard word > 3, tokens[word - 1].form == .stop, tokens[word - 2].form.isNumber, tokens[word - 2].form != .year,
      Self.series.contains(tokens[word].word)
    else { return nil }
    return word - 2
  }

  private static let series: WordSet = "jg jahrg jahrgang"

  /// Whether a number stands behind an initial's full stop.
  private func isBeforeNumber(_ at: Int) -> Bool {
    tokens[at].form == .initial && at + 2 < tokens.count && tokens[at + 1].form == .stop && tokens[at + 2].form.isNumber
  }

  /// Whether a title goes on over a number. Behind a journal's name there is no title.
  private func isInTitle(_ number: Int, _ labels: [Label]) -> Bool {
    labels[number] == .title && !labels[..<number].contains(.container)
  }

  /// `Journal, Place, n. 46, 2017`, `Database 2010, Issue 3`: an issue without a volume.
  private func onlyIssue(_ word: Int, _ labels: [Label]) -> Int? {
    let isSign = tokens[word].word == Self.sign
    guard Self.issues.contains(tokens[word].word), word > 3, tokens[word - 1].form == .comma || isSign,
      word + 1 < tokens.count, tokens[word + 1].form == .stop || isSign || Self.wholeIssues.contains(tokens[word].word),
      let number = number(behind: word),
      labels[number] == .other || labels[number] == .container, labels.contains(.title),
      ![Label.volume, .issue, .publisher].contains(where: labels.contains)
    else { return nil }
    return number
  }

  private static let wholeIssues: WordSet = "issue number"
  private static let sign = Hash.of("№")
  private static let pages: WordSet = "pages pp páginas seiten"

  /// Whether a word names volumes: `t` only in `, t. 53`, and not in `GB/T 17245`.
  private func isVolumeWord(_ at: Int) -> Bool {
    guard Self.volumes.contains(tokens[at].word) else { return false }
    guard tokens[at].word == Self.tome else { return true }
    return at > 1 && tokens[at - 1].form == .comma && at + 1 < tokens.count && tokens[at + 1].form == .stop
  }

  private static let tome = Hash.of("t")

  /// How far behind a volume its issue is looked for: `Vol. 35, (No. 7)`.
  private static let reach = 5
  private static let volumes: WordSet = "vol volume v bd band jg jahrgang tome tom t т Т"
  static let issues: WordSet = "no nº n° n number issue iss nr num núm heft h № вып Вып"

  /// The number that a word names, with or without a full stop between them.
  func number(behind word: Int) -> Int? {
    var at = word + 1
    if at < tokens.count, tokens[at].form == .stop { at += 1 }
    guard at < tokens.count else { return nil }
    if Self.volumes.contains(tokens[word].word), Self.romans.contains(tokens[at].word), isCapital(at) { return at }
    guard tokens[at].form.isNumber else { return nil }
    return tokens[at].form != .year || Self.pages.contains(tokens[word].word) || isYearlyVolume(word) ? at : nil
  }

  /// `volume 1992`: a volume may count by years where the year stands elsewhere too.
  private func isYearlyVolume(_ word: Int) -> Bool {
    Self.wholeVolumes.contains(tokens[word].word) && tokens.count { $0.form == .year } > 1
  }

  private static let wholeVolumes: WordSet = "vol volume"

  private func isCapital(_ at: Int) -> Bool { tokens[at].form.isInitials || tokens[at].form == .capitals }

  private static let romans: WordSet =
    """
    i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii \
    xxix xxx xxxi xxxii xxxiii xxxiv xxxv xxxvi xxxvii xxxviii xxxix xl xli xlii xliii xliv xlv xlvi xlvii xlviii xlix l
    """

  func label(_ word: Int, _ number: Int, _ label: Label, _ labels: inout [Label]) {
    for at in word..<number { labels[at] = .other }
    labels[number] = label
  }
}
