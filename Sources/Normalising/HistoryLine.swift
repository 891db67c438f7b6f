internal import Articles

/// A printed line of an article's way: `Received 16 June 2014; Revised 12 August 2014; Accepted 24 September 2014`.
enum HistoryLine {
  /// A step of the way; of the others only the name is known, so that their dates are not taken for those of a step.
  private enum Step { case received, revised, accepted, other }

  /// What stands before a date, in lower case and without accents, longer phrases before their beginnings.
  private static let labels: [(phrase: String, step: Step)] = [
    ("received in revised form", .revised), ("received in final form", .revised), ("revision received", .revised),
    ("received after revision", .revised), ("in revised form", .revised), ("in final form", .revised),
    ("revised", .revised), ("revision", .revised), ("revisado", .revised), ("modifie", .revised),
    ("received", .received), ("submitted", .received), ("recibido", .received), ("recebido", .received),
    ("recu", .received), ("eingegangen", .received), ("ricevuto", .received),
    ("accepted", .accepted), ("aceptado", .accepted), ("aceito", .accepted), ("aprovado", .accepted),
    ("accepte", .accepted), ("angenommen", .accepted), ("accettato", .accepted),
    ("published", .other), ("publication", .other), ("available", .other), ("online", .other), ("publicado", .other),
    ("publie", .other), ("discussion started", .other), ("academic editor", .other), ("edited", .other),
  ]

  /// Words that may stand between a label and its date.
  private static let fillers: Set<String> = [
    "on", "for", "publication", "date", "in", "final", "form", "le", "am", "el", "em", "il", "first", "manuscript",
  ]

  private static let longestLine = 512
  /// No date is longer, `Wednesday, 24 September 2014` included.
  private static let longestDate = 40

  /// The dates of the steps that a line names; the last of several revisions (CHOICES 11). Linear.
  static func history(in line: String) -> History {
    let words = Word.all(in: line.prefix(longestLine))
    var history = History()
    var at = 0
    while at < words.count {
      guard let label = label(at: at, words) else {
        at += 1
        continue
      }
      at += label.count
      guard let date = date(at: at, words, line) else { continue }
      switch label.step {
      case .received: history.received = history.received ?? date
      case .revised: history.revised = date
      case .accepted: history.accepted = history.accepted ?? date
      case .other: break
      }
    }
    return history
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
    while end < words.count, end == first || !words[end - 1].endsPart, label(at: end, words) == nil { end += 1 }
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
        for token in part.split(whereSeparator: { $0.isWhitespace || $0 == ":" }) { take(token, &words) }
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
        words.append(Word(folded: MonthNames.folded(core), range: core.startIndex..<core.endIndex, endsPart: endsPart))
      } else if endsPart, let last = words.indices.last {
        words[last].endsPart = true
      }
    }
  }
}
