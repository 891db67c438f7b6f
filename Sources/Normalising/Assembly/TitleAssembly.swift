import Articles

extension Draft {
  /// Joins the title and what stands below it, and puts an English translation before the title of an article in another
  /// language, which then is the vernacular one (CHOICES 36).
  mutating func completeTitles() {
    let subtitles = extraction.all(.subtitle)
    if !subtitles.isEmpty, let title = extraction.first(.title) {
      article.title = Title.clean(subtitles.reduce(MarkedText(title)) { Title.joined($0, MarkedText($1)) })
    }
    guard let own = article.title, let language = article.languages?.first, language != "en" else { return }
    let english = extraction.all(.translatedTitle).first { $0.text(.textLanguage).flatMap(Language.code) == "en" }
    guard let english, let title = english.first(.title) else { return }
    let whole = english.all(.subtitle).reduce(MarkedText(title)) { Title.joined($0, MarkedText($1)) }
    guard let translation = Title.clean(whole) else { return }
    article.title = translation
    article.vernacularTitle = own
  }

  /// The pages of a source that states the first and the last one apart (JATS' `fpage` and `lpage`). A first page without
  /// a last one may be the number of the article (CHOICES 7).
  mutating func readSeparatePages() {
    guard article.pages == nil, let first = extraction.text(.firstPage), Self.isPage(first) else { return }
    // Some metadata give the whole range for the first page.
    if first.utf8.contains(UInt8(ascii: "-")), let range = PrintedPages.parse(first).pages, range.last != nil {
      article.pages = range
      return
    }
    let range = extraction.text(.pages).flatMap { PrintedPages.parse($0).pages }
    let last = extraction.text(.lastPage) ?? (range?.first == first ? range?.last : nil)
    if last == nil, article.articleNumber ?? first == first, PageRange.isArticleNumber(first) {
      article.articleNumber = first
    } else {
      article.pages = last.map { PageRange(first: first, printedLast: $0) } ?? PageRange(first: first)
    }
  }

  /// Whether words stand for a page: not `N/A`, `0`, `no page number`.
  private static func isPage(_ printed: String) -> Bool {
    guard printed.utf8.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
    let words = printed.lowercased()
    return words != "n/a" && words != "na" && words != "no" && !words.hasPrefix("no ")
  }
}

extension MarkedText {
  /// What a rule took, with its mark-up.
  init(_ capture: Capture) { self.init(capture.text, markup: capture.markup) }

  /// The text as a fragment, with its mark-up or escaped.
  var fragment: String {
    if let markup { return markup }
    guard text.utf8.contains(where: { ("<>&" as StaticString).contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Title {
  /// A title and what stands below it, with a colon between them unless the title ends in a sign of its own.
  static func joined(_ title: MarkedText, _ subtitle: MarkedText) -> MarkedText {
    let endsInSign = title.text.unicodeScalars.last.map { ":?!.-–—".unicodeScalars.contains($0) } ?? true
    let sign = endsInSign ? " " : ": "
    let isMarked = title.markup != nil || subtitle.markup != nil
    return MarkedText(
      title.text + sign + subtitle.text, markup: isMarked ? title.fragment + sign + subtitle.fragment : nil)
  }
}
