internal import Articles

/// A printed line of an article's way: `Received 16 June 2014; Revised 12 August 2014; Accepted 24 September 2014; Published
/// online 3 October 2014`.
struct HistoryLine {
  /// A step of the way; of the others only the name is known, so that their dates are not taken for those of a step.
  private enum Step { case received, revised, accepted, published, electronic, print, other }

  /// The steps up to publication, of several revisions the last (CHOICES 11).
  private(set) var history = History()
  /// When the article came out, where the line does not say how.
  private(set) var published: String?
  /// When it came out online.
  private(set) var electronic: String?
  /// When it came out in print.
  private(set) var print: String?

  /// What stands before a date, in lower case and without accents, longer phrases before their beginnings.
  private static let labels: [(phrase: String, step: Step)] = [
    ("received in revised form", .revised), ("received in final form", .revised), ("revision received", .revised),
    ("revised manuscript received", .revised), ("revised version received", .revised),
    ("received after revision", .revised), ("accepted after revision", .accepted), ("in revised form", .revised),
    ("in final form", .revised),
    ("revised", .revised), ("revision", .revised), ("revisado", .revised), ("modifie", .revised),
    ("received", .received), ("sent for review", .received), ("submitted", .received), ("recibido", .received),
    ("recebido", .received), ("recu", .received), ("eingegangen", .received), ("ricevuto", .received),
    ("accepted manuscript", .other), ("accepted", .accepted), ("approved", .accepted), ("aceptado", .accepted),
    ("aceito", .accepted), ("aprovado", .accepted), ("accepte", .accepted), ("angenommen", .accepted),
    ("accettato", .accepted),
    ("issue published", .other), ("published in print", .print), ("published in issue", .other),
    ("published online", .electronic), ("published electronically", .electronic), ("first published", .electronic),
    ("available online", .electronic), ("version of record online", .electronic), ("version of record", .other),
    ("publication date web", .electronic), ("publication date", .published), ("date of publication", .published),
    ("published", .published), ("posted", .published), ("publicado", .published), ("publie", .published),
    ("veroffentlicht", .published), ("pubblicato", .published),
    ("publication", .other), ("available", .other), ("online", .other), ("discussion started", .other),
    ("academic editor", .other), ("edited", .other),
    ("acceptance date", .accepted), ("electronic publication date", .electronic), ("receive date", .received),
    ("revise date", .revised), ("accept date", .accepted), ("поступила", .received),
    ("получена", .received), ("принята", .accepted), ("опубликована", .published),
    ("geliş tarihi", .received), ("kabul tarihi", .accepted), ("收稿日期", .received), ("修回日期", .revised),
    ("录用日期", .accepted), ("接受日期", .accepted), ("网络出版日期", .electronic), ("出版日期", .published),
  ]

  /// Words that may stand between a label and its date.
  private static let fillers: Set<String> = [
    "on", "for", "review", "publication", "date", "in", "final", "form", "le", "am", "el", "em", "il", "first",
    "manuscript", "online", "ahead", "of", "print", "в", "редакцию", "к", "публикации", "печать",
  ]

  /// Words that may follow a date without a mark.
  private static let enders: Set<String> = ["doi", "by", "copyright", "volume", "vol", "issue"]

  private static let longestLine = 512
  /// No date is longer, `Wednesday, 24 September 2014` included.
  private static let longestDate = 40

  /// The dates that a line names. Linear.
  init(_ line: String) {
    let words = Word.all(in: line.prefix(Self.longestLine))
    var at = 0
    while at < words.count {
      guard let label = Self.label(at: at, words) else {
        at += 1
        continue
      }
      at += label.count
      if let date = Self.date(at: at, words, line) { take(date, of: label.step) }
    }
  }

  private mutating func take(_ date: String, of step: Step) {
    switch step {
    case .received: history.received = history.received ?? date
    case .revised: history.revised = date
    case .accepted: history.accepted = history.accepted ?? date
    case .published: published = published ?? date
    case .electronic: electronic = electronic ?? date
    case .print: print = print ?? date
    case .other: break
    }
  }

  private static func label(at start: Int, _ words: [Word]) -> (step: Step, count: Int)? {
    for (phrase, step) in labels where phrase.hasPrefix(words[start].folded) {
      let parts = phrase.split(separator: " ")
      let isThere = zip(parts, words[start...]).allSatisfy { $0 == $1.folded }
      if isThere, start + parts.count <= words.count { return (step, parts.count) }
    }
    return nil
  }

  /// The date that begins behind a label, up to the next label or the end of the sentence; it names its month at least.
  private static func date(at start: Int, _ words: [Word], _ line: String) -> String? {
    var first = start
    while first < words.count, fillers.contains(words[first].folded) { first += 1 }
    guard first < words.count, words[first].mayBeginDate else { return nil }
    var end = first
    while end < words.count, end == first || !words[end - 1].endsPart, !enders.contains(words[end].folded),
      label(at: end, words) == nil
    { end += 1 }
    let printed = line[words[first].range.lowerBound..<words[end - 1].range.upperBound]
    guard printed.utf8.count <= longestDate, let date = PrintedDate.parse(String(printed)), date.start.utf8.count > 4
    else { return nil }
    return date.start
  }

  /// A word of the line, as it is compared and where it stands.
  private struct Word {
    let folded: String
    let range: Range<String.Index>
    /// Whether a mark that ends a part of the line stands behind it.
    var endsPart: Bool

    /// Whether a date may begin with it: with a number, or the name of a month or a day.
    var mayBeginDate: Bool {
      guard let first = folded.utf8.first else { return false }
      return (0x30...0x39).contains(first) || MonthNames.isDatePart(folded)
    }

    static func all(in line: Substring) -> [Word] {
      var words: [Word] = []
      for part in line.split(separator: ";") {
        for token in part.split(whereSeparator: { $0.isWhitespace || $0 == ":" || $0 == "：" }) { take(token, &words) }
        if let last = words.indices.last { words[last].endsPart = true }
      }
      return words
    }

    private static func take(_ token: Substring, _ words: inout [Word]) {
      let body = token.drop { $0.isPunctuation || $0.isSymbol }
      let end = body.lastIndex { !$0.isPunctuation && !$0.isSymbol }.map(body.index(after:)) ?? body.startIndex
      let endsPart = (body.isEmpty ? token : body[end...]).contains { "|/()[•·".contains($0) }
      if !body.isEmpty {
        let core = body[..<end]
        // A label and its date may stand in boxes of their own: `Received12 February 2019`.
        let figures = core.firstIndex(where: \.isNumber).map { core[..<$0].count >= 4 ? $0 : core.startIndex }
        let start = figures.flatMap { core[..<$0].allSatisfy(\.isLetter) ? $0 : nil } ?? core.startIndex
        let parts = [core[..<start], core[start...]].filter { !$0.isEmpty }
        for part in parts {
          let isLast = part.endIndex == end
          let range = part.startIndex..<part.endIndex
          words.append(Word(folded: MonthNames.folded(part), range: range, endsPart: endsPart && isLast))
        }
      } else if endsPart, let last = words.indices.last {
        words[last].endsPart = true
      }
    }
  }
}
