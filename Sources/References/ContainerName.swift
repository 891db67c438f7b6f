import Articles

/// The name of a journal as it is printed together with what is no part of it, or without what is.
struct ContainerName {
  private let model: ReferenceModel

  init(_ model: ReferenceModel) { self.model = model }

  /// Gives a reference its journal's whole name and no more.
  func mend(_ reference: inout Reference) {
    guard let name = reference.container else { return }
    let line = Line(name)
    if reference.title != nil, line.endsWithSeries {
      reference.container = nil
      if reference.kind == .journalArticle { reference.kind = .report }
      return
    }
    if let whole = Self.withoutYears(line.bytes) ?? Self.withoutNote(line) { reference.container = whole }
    if line.has(" series", at: line.end - 7) { mendReport(&reference) }
    if let (letter, number) = Self.series(reference.volume), model.journal("\(name) \(letter)") != nil {
      (reference.container, reference.volume) = ("\(name) \(letter)", number)
    }
  }

  /// `WHO Technical Report Series, No. 916`: what stands in a series of reports is one, and no article or chapter.
  private func mendReport(_ reference: inout Reference) {
    guard let name = reference.container?.lowercased(), reference.title != nil,
      Self.ofReports.contains(where: name.contains), reference.editors == nil, reference.pages?.last == nil
    else { return }
    reference.kind = .report
    guard reference.volume == nil, reference.issue == nil, let number = reference.pages?.first else { return }
    (reference.issue, reference.pages) = (number, nil)
  }

  private static let ofReports = [" report", " paper", " document", " publication"]

  /// `Science (80-. )`: programs that keep references print the century in which a journal began behind its name.
  private static func withoutYears(_ bytes: [UInt8]) -> String? {
    guard let open = bytes.suffix(8).lastIndex(of: Byte.open), open > 2 else { return nil }
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
    guard let volume, (2...4).contains(volume.utf8.count), let letter = volume.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(letter), volume.utf8.dropFirst().allSatisfy(Byte.isDigit)
    else { return nil }
    return (Character(Unicode.Scalar(letter)), String(volume.dropFirst()))
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
