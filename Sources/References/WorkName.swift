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
  /// The number of a volume that ends the name.
  private(set) var volume: String?

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
    return isThesis(text) || line.index(of: notes, at: 0) != nil
      || ImprintScanner(line: line).edition(at: 0) != nil
  }

  /// Whether a text is a note about a thesis: `PhD thesis`.
  static func isThesis(_ text: String) -> Bool {
    let line = Line(text)
    if line.index(of: theses, at: 0) != nil || line.has("thesis", at: 0) || line.has("dissertation", at: 0) {
      return true
    }
    // `Unpublished master’s thesis`
    let words = text.split(separator: " ")
    return words.count <= 4 && words.last.map { ofTheses.contains(Hash.of($0.lowercased().utf8)) } ?? false
  }

  private static let ofTheses: WordSet = "thesis dissertation"

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

  private static let volumes: WordList = ["vol", "volume", "bd", "band", "tome", "tomo"]

  /// `Title. Vol. II`, `Title, Bd. 2`, `Title (Vol 3)`: the number, with the end moved before the mark. What goes on behind the
  /// number belongs to the name: `Vol. VII: gall midges of cereal crops`.
  private static func trailingVolume(_ line: Line, _ end: inout Int) -> Range<Int>? {
    var last = end
    while last > 0, [Byte.space, Byte.stop, Byte.comma, Byte.close].contains(line[last - 1]) { last -= 1 }
    var first = last
    while first > 0, Byte.isWord(line[first - 1]), last - first < 7 { first -= 1 }
    let number = span(first, last)
    guard !number.isEmpty, number.allSatisfy({ Byte.isDigit(line[$0]) }) || line.isRoman(line[number]) else {
      return nil
    }
    var stop = line.beforeSpaces(first)
    if line[stop] == Byte.stop { stop -= 1 }
    guard let word = volumes.words.first(where: { line.has($0, at: stop + 1 - $0.utf8CodeUnitCount) }) else {
      return nil
    }
    let start = stop + 1 - word.utf8CodeUnitCount
    let mark = line.beforeSpaces(start)
    guard mark > 4, [Byte.stop, Byte.comma, Byte.open, Byte.semicolon].contains(line[mark]) else { return nil }
    // `Title (E-book, Vol. 51)`
    let before = span(0, mark)
    guard before.count(where: { line[$0] == Byte.open }) == before.count(where: { line[$0] == Byte.close }) else {
      return nil
    }
    end = mark
    return number
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
    if let number = Self.trailingVolume(line, &end) { volume = line.value(number) }
    let whole = end == line.end ? text : line.value(splitter.withoutStops(span(0, end)))
    (name, self.edition, self.isThesis) = (whole ?? text, edition, isThesis)
  }
}
