import Articles

/// References whose parts full stops part: `佐藤健, 高橋美咲. 題名. 誌名. 2012; 65(4): 175-182.`, `작가. 제목. 서울: 출판사, 2005.`
struct PlainReading {
  let text: WideText
  let names: WideNames

  /// Sets the fields, where names, a title and a journal with numbers or an imprint stand one behind another.
  func fill(_ reference: inout Reference) -> Bool {
    var pieces = parts()
    guard pieces.count >= 3, let head = pieces.first, fillHead(head, &reference) else { return false }
    pieces.removeFirst()
    // `작가. 2012. 제목`
    if reference.year == nil, let year = yearAlone(pieces[0]) {
      reference.year = year
      pieces.removeFirst()
    }
    guard pieces.count >= 2, pieces[0].count(where: { WideText.isWide(text[$0]) }) >= 2 else { return false }
    reference.title = text.value(pieces[0])
    if fillThesis(pieces[1], &reference) || fillReport(pieces[1], &reference) { return true }
    let rest = pieces[1].lowerBound..<text.characters.count
    let numbers = WideNumbers(text, rest)
    let start = WideNumbers.start(in: rest, text) ?? rest.upperBound
    let colon = text.first(":", in: rest.lowerBound..<start)
    if numbers.volume == nil, numbers.first == nil || colon != nil {
      guard colon != nil, numbers.year ?? reference.year != nil else { return false }
      WideImprint(text: text).fill(&reference, text.trimmed(rest))
      reference.kind = .book
      return reference.publisher != nil
    }
    reference.container = text.value(rest.lowerBound..<start)
    numbers.fill(&reference)
    reference.kind = .journalArticle
    return reference.container != nil && reference.year != nil
  }

  /// The pieces between full stops; names may end at a colon: `小林一郎, 田中花子: 題名. 誌名 2015; 62: 123`.
  private func parts() -> [Range<Int>] {
    let pieces = text.sentences(text.all)
    guard let head = pieces.first, let colon = text.first(":", in: head), names.areNames(head.lowerBound..<colon) else {
      return pieces
    }
    return [head.lowerBound..<colon, text.trimmed(colon + 1..<head.upperBound)] + pieces.dropFirst()
  }

  /// `박사학위논문, 서울대학교, 2010`
  private func fillThesis(_ piece: Range<Int>, _ reference: inout Reference) -> Bool {
    guard piece.contains(where: { at in Self.theses.contains { text.has($0, at: at) } }) else { return false }
    let year = WideNumbers.start(in: piece, text) ?? text.characters.count
    let parts = text.characters[piece.lowerBound..<max(piece.lowerBound, year)].indices.filter { text[$0] == "," }
    if let comma = parts.first {
      let end = parts.dropFirst().first ?? year
      reference.publisher = text.value(comma + 1..<end)
    }
    reference.year = reference.year ?? WideNumbers(text, piece.lowerBound..<text.characters.count).year
    reference.kind = .thesis
    return reference.year != nil
  }

  private static let theses = ["학위논문", "博士論文", "修士論文", "学位論文", "学位论文", "學位論文"]

  /// `厚生労働省. 題名. 2020.`
  private func fillReport(_ piece: Range<Int>, _ reference: inout Reference) -> Bool {
    guard reference.authors?.first?.collective != nil, let year = yearAlone(piece) else { return false }
    reference.year = year
    reference.kind = .report
    return true
  }

  private func yearAlone(_ piece: Range<Int>) -> Int? {
    piece.count <= 6 ? WideNumbers(text, piece).year : nil
  }

  /// Names, with a year in brackets behind them or not.
  private func fillHead(_ range: Range<Int>, _ reference: inout Reference) -> Bool {
    let open = text.first("(", in: range) ?? range.upperBound
    let head = text.trimmed(range.lowerBound..<open)
    guard names.areNames(head), head.contains(where: { WideText.isWide(text[$0]) }) else { return false }
    if open < range.upperBound {
      guard let year = WideNumbers(text, open..<range.upperBound).year else { return false }
      reference.year = year
    }
    let list = names.list(head)
    reference.authors = list.people
    if list.hasMore { reference.hasMoreAuthors = true }
    return !list.people.isEmpty
  }
}
