import Articles

extension Reference {
  /// Whether what the source tags is all of the words but `and`, `pp.` and the like, so that nothing is left to read.
  var isComplete: Bool {
    guard title != nil, container != nil, year != nil, pages != nil || articleNumber != nil, let authors else {
      return false
    }
    var tagged = 4
    for part in [title, container, volume, issue, pages?.first, pages?.last, articleNumber] {
      tagged += part.map(Self.letters) ?? 0
    }
    for person in authors + (editors ?? []) {
      for part in [person.family, person.given, person.suffix, person.collective] {
        tagged += part.map(Self.letters) ?? 0
      }
    }
    return Self.letters(text) - tagged <= Self.mostUntagged
  }

  private static let mostUntagged = 6

  /// How many letters and figures a text has, those outside ASCII by their bytes.
  private static func letters(_ text: String) -> Int {
    text.utf8.reduce(0) { $1.isASCIIAlphanumeric || $1 >= 0x80 ? $0 + 1 : $0 }
  }

  /// Takes from another reading of the same citation what this one lacks. Where they differ this one holds, and nothing
  /// that only makes sense together is mixed from both.
  mutating func complete(by other: Reference) {
    completeTitles(by: other)
    kind = kind ?? other.kind
    if authors == nil { (authors, hasMoreAuthors) = (other.authors, hasMoreAuthors ?? other.hasMoreAuthors) }
    editors = editors ?? other.editors
    year = year ?? other.year
    volume = volume ?? other.volume
    issue = issue ?? other.issue
    if pages == nil, articleNumber == nil { (pages, articleNumber) = (other.pages, other.articleNumber) }
    if let own = pages, own.last == nil, own.first == other.pages?.first { pages = other.pages }
    publisher = publisher ?? other.publisher
    edition = edition ?? other.edition
    url = url ?? other.url
    accessed = accessed ?? other.accessed
    ids = (ids ?? Identifiers()).completed(by: other.ids)
  }

  /// Puts right by a search's words what was read from the printed ones: where a search tells title and journal, and the
  /// reference prints both, they part its words more surely than any reading does.
  mutating func correct(by work: Reference) {
    guard let holder = work.container else { return }
    if let title = work.title { correctTitle(by: title, in: holder) }
    // Words that run into each other (`Roe JADoe M`) are fewer names than there are.
    if let all = work.authors, all.count > (authors?.count ?? 0) { authors = all }
    volume = work.volume ?? volume
    year = work.year ?? year
    if let pages = work.pages, pages.first != self.pages?.first { (self.pages, articleNumber) = (pages, nil) }
    if let number = work.articleNumber, pages == nil { articleNumber = number }
  }

  private mutating func correctTitle(by theirs: String, in holder: String) {
    let (own, key) = (title.map { NameKey.key($0) } ?? "", NameKey.key(theirs))
    // Searches leave subtitles out, and a short title may stand anywhere in the words.
    let isShort = Self.alike(container, holder) && own.hasPrefix(key) || !own.isEmpty && key.utf8.count < 10
    if !isShort, own != key { title = theirs }
    if !Self.alike(container, holder) { container = holder }
    if kind == .note { kind = nil }
  }

  private static func alike(_ own: String?, _ theirs: String) -> Bool {
    own.map { NameKey.key($0) == NameKey.key(theirs) } ?? false
  }

  private mutating func completeTitles(by other: Reference) {
    switch (title, container) {
    case (nil, nil): (title, container) = (other.title, other.container)
    case (let own?, nil):
      if let theirs = other.title, NameKey.key(own) == NameKey.key(theirs) { container = other.container }
    case (nil, let own?):
      guard let theirs = other.title else { break }
      if let holder = other.container, NameKey.key(own) == NameKey.key(holder) {
        title = theirs
      } else if other.container == nil, NameKey.key(own) == NameKey.key(theirs) {
        (title, container) = (own, nil)
      } else {
        title = title(from: theirs, to: own)
      }
    default: break
    }
  }

  /// The words from where another reading's title begins to where what holds the work stands.
  private func title(from start: String, to container: String) -> String? {
    guard let start = text.firstRange(of: start.prefix(40))?.lowerBound,
      let end = text[start...].firstRange(of: container)?.lowerBound, start < end
    else { return nil }
    var words = text[start..<end]
    while let last = words.last, " .,;:“\"".contains(last) { words = words.dropLast() }
    return CitationWords.title(String(words))
  }
}
