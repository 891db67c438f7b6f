/// Labels of editions that say how they differ from the one before, `2., überarb. und erw. Aufl.`, `3-е изд., перераб. и доп.`, and
/// of the imprints behind those of GOST, `– М. : Наука, 2010. – 352 с.` The model, which has learned from English books, takes
/// them for parts of the title.
struct EditionBorders: LabelPass {
  /// Tokens from the number of an edition to its word, and behind it.
  private static let longest = 14
  /// Tokens of a publisher's name.
  private static let longestName = 10

  private let line: Line
  private let tokens: [Token]

  init(_ line: Line, _ context: TokenContext) { (self.line, tokens) = (line, context.tokens) }

  /// Leaves the labels with such an edition and imprint in their own.
  func mend(_ labels: inout [Label]) {
    let words = Self.words
    for word in tokens.indices.dropFirst(4).dropLast()
    where tokens[word + 1].form.isMark && words.contains(tokens[word].word) {
      guard let number = number(before: word), labels[..<number].contains(where: { $0 == .title || $0 == .container })
      else { continue }
      takeEdition(number, word, &labels)
      break
    }
    takeImprint(&labels)
  }

  private static let words: WordSet = "aufl auflage изд издание"

  /// Index of the number of an edition, behind a mark.
  private func number(before word: Int) -> Int? {
    for at in (max(3, word - Self.longest)..<word).reversed() {
      switch tokens[at].form {
      case .digit, .twoDigits: return tokens[at - 1].form.isMark ? at : nil
      case .small, .word, .name, .initial, .script, .stop, .comma, .hyphen, .ampersand: continue
      default: return nil
      }
    }
    return nil
  }

  private func takeEdition(_ number: Int, _ word: Int, _ labels: inout [Label]) {
    var end = word + 1
    while end < tokens.count, end < word + Self.longest {
      let form = tokens[end].form
      guard form == .stop || form == .comma || form == .close || form.isWord && line.isSmall(tokens[end].start) else {
        break
      }
      end += 1
    }
    for at in number - 1..<end { labels[at] = .other }
    labels[number] = .edition
  }

  /// `– М. : Наука, 2010`
  private func takeImprint(_ labels: inout [Label]) {
    guard !labels.contains(.publisher), !labels.contains(.volume),
      let colon = tokens.indices.dropFirst(4).dropLast(2).first(where: isPlaced),
      let year = tokens.indices[(colon + 1)...].prefix(Self.longestName + 2).first(where: { tokens[$0].form == .year }),
      year > colon + 2, tokens[year - 1].form == .comma
    else { return }
    let place = tokens[colon - 1].form == .stop ? colon - 2 : colon - 1
    labels[place] = .place
    for at in [place - 1, colon - 1, colon] where tokens[at].form.isMark { labels[at] = .other }
    for at in colon + 1..<year - 1 { labels[at] = .publisher }
    (labels[year - 1], labels[year]) = (.other, .year)
    for at in year + 1..<max(tokens.count, year + 1) { labels[at] = .other }
  }

  /// Whether a Russian city, whole or cut, stands before a colon and behind a dash or a full stop.
  private func isPlaced(_ colon: Int) -> Bool {
    guard tokens[colon].form == .colon else { return false }
    let place = tokens[colon - 1].form == .stop ? colon - 2 : colon - 1
    return (Self.cities.contains(tokens[place].word) || PublishingPlaces.names.contains(tokens[place].word))
      && (tokens[place - 1].form == .hyphen || tokens[place - 1].form == .stop)
  }

  /// `М.` is Moscow, `Л.` Leningrad.
  private static let cities: WordSet = "М Л"
}
