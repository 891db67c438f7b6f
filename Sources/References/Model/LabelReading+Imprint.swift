import Articles

/// Reading of what a work is part of, and of who published it.
extension LabelReading {
  /// `Title. In Roe A, Doe B (ed), Title of a book`, where the editors are labelled as the book and the book as a title.
  private func takeBook(_ reference: inout Reference) -> Bool {
    guard reference.editors == nil, isPart, let names = runs(.container).first,
      let title = runs(.title).last(where: { $0.upperBound <= names.lowerBound }),
      let book = runs(.title).first(where: { $0.lowerBound >= names.upperBound }),
      let list = AuthorScanner(line).list(from: tokens[names.lowerBound].start),
      list.end >= tokens[names.upperBound - 1].end
    else { return false }
    reference.editors = list.people
    reference.title = line.value(withoutQuotes(withBrackets(offsets(title))))
    reference.container = line.value(withoutQuotes(withBrackets(offsets(book))))
    return true
  }

  /// `Title. In The Ann Arbor Symposium on Naps`, where a part of the book's name is labelled as a title.
  private func joinBook(_ reference: inout Reference) -> Bool {
    guard isPart, let first = labels.firstIndex(of: .container),
      let title = runs(.title).last(where: { $0.upperBound < first })
    else { return false }
    let book = first..<(labels[first...].firstIndex { $0 != .container && $0 != .title } ?? labels.count)
    guard labels[book].contains(.title) else { return false }
    reference.title = line.value(withoutQuotes(withBrackets(offsets(title))))
    reference.container = line.value(withoutQuotes(withBrackets(offsets(book))))
    return true
  }

  /// `Title, in Book, eds Roe A.`, all of it labelled as the book's name.
  private func partTitle(_ reference: inout Reference) {
    guard reference.title == nil, reference.editors != nil || reference.publisher != nil,
      let run = longest(.container),
      let word = run.dropFirst(2).first(where: { isJoint($0) && $0 + 1 < run.upperBound })
    else { return }
    reference.title = line.value(withoutQuotes(withBrackets(offsets(run.lowerBound..<word))))
    reference.container = line.value(withoutQuotes(withBrackets(offsets(word + 1..<run.upperBound))))
  }

  /// Whether a token is the word before a book, behind a mark and before a capital.
  private func isJoint(_ index: Int) -> Bool {
    tokens[index].word == Hash.of("in") && tokens[index - 1].form.isMark && index + 1 < tokens.count
      && line.isCapital(tokens[index + 1].start)
  }

  /// A work without a place in a journal or book: what reads as its container is its publisher, or its own name.
  func mendImprint(_ reference: inout Reference) {
    if !takeBook(&reference), !joinBook(&reference) {
      partTitle(&reference)
      partBook(&reference)
    }
    guard let container = reference.container, reference.volume == nil, reference.editors == nil else { return }
    if reference.title == nil {
      let isWork = reference.publisher != nil || reference.url != nil && !labels.contains(.firstPage)
      if isWork { swap(&reference.title, &reference.container) }
      return
    }
    guard reference.issue == nil, let run = longest(.container) else { return }
    if !isPart, WorkName.isNote(container) { return reference.container = nil }
    guard reference.publisher == nil else { return takeNote(run, &reference) }
    let range = offsets(run)
    let colon = range.last { line[$0] == Byte.colon && line[$0 + 1] == Byte.space }
    let name = line.trimmed(span(colon.map { $0 + 1 } ?? range.lowerBound, range.upperBound))
    let isImprint = ImprintScanner(line: line).isPublisher(name) || isPlace(range, before: colon)
    guard isImprint && (!labels.contains(.firstPage) || colon != nil) || isThesis && !isPart else { return }
    reference.publisher = line.value(name) ?? container
    reference.container = nil
  }

  /// `São Paulo` in `São Paulo: Alameda`.
  private func isPlace(_ range: Range<Int>, before colon: Int?) -> Bool {
    guard let colon, !isPart else { return false }
    let place = span(range.lowerBound, colon)
    return PublishingPlaces.names.contains(line.hash(place)) && place.count < 40
  }

  /// Takes editions, editors and notes off the names of books and theses, and the year that ends such a name.
  func mendNames(_ reference: inout Reference) {
    if reference.container == nil, let university = reference.publisher.flatMap(WorkName.university) {
      (reference.publisher, reference.kind) = (university, .thesis)
    }
    let isBook = isPart || reference.editors != nil || reference.publisher != nil
    guard let text = reference.container ?? reference.title, reference.container == nil || isBook else { return }
    let work = WorkName(text, isPart: reference.container != nil)
    reference.edition = reference.edition ?? work.edition
    if reference.container != nil { reference.publisher = reference.publisher ?? work.publisher }
    if reference.container != nil { return reference.container = work.name }
    if work.isThesis { reference.kind = .thesis }
    reference.title = work.isThesis || isThesis ? work.name(without: reference.year) : work.name
  }

