import Articles

/// The name of a journal as it is printed together with what is no part of it, or without what is.
struct ContainerName {
  private let model: ReferenceModel

  init(_ model: ReferenceModel) { self.model = model }

  /// The reference with its journal's whole name and no more.
  func mended(_ reference: Reference) -> Reference {
    guard let name = reference.container else { return reference }
    let line = Line(name)
    var mended = reference
    if reference.title != nil, line.endsWithSeries {
      mended.container = nil
      if mended.kind == .journalArticle { mended.kind = .report }
      return mended
    }
    if let whole = Self.withoutYears(name) ?? Self.withoutNote(line) { mended.container = whole }
    if let (letter, number) = Self.series(reference.volume), model.journal("\(name) \(letter)") != nil {
      (mended.container, mended.volume) = ("\(name) \(letter)", number)
    }
    return mended
  }

  /// `Science (80-. )`: programs that keep references print the century in which a journal began behind its name.
  private static func withoutYears(_ name: String) -> String? {
    guard name.utf8.contains(Byte.open) else { return nil }
    let bytes = Array(name.utf8)
    guard let open = bytes.lastIndex(of: Byte.open), open > 2, bytes.count - open <= 8 else { return nil }
    let inside = bytes[(open + 1)...].filter { $0 != Byte.space && $0 != Byte.stop && $0 != Byte.close }
    guard inside.count == 3, inside.dropLast().allSatisfy(Byte.isDigit), inside[2] == Byte.hyphen else { return nil }
    let end = bytes[..<open].lastIndex { $0 != Byte.space && $0 != Byte.stop } ?? open
    return String(decoding: bytes[...end], as: UTF8.self)
  }

  /// `J. Tea. Advance online publication`: a note on when or whether the work appears.
  private static func withoutNote(_ line: Line) -> String? {
    for at in span(2, line.end) where [Byte.stop, Byte.comma, Byte.space, Byte.open].contains(line[at]) {
      var next = line.afterSpaces(at + 1)
      guard line[at + 1] == Byte.space || line[at] == Byte.space || line[at] == Byte.open else { continue }
      guard line.skip(anyOf: notes, &next), line.isAtEnd(line[next] == Byte.close ? next + 1 : next) else { continue }
      return line.value(TitleSplitter(line: line).withoutStops(span(0, at)))
    }
    return nil
  }

  private static let notes: WordList = [
    "advance online publication", "in press", "submitted", "online first", "epub ahead of print", "early view",
    "forthcoming",
  ]

  /// `B141` of `Phys. Lett. B141`: the letter of a series and the volume.
  private static func series(_ volume: String?) -> (letter: Character, number: String)? {
    guard let volume, let letter = volume.first, ("A"..."H").contains(letter), (2...4).contains(volume.utf8.count),
      volume.utf8.dropFirst().allSatisfy(Byte.isDigit)
    else { return nil }
    return (letter, String(volume.dropFirst()))
  }
}

extension Line {
  private static let seriesOfReports: WordList = ["paper no", "papers no", "report no"]

  /// `Roe School Working Paper No`: a series of reports, whose number follows, is no journal.
  fileprivate var endsWithSeries: Bool {
    return span(0, end).suffix(10).contains { at in
      var next = at
      return (at == 0 || !Byte.isWord(self[at - 1])) && skip(anyOf: Self.seriesOfReports, &next) && isAtEnd(next)
    }
  }
}
