import Articles

/// Notes about the medium or state of a publication, `[Internet]`, `[Epub ahead of print]`, which belong to no field.
struct NoteScanner {
  private static let bracketed: WordList = [
    "internet", "online", "on line", "on-line", "serial online", "serial on the internet", "electronic resource",
    "electronic", "epub", "ahead of print", "in press", "published online", "pubmed", "crossref", "cross ref",
    "medline",
    "pmc free article", "google scholar", "web of science", "doi", "preprint", "web page", "website", "dvd", "cd-rom",
    "review", "abstract", "letter", "editorial", "comment", "search in", "taylor & francis online", "isi", "scopus",
    "dissertation", "dissertação", "tese", "tesis", "thèse", "doctoral thesis", "master's thesis",
    "phd thesis", "doctoral dissertation", "thesis", "article in", "in chinese",
    "in japanese", "in french", "in german", "in spanish", "in russian", "in korean", "in portuguese", "in polish",
    "in italian", "arxiv:", "hep-", "search inspire", "inspire", "in press", "forthcoming", "submitted", "under review",
    "in preparation", "n.d.", "s.d.", "www document",
    "conference session", "conference presentation", "paper presentation", "poster presentation", "poster", "master's",
    "phd", "ph.d", "doctoral", "mobile app", "video", "podcast", "interview", "entrevista", "en ligne", "en línea",
    "em linha", "in linea", "ressource électronique", "elektronische ressource", "recurso electrónico",
    "recurso eletrônico", "электронный ресурс", "Электронный ресурс", "Текст", "текст",
  ]
  /// What stands in round brackets behind a title and is no part of it: `(Publication No. 1234)`.
  private static let numbered: WordList = [
    "publication no", "report no", "original work published", "umi no", "order no", "accession no", "standard no",
  ]
  /// The marks of China's standard (GB/T 7714) for kinds of work: `Title[J].`, `Title[EB/OL].`
  private static let marks: [(word: StaticString, kind: Reference.Kind)] = [
    ("j", .journalArticle), ("m", .book), ("c", .conferencePaper), ("d", .thesis), ("r", .report),
    ("n", .journalArticle),
    ("p", .patent), ("eb", .webPage), ("ds", .dataset), ("cp", .software),
  ]
  /// Words of links that some pages print behind a reference.
  private static let links: WordList = ["search inspire", "reference source", "data source"]
  private static let trailing: WordList = [
    "epub ahead of print", "epub", "ahead of print", "published ahead of print", "ecollection",
    "published correction", "erratum in", "retraction in", "comment in", "pubmed", "crossref", "medline",
    "google scholar", "review", "pmid", "forthcoming", "submitted", "under review", "in preparation",
  ]

  /// Words in brackets that name the kind of work.
  private static let kinds: [(words: WordList, kind: Reference.Kind)] = [
    (["preprint"], .preprint), (["dissertation", "dissertação", "tese", "tesis", "thèse"], .thesis),
    (["dataset", "data set", "data sets", "datasets", "database"], .dataset),
    (["software", "computer software", "computer program", "source code"], .software),
  ]

  /// Words before the date of a page's last change, or of a publication before print.
  private static let dated: WordList = [
    "published online", "preprint posted online", "posted online", "preprint posted", "last modified", "last updated",
    "last revised", "released", "in press",
  ]

  /// The kind of work that a note names.
  var kind: Reference.Kind?
  /// The university that a note about a thesis names.
  var university: String?
  /// The year of a work published online or changed, for want of another.
  var year: Int?
  /// The day on which a work on the web was looked at, in ISO 8601.
  var accessed: String?

  /// Finds and blanks notes in brackets anywhere, and bare notes that follow a full stop.
  mutating func scan(_ line: inout Line) {
    var at = 0
    while at < line.end {
      switch line[at] {
      case Byte.openBracket, Byte.open: inBrackets(at, &line)
      case Byte.space where line[at - 1] == Byte.stop || line[at - 1] == Byte.quote: afterStop(at + 1, &line)
      default: break
      }
      at += 1
    }
    blankLink(&line)
    line.trim()
  }

  /// A link at the end, where a converter has kept its words.
  private func blankLink(_ line: inout Line) {
    var end = line.end
    while end > 0, [Byte.space, Byte.stop, Byte.closeBracket].contains(line[end - 1]) { end -= 1 }
    for word in Self.links.words where line.has(word, at: end - word.utf8CodeUnitCount) {
      let start = end - word.utf8CodeUnitCount
      if !Byte.isWord(line[start - 1]) { line.blank(span(start, line.end)) }
    }
  }

  /// `[J]`, `[J/OL]` behind a title.
  private mutating func markEnd(_ start: Int, _ line: Line) -> Int? {
    // ``EastAsianGrammar`` asks for the marks of its references.
    guard line[start] == Byte.openBracket, line.wideCount < WideText.least else { return nil }
    for mark in Self.marks where line.has(mark.word, at: start + 1) {
      var end = start + 1 + mark.word.utf8CodeUnitCount
      if line.has("/ol", at: end) { end += 3 }
      guard line[end] == Byte.closeBracket, line.isCapital(start + 1) else { continue }
      kind = kind ?? (mark.kind == .journalArticle ? nil : mark.kind)
      return end + 1
    }
    return nil
  }

  private static let theses: WordList = ["thesis", "dissertation"]

