import Articles

/// Reading of what a work is part of, and of who published it.
extension LabelReading {
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
    guard reference.title == nil, let run = longest(.container),
      let word = run.dropFirst(2).first(where: { isJoint($0) && $0 + 1 < run.upperBound }),
      case let hasColon = tokens[word + 1].form == .colon,
      hasColon || reference.editors != nil || reference.publisher != nil
    else { return }
    reference.title = line.value(withoutQuotes(withBrackets(offsets(run.lowerBound..<word))))
    let name = (hasColon ? word + 2 : word + 1)..<run.upperBound
    guard !name.isEmpty else { return }
    reference.container = line.value(withoutQuotes(withBrackets(offsets(name))))
  }

  /// Whether a token is the word before a book, behind a mark and before a capital.
  private func isJoint(_ index: Int) -> Bool {
    tokens[index].word == Hash.of("in") && tokens[index - 1].form.isMark && index + 1 < tokens.count
      && (line.isCapital(tokens[index + 1].start) || tokens[index + 1].form == .colon)
  }

  /// A work without a place in a journal or book: what reads as its container is its publisher, or its own name.
  func mendImprint(_ reference: inout Reference) {
    if !joinBook(&reference) {
      partTitle(&reference)
      partBook(&reference)
    }
    takeRepository(&reference)
    guard let container = reference.container, reference.volume == nil, reference.editors == nil else { return }
    if reference.title == nil {
      if takeImprint(&reference) { return }
      let isWork = reference.publisher != nil || reference.url != nil && !labels.contains(.firstPage)
      if isWork { swap(&reference.title, &reference.container) }
      return
    }
    guard reference.issue == nil, let run = longest(.container) else { return }
    if !isPart, takePlace(offsets(run), &reference) || takeEdition(offsets(run), &reference) { return }
    if !isPart, WorkName.isNote(container) {
      if WorkName.isThesis(container) { reference.kind = .thesis }
      return reference.container = nil
    }
    guard reference.publisher == nil else { return takeNote(run, &reference) }
    let range = offsets(run)
    let colon = range.last { line[$0] == Byte.colon && line[$0 + 1] == Byte.space }
    let name = line.trimmed(span(colon.map { $0 + 1 } ?? range.lowerBound, range.upperBound))
    let isImprint = ImprintScanner(line: line).isPublisher(name) || isPlace(range, before: colon)
    guard isImprint && (!labels.contains(.firstPage) || colon != nil) || isThesis && !isPart else { return }
    reference.publisher = line.value(name) ?? container
    reference.container = nil
  }

  /// `Author. Title of a book. Berlin: Press (2001)`, `Author, Title of a book (Press, Berlin, 2001)`, of which all is
  /// labelled as a container.
  private func takeImprint(_ reference: inout Reference) -> Bool {
    guard reference.issue == nil, !isPart, !labels.contains(.firstPage), let run = longest(.container) else {
      return false
    }
    let range = offsets(run)
    let scanner = ImprintScanner(line: line)
    if let open = TitleSplitter(line: line).lastOpen(in: range), open > range.lowerBound + 4 {
      let inside = span(open + 1, range.upperBound)
      let comma = line.firstIndex(of: Byte.comma, in: inside) ?? inside.upperBound
      reference.publisher = reference.publisher ?? line.value(span(open + 1, comma))
      reference.title = line.value(line.trimmed(span(range.lowerBound, open)))
    } else if let imprint = scanner.imprint(range) {
      reference.publisher = line.value(imprint.publisher)
      reference.title = line.value(TitleSplitter(line: line).withoutStops(span(range.lowerBound, imprint.start)))
    } else {
      return false
    }
    reference.container = nil
    return true
  }

  /// `Title. Geneva; 2001`, `Title. New York. Press; 2001`: where something was published is no journal.
  private func takePlace(_ range: Range<Int>, _ reference: inout Reference) -> Bool {
    let stop = range.first { line[$0] == Byte.stop && line[$0 + 1] == Byte.space }
    guard PublishingPlaces.names.contains(line.hash(span(range.lowerBound, stop ?? range.upperBound))) else {
      return false
    }
    if let stop { reference.publisher = reference.publisher ?? line.value(span(stop + 1, range.upperBound)) }
    reference.container = nil
    return true
  }

  /// `Title. 4th ed. Berlin: Press (2001)`, where edition and imprint are labelled as a container.
  private func takeEdition(_ range: Range<Int>, _ reference: inout Reference) -> Bool {
    let scanner = ImprintScanner(line: line)
    guard let edition = scanner.edition(at: range.lowerBound) else { return false }
    let rest = span(edition.upperBound, range.upperBound)
    reference.edition = reference.edition ?? scanner.ordinal(edition)
    reference.publisher = reference.publisher ?? scanner.imprint(rest).flatMap { line.value($0.publisher) }
    reference.container = nil
    return true
  }

  /// What holds data or preprints is no publisher, nor is a meeting.
  private func takeRepository(_ reference: inout Reference) {
    guard reference.container == nil, reference.title != nil, let name = reference.publisher else { return }
    let line = Line(name)
    let word = line.hash(0..<line.end)
    guard
      JournalWords.repositories.contains(word) || JournalWords.preprintServers.contains(word)
        || TitleSplitter(line: line).isMeeting(0..<line.end)
    else { return }
    swap(&reference.container, &reference.publisher)
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
    reference.volume = reference.volume ?? work.volume
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

  /// What is labelled as the name of a chapter's book, without an imprint behind.
  private func partBook(_ reference: inout Reference) {
    guard reference.container != nil, reference.editors != nil || isPart, let run = longest(.container) else { return }
    partImprint(offsets(run), &reference)
  }

  /// `Title of a book. Springer, Berlin`: the last sentence is the imprint.
  private func partImprint(_ range: Range<Int>, _ reference: inout Reference) {
    let scanner = ImprintScanner(line: line)
    let stop = range.last { line[$0] == Byte.stop && line[$0 + 1] == Byte.space && !isInitial(before: $0) }
    guard let stop else { return }
    let rest = line.trimmed(span(stop + 1, range.upperBound))
    let colon = rest.first { line[$0] == Byte.colon && line[$0 + 1] == Byte.space }
    let publisher = colon.map { line.trimmed(span($0 + 1, rest.upperBound)) } ?? beforeCity(rest) ?? rest
    guard !rest.isEmpty, scanner.isPublisher(publisher) || publisher.upperBound < rest.upperBound else { return }
    reference.container = line.value(withBrackets(line.trimmed(span(range.lowerBound, stop))))
    reference.publisher = reference.publisher ?? line.value(publisher)
  }

  /// `Press Inc.` of `Press Inc., New York`
  private func beforeCity(_ range: Range<Int>) -> Range<Int>? {
    guard let comma = range.last(where: { line[$0] == Byte.comma }),
      PublishingPlaces.names.contains(line.hash(span(comma + 1, range.upperBound)))
    else { return nil }
    return span(range.lowerBound, comma)
  }

  private func isInitial(before stop: Int) -> Bool {
    Byte.isCapital(line[stop - 1]) && !Byte.isWord(line[stop - 2])
  }

  /// Whether the container stands behind `In`.
  var isPart: Bool { labels.firstIndex(of: .container).map(isIntroduced) ?? false }

  /// Whether `In`, `In:` or `//` stands before a token.
  func isIntroduced(_ index: Int) -> Bool {
    let before = tokens[max(0, index - 2)..<index]
    return before.contains { $0.word == Hash.of("in") || $0.word == Hash.of("em") }
      || before.count == 2 && before.allSatisfy { $0.form == .slash }
  }
}
