/// Labels of numbers that say what they are: `Vol. 35 No. 7`. Such a number is a volume or issue whatever the model makes
/// of it, and the words that name it are no part of the journal's name.
struct NamedNumbers {
  private let tokens: [Token]

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// The labels with those of named numbers. Those in titles stay: `Collected works, Vol. 2` may be one.
  func mended(_ labels: [Label]) -> [Label] {
    var labels = labels
    var volume: Int?
    for at in tokens.indices {
      if Self.volumes.contains(tokens[at].word), let number = number(behind: at), labels[number] != .title {
        label(at, number, .volume, &labels)
        volume = number
      } else if let named = volume, at - named < Self.reach, Self.issues.contains(tokens[at].word),
        let number = number(behind: at), labels[number] != .title
      {
        label(at, number, .issue, &labels)
        volume = nil
      }
    }
    return labels
  }

  /// How far behind a volume its issue is looked for: `Vol. 35, (No. 7)`.
  private static let reach = 5
  private static let volumes: WordSet = "vol volume"
  private static let issues: WordSet = "no nº issue iss nr num núm"

  /// The number that a word names, with or without a full stop between them.
  private func number(behind word: Int) -> Int? {
    var at = word + 1
    if at < tokens.count, tokens[at].form == .stop { at += 1 }
    return at < tokens.count && tokens[at].form.isNumber && tokens[at].form != .year ? at : nil
  }

  private func label(_ word: Int, _ number: Int, _ label: Label, _ labels: inout [Label]) {
    for at in word..<number { labels[at] = .other }
    labels[number] = label
  }
}