  private mutating func inBrackets(_ start: Int, _ line: inout Line) {
    if let end = markEnd(start, line) { return line.blank(span(start, end)) }
    let mark = line[start] == Byte.open ? Byte.close : Byte.closeBracket
    let inner = line.afterSpaces(start + 1)
    if mark == Byte.close, let end = numberedEnd(inner, line) { return line.blank(span(start, end)) }
    guard line.hasAny(Self.bracketed, at: inner) || mark == Byte.closeBracket && Self.kind(inner, line) != nil else {
      return
    }
    let window = span(inner, min(inner + 90, line.end))
    guard let end = line.firstIndex(of: mark, in: window), mark == Byte.closeBracket || isNote(span(inner, end), line)
    else {
      return
    }
    kind = kind ?? Self.kind(inner, line)
    if let thesis = span(inner, end).first(where: { line.hasAny(Self.theses, at: $0) }) {
      kind = kind ?? .thesis
      // `[Doctoral dissertation, University of Leeds]`
      university = line.firstIndex(of: Byte.comma, in: span(thesis, end)).flatMap { line.value(span($0 + 1, end)) }
    }
    line.blank(span(start, end + 1))
  }

  /// `(NIS Publication No. 16-4321)`: offset behind the bracket.
  private func numberedEnd(_ start: Int, _ line: Line) -> Int? {
    guard let end = line.firstIndex(of: Byte.close, in: span(start, min(start + 60, line.end))) else { return nil }
    let isNote = span(start, end).contains { !Byte.isWord(line[$0 - 1]) && line.hasAny(Self.numbered, at: $0) }
    return isNote ? end + 1 : nil
  }

  private static func kind(_ at: Int, _ line: Line) -> Reference.Kind? {
    kinds.first { line.hasAny($0.words, at: at) }?.kind
  }

  private static let ambiguous: WordList = ["review", "abstract", "letter", "doi", "electronic", "internet", "thesis"]

  /// A round bracket is a note only when the whole of it is one: `(online)` but not `(Online Resource 2)`.
  private func isNote(_ range: Range<Int>, _ line: Line) -> Bool {
    var at = range.lowerBound
    guard !line.hasAny(Self.ambiguous, at: at) else {
      return false
    }
    return line.skip(anyOf: Self.bracketed, &at) && (at == range.upperBound || line.has("ahead of print", at: at + 1))
  }

  private mutating func afterStop(_ start: Int, _ line: inout Line) {
    var at = start
    if line.skip(anyOf: Self.dated, &at) {
      line.skipMarks([Byte.colon], &at)
      let end = AddressScanner.looseDateEnd(at, line)
      guard let found = line.lastYear(in: span(at, end)) else { return }
      year = year ?? found
      return line.blank(span(start, end))
    }
    if line.isCapital(start), line.skip(anyOf: Self.media, &at) { return inMedium(start, at, &line) }
    if line.skip(anyOf: Self.licences, &at) { return blankSentence(start, &line) }
    if line.skip(anyOf: Self.sentences, &at) { return inSentence(start, at, &line) }
    if line.skip(anyOf: Self.reports, &at), line[at] == Byte.colon || line[at] == Byte.stop {
      return blankSentence(start, &line)
    }
    guard line.skip(anyOf: Self.trailing, &at) else { return }
    line.skipSpaces(&at)
    let found = line.year(&at)
    if found != nil { line.skipMonthAndDay(&at) }
    guard at >= line.end || line[at] == Byte.stop || line[at] == Byte.semicolon else { return }
    year = year ?? found
    line.blank(span(start, min(at + 1, line.end)))
  }

  /// The medium that ends each entry in the MLA's style up to its seventh edition: `Print.`, `Web. 29 Jun. 2011.`
  private static let media: WordList = ["print", "web"]

  private mutating func inMedium(_ start: Int, _ end: Int, _ line: inout Line) {
    guard line[end] == Byte.stop else { return }
    var at = line.afterSpaces(end + 1)
    if at < line.end, line.has("web", at: start), let date = line.isoDate(&at) { accessed = date }
    if at >= line.end || line.afterSpaces(at + 1) >= line.end { line.blank(span(start, line.end)) }
  }

  /// `Licence: CC BY-NC-SA 3.0 IGO`, as the World Health Organization asks for.
  private static let licences: WordList = ["licence: cc", "license: cc", "licence: creative", "license: creative"]
  /// Numbers of reports and contracts behind a publisher, as NLM prints them: `Report No.: 12-34.`
  private static let reports: WordList = ["report no", "contract no", "publication no", "grant no"]

  /// Sentences that name a kind of work, or where a copy was found, without an address: `Retrieved from ProQuest Dissertations.`
  private static let sentences: WordList = [
    "dataset", "data set", "computer software", "computer program", "r package version", "r package ver",
    "r package v", "python package version",
    "retrieved from", "available from proquest", "available in proquest",
  ]
  private static let ofCopies: WordList = ["retrieved", "available"]

  /// Takes what such a sentence says. One that names a kind says no more than that.
  private mutating func inSentence(_ start: Int, _ end: Int, _ line: inout Line) {
    if line.hasAny(Self.ofCopies, at: start) { return blankSentence(start, &line) }
    if line.has("package v", at: line.afterSpaces(line.wordEnd(start))) {
      kind = kind ?? .software
      return blankSentence(start, &line)
    }
    guard line[end] == Byte.stop || end >= line.end else { return }
    kind = kind ?? (line.has("data", at: start) ? .dataset : .software)
    line.blank(span(start, min(end + 1, line.end)))
  }

  /// Blanks a sentence of at most 80 bytes up to a full stop before a space or the end.
  private func blankSentence(_ start: Int, _ line: inout Line) {
    let window = span(start, min(start + 80, line.end))
    // `Report No. 12` goes on.
    let stop = window.first { line[$0] == Byte.stop && line[$0 + 1] == Byte.space && !line.has("no", at: $0 - 2) }
    guard let end = stop ?? (window.upperBound == line.end ? line.end : nil) else { return }
    line.blank(span(start, end))
  }
}
