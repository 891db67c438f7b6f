/// Labels of the name of a newspaper or journal that stands between the title's full stop and a date or a named number:
/// `Title. Folha de Jardim, Lisboa, 14 jul. 2003`, `Title. Educar, n. 25, p. 39-57`. The model, which has learned from
/// journals of medicine, leaves such names without a label or takes them for a part of the title.
struct SourceBorders: LabelPass {
  /// Tokens of a date, and of such a name with its place.
  private static let longestDate = 8
  private static let longestName = 14

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such a name in its own.
  func mend(_ labels: inout [Label]) {
    guard !takePresented(&labels) else { return }
    guard let title = labels.firstIndex(of: .title), let end = dateStart(labels) ?? numberStart(labels),
      let start = sentenceStart(before: end, title), !isNamed(start..<end, labels), isFree(start..<end, title, labels)
    else { return }
    for at in title + 1..<start where labels[at] == .container { labels[at] = .title }
    for at in start..<end { labels[at] = .container }
    if start > 0, tokens[start - 1].form == .stop { labels[start - 1] = .other }
    for at in end..<tokens.count where [.title, .container, .edition].contains(labels[at]) { labels[at] = .other }
  }

  /// `Title. Paper presented at the Annual Meeting of Tea, Leeds`: the name of the meeting is that of what holds the work.
  private func takePresented(_ labels: inout [Label]) -> Bool {
    guard let title = labels.firstIndex(of: .title),
      let word = tokens.indices.dropFirst(title + 3).dropLast(3).first(where: { at in
        tokens[at].word == Self.presented && Self.atMeetings.contains(tokens[at + 1].word)
      }),
      let stop = (max(title + 1, word - 4)..<word).last(where: {
        tokens[$0].form == .stop || tokens[$0].form == .question
      })
    else { return false }
    var start = word + 2
    while start < tokens.count, tokens[start].form == .colon || tokens[start].word == Self.the { start += 1 }
    let window = tokens.indices[start...].prefix(Self.longestMeeting)
    let end = window.first { endsMeeting($0, labels) } ?? window.endIndex
    guard end - start > 1 else { return false }
    for at in title..<stop { labels[at] = .title }
    for at in stop..<start where tokens[at].form != .question { labels[at] = .other }
    for at in start..<end { labels[at] = .container }
    for at in end..<tokens.count where [.title, .container, .publisher, .volume].contains(labels[at]) {
      labels[at] = .other
    }
    return true
  }

  private static let presented = Hash.of("presented")
  private static let the = Hash.of("the")
  private static let atMeetings: WordSet = "at to in during"

  /// A full stop behind a whole word, the comma before a place or a date, or what tells when and where.
  private func endsMeeting(_ at: Int, _ labels: [Label]) -> Bool {
    switch tokens[at].form {
    case .semicolon, .open, .year: return true
    case .stop: return !JournalWords.abbreviations.contains(tokens[at - 1].word)
    case .comma:
      // `Teaching, Literature, and Translation`
      let sentence = tokens.indices[at...].dropLast().prefix(Self.longestMeeting).prefix {
        tokens[$0].form != .stop && tokens[$0].form != .semicolon
      }
      return !sentence.contains { tokens[$0].form == .comma && NameScanner.joining.contains(tokens[$0 + 1].word) }
    default: return labels[at] == .firstPage
    }
  }

  private static let longestMeeting = 24

  /// Whether the model has a name there, or one elsewhere.
  private func isNamed(_ name: Range<Int>, _ labels: [Label]) -> Bool {
    labels[name].contains(.container) && labels[name.lowerBound] == .container
      || labels[name.upperBound...].prefix(2).contains(.container) == false
        && labels.indices.contains { labels[$0] == .container && !name.contains($0) }
  }

  /// Whether nothing stands there but what the model is not sure of, behind a title of two words and more.
  private func isFree(_ name: Range<Int>, _ title: Int, _ labels: [Label]) -> Bool {
    let kept: LabelSet = [.volume, .issue, .year, .lastPage, .editorFamily, .editorGiven]
    return !labels[name].contains(where: kept.contains) && tokens[name].contains { $0.form.isWord }
      && line.isCapital(tokens[name.lowerBound].start)
      && tokens[title..<name.lowerBound].count(where: { $0.form.isWord }) > 1
  }

  /// Index of the comma before `14 jul. 2003` or `April 17, 2017`.
  private func dateStart(_ labels: [Label]) -> Int? {
    guard !labels.contains(.volume),
      let year = tokens.indices.dropFirst(4).first(where: { labels[$0] == .year })
        ?? tokens
        .lastIndex(where: { $0.form == .year }), year > 4
    else { return nil }
    return (max(2, year - Self.longestDate)..<year - 1).last { at in
      // `Zeitung vom 3. März 2015`
      guard tokens[at].form == .comma || tokens[at].word == Self.from else { return false }
      let date = tokens[at].end..<tokens[year].start
      return line.isDate(date) && date.contains { line.isLetter($0) }
    }
  }

  private static let from = Hash.of("vom")

  /// Index of the comma before `v. 12` or `n. 25`.
  private func numberStart(_ labels: [Label]) -> Int? {
    let isNumbered = labels.contains(.year) && !labels.contains(.publisher)
    guard labels.contains(.firstPage) || isNumbered else { return nil }
    return tokens.indices.dropFirst(4).dropLast(3).first { at in
      tokens[at].form == .comma && Self.named.contains(tokens[at + 1].word) && tokens[at + 2].form == .stop
        && tokens[at + 3].form.isNumber
    }
  }

  private static let named: WordSet = "v n vol"

  /// Index behind the full stop before a name.
  private func sentenceStart(before end: Int, _ title: Int) -> Int? {
    let stop = span(max(title + 1, end - Self.longestName), end).last { at in
      tokens[at].form == .stop && tokens[at + 1].isSpaced && tokens[at - 1].form != .initial
    }
    // `Title. In: Proceedings, vol. 9`
    guard let start = stop.map({ $0 + 1 }), tokens[start].word != Hash.of("in") else { return nil }
    return start
  }
}
