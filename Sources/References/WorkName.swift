/// The name of a whole book or thesis without what stands behind it: its edition, notes on translators and theses.
struct WorkName {
  /// The name.
  let name: String
  /// The edition's ordinal, where one stands behind the name.
  let edition: String?
  /// Whether a note says that it is a thesis.
  let isThesis: Bool
  /// The publisher, where it stands behind the name and a place.
  private(set) var publisher: String?

  private static let theses: WordList = [
    "tese (", "tese de", "tese apresentada", "dissertação (", "dissertação de", "dissertação apresentada", "tesis (",
    "tesis de", "tesis doctoral", "thèse de", "thèse (", "dissertation (", "ph.d. thesis", "phd thesis", "phd diss",
    "ph.d. diss", "doctoral thesis", "doctoral diss", "master's thesis", "masters thesis", "master thesis",
    "m.sc. thesis", "msc thesis", "m.s. thesis", "thesis (", "diploma thesis", "inaugural-dissertation",
    "tesi di dottorato", "tesi di laurea", "tesi (", "tesis de maestría", "mémoire de ", "trabajo de fin de",
    "trabajo fin de",
    "masterarbeit", "bachelorarbeit", "diplomarbeit", "habilitationsschrift", "дис. ", "дисс. ", "автореф. дис",
  ]
  private static let notes: WordList = [
    "trad.", "tradução", "traducción", "traduction", "traduit", "translated by", "transl.", "übersetzt", "übers.",
    "organização", "edited by", "edição de", "prefácio de", "with an introduction by", "illustrated by",
    "r package version",
  ]
  /// Series of proceedings, which stand behind a book's name with a volume: `Sleep 2015. LNCS, vol. 9351`.
  private static let series: WordList = [
    "lncs", "lnai", "lnbi", "ccis", "lecture notes in computer science", "ifip advances in",
    "communications in computer and information science", "ceur workshop proceedings",
  ]
  private static let editors: WordList = ["eds ", "eds. ", "ed ", "ed. ", "edited by ", "editor ", "editors "]

  /// Whether a text is a note or an edition and no name: `Trad. J. Roe`, `2nd ed`.
  static func isNote(_ text: String) -> Bool {
    let line = Line(text)
    return line.index(of: theses, at: 0) != nil || line.index(of: notes, at: 0) != nil || line.has("thesis ", at: 0)
      || ImprintScanner(line: line).edition(at: 0) != nil
  }

  /// Whether a text is a note about a thesis: `PhD thesis`.
  static func isThesis(_ text: String) -> Bool {
    let line = Line(text)
    return line.index(of: theses, at: 0) != nil || line.has("thesis", at: 0) || line.has("dissertation", at: 0)
  }

  /// The university behind a note, `PhD thesis, University of Leeds`; `nil` where no note stands in front.
  static func university(_ publisher: String) -> String? {
    let line = Line(publisher)
    let isNote = line.index(of: theses, at: 0) != nil || line.hasAny(["d. thesis", "sc. thesis", "d. diss"], at: 0)
    guard isNote, let comma = line.firstIndex(of: Byte.comma, in: 0..<line.end) else { return nil }
    return line.value(span(comma + 1, line.end))
  }

  /// The name of a thesis without the year of its defence behind it: `Title. 2022`.
  func name(without year: Int?) -> String {
    guard let year, name.hasSuffix(". \(year)") else { return name }
    return String(name.dropLast(6))
  }

  /// Reads a name.
  ///
  /// - Parameter isPart: Whether it names what a chapter stands in, behind which its editors may stand.
  init(_ text: String, isPart: Bool) {
    let line = Line(text)
    var (end, edition, isThesis) = (line.end, String?.none, false)
    let scanner = ImprintScanner(line: line)
    for at in span(4, line.end) where end == line.end {
      let next = line.afterSpaces(at + 1)
      switch line[at] {
      case Byte.stop, Byte.hyphen, Byte.open, Byte.openBracket, Byte.semicolon, Byte.question, Byte.comma:
        guard next > at + 1 || line[at] == Byte.open || line[at] == Byte.openBracket else { continue }
        if line[at] != Byte.comma, line.index(of: Self.theses, at: next) != nil {
          (end, isThesis) = (at, true)
        } else if line[at] != Byte.comma, line.index(of: Self.notes, at: next) != nil {
          end = line[at] == Byte.question ? at + 1 : at
        } else if isPart, line.hasAny(Self.series, at: next) {
          end = at
        } else if isPart, line.index(of: Self.editors, at: next) != nil, !Byte.isDigit(line[line.beforeSpaces(at)]) {
          end = at
        } else if let found = scanner.edition(at: next) {
          (end, edition) = (at, scanner.ordinal(found))
        } else if isPart, line[at] == Byte.stop, let colon = scanner.colon(behindPlaceAt: next) {
          (end, publisher) = (at, line.value(span(colon + 1, line.end)))
        }
      // `Title : дис. … канд. биол. наук`
      case Byte.colon where line[next] >= 0x80 && line.index(of: Self.theses, at: next) != nil:
        (end, isThesis) = (at, true)
      case Byte.space:
        if let found = scanner.edition(at: next), line.isAtEnd(found.upperBound) {
          (end, edition) = (at, scanner.ordinal(found))
        }
      default: continue
      }
    }
    let splitter = TitleSplitter(line: line)
    if isPart, splitter.isConference(span(0, end)), let meeting = splitter.meeting(in: span(0, end)) {
      end = meeting.start
    }
    if isPart, let open = splitter.lastOpen(in: span(0, end)), open > 4 { end = open }
    let whole = end == line.end ? text : line.value(splitter.withoutStops(span(0, end)))
    (name, self.edition, self.isThesis) = (whole ?? text, edition, isThesis)
  }
}