  /// What stands between a whole book's title and its publisher belongs to the title where no mark or a colon parts the
  /// two, or else is a note: `Trad. A. Roe`.
  private func takeNote(_ run: Range<Int>, _ reference: inout Reference) {
    guard !isIntroduced(run.lowerBound), let title = longest(.title) else { return }
    let gap = tokens[title.upperBound..<max(title.upperBound, run.lowerBound)]
    let isOne = title.upperBound <= run.lowerBound && (gap.isEmpty || gap.count == 1 && gap.first?.form == .colon)
    guard isOne || !labels.contains(.firstPage) else { return }
    if isOne { reference.title = line.value(withoutQuotes(withBrackets(offsets(title.lowerBound..<run.upperBound)))) }
    reference.container = nil
  }

  /// What is labelled as the name of a chapter's book, without editors in front and an imprint behind.
  private func partBook(_ reference: inout Reference) {
    guard reference.container != nil, reference.editors != nil || isPart, let run = longest(.container) else { return }
    var book = run
    if reference.editors == nil, let (people, end) = editors(opening: run) {
      reference.editors = people
      book = end..<run.upperBound
      reference.container = line.value(withBrackets(offsets(book)))
    }
    partImprint(offsets(book), &reference)
  }

  /// `Roe A, Doe B (ed), Title of a book`: the persons, and the index of the title's first token.
  private func editors(opening run: Range<Int>) -> (people: [Person], end: Int)? {
    guard let word = run.dropFirst().first(where: { TokenContext.editors.contains(tokens[$0].word) }),
      let list = AuthorScanner(line).list(from: tokens[run.lowerBound].start), list.end >= tokens[word].start - 2
    else { return nil }
    var first = word + 1
    while first < run.upperBound, tokens[first].form.isMark { first += 1 }
    guard first < run.upperBound, line.isCapital(tokens[first].start) else { return nil }
    return (list.people, first)
  }

  /// `Title of a book. Springer, Berlin`: the last sentence is the imprint.
  private func partImprint(_ range: Range<Int>, _ reference: inout Reference) {
    let scanner = ImprintScanner(line: line)
    let stop = range.last { line[$0] == Byte.stop && line[$0 + 1] == Byte.space && !isInitial(before: $0) }
    guard let stop else { return }
    let rest = line.trimmed(span(stop + 1, range.upperBound))
    let colon = rest.first { line[$0] == Byte.colon && line[$0 + 1] == Byte.space }
    let publisher = colon.map { line.trimmed(span($0 + 1, rest.upperBound)) } ?? rest
    guard !rest.isEmpty, scanner.isPublisher(publisher) else { return }
    reference.container = line.value(withBrackets(line.trimmed(span(range.lowerBound, stop))))
    reference.publisher = reference.publisher ?? line.value(publisher)
  }

  private func isInitial(before stop: Int) -> Bool {
    Byte.isCapital(line[stop - 1]) && !Byte.isWord(line[stop - 2])
  }

  /// Whether the container stands behind `In`.
  var isPart: Bool { labels.firstIndex(of: .container).map(isIntroduced) ?? false }

  /// Whether `In` or `In:` stands before a token.
  func isIntroduced(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { tokens[$0].word == Hash.of("in") || tokens[$0].word == Hash.of("em") }
  }

  /// `In: Roe A (ed.) Title of a book. 2nd ed.`: words without a label behind the editors of what a work stands in.
  func nameBehindEditors() -> String? {
    guard let first = labels.firstIndex(where: \.isEditor), isIntroduced(first),
      var start = labels.lastIndex(where: \.isEditor).map({ $0 + 1 })
    else { return nil }
    if start < tokens.count, tokens[start].form == .open {
      guard let close = (start..<min(start + 6, tokens.count)).first(where: { tokens[$0].form == .close }) else {
        return nil
      }
      start = close + 1
    }
    while start < tokens.count, labels[start] == .other, tokens[start].form.isMark { start += 1 }
    var end = start
    while end < tokens.count, labels[end] == .other, !tokens[end].form.isNumber { end += 1 }
    let isBeforePlace = end < tokens.count && labels[end] == .place
    guard end > start, line.isCapital(tokens[start].start),
      isBeforePlace || tokens[start..<end].contains(where: { $0.form == .word })
    else { return nil }
    return line.value(offsets(start..<end))
  }
}
