import Articles

extension Draft {
  /// `abstract`, `other_abstracts`, `keywords`.
  mutating func readAbstracts() {
    let main = extraction.first(.abstract)
    let tongues = main?.text(.textLanguage).map(Language.codes) ?? []
    var (first, rest) = (main.map { paragraphs($0) } ?? [], [AbstractText.Paragraph]())
    if tongues.count > 1 { (first, rest) = AbstractTongue.split(first, tongues: tongues) }
    var abstract = AbstractText.assemble(first)
    abstract?.copyright = main?.text(.copyright)
    abstract?.language = tongues.first.flatMap { isOwn($0) ? nil : $0 }
    article.abstract = abstract
    var others = [translation(rest, tongues.count == 2 ? tongues[1] : nil)].compactMap(\.self)
    others += extraction.all(.otherAbstract).compactMap { other($0, besides: tongues.first ?? "en") }
    article.otherAbstracts = others.orNil
    let keywords = extraction.texts(.keywords).flatMap { KeywordList.split($0) }
    let whole = extraction.texts(.keyword).lazy.map(Title.withoutFullStop).filter { !$0.isEmpty }
    article.keywords = (keywords + whole + keywordLines).withoutDoubles.orNil
    readUnsortedAbstracts()
    readKeywordGroups()
  }

  /// A list in one string may be parted by commas; where there are several strings each is a keyword. Of lists in several
  /// languages the article's own counts, or else the first one. Sites put the names of journal and authors among the
  /// keywords of their metadata.
  private var keywordLines: [String] {
    var lines = extraction.texts(.keywordLine).withoutDoubles
    // Words of English before a list are left out by formats.
    let areLists = lines.count == 2 && lines.allSatisfy { $0.contains { ",，".contains($0) } }
    let languages = lines.map { KeywordList.language($0) ?? (areLists ? KeywordList.script($0) : "en") }
    if let first = languages.first, Set(languages).count > 1 {
      let own = article.languages?.first.flatMap { languages.contains($0) ? $0 : nil } ?? first
      lines = zip(lines, languages).filter { $1 == own }.map(\.0)
    }
    guard !lines.isEmpty else { return [] }
    let people = (article.authors ?? []).compactMap { person in
      person.family.flatMap { family in person.given.map { $0 + " " + family } }
    }
    let names = Set((people + [article.journal?.title].compactMap(\.self)).map { $0.lowercased() })
    return lines.flatMap { KeywordList.split($0, commas: lines.count == 1) }.filter { !names.contains($0.lowercased()) }
  }

  /// An abstract besides the main one; it is a translation when it is in another language and the source does not say
  /// that it is something else. `Publisher` (MEDLINE's OtherAbstract) says only who wrote it.
  private func other(_ capture: Capture, besides main: String) -> Abstract? {
    guard var abstract = AbstractText.assemble(paragraphs(capture)) else { return nil }
    abstract.language = capture.text(.textLanguage).flatMap(Language.code)
    let type = capture.text(.type).flatMap(AbstractKind.name)
    let isForeign = abstract.language.map { $0 != main } ?? false
    abstract.type = isForeign && (type ?? "publisher") == "publisher" ? "translation" : type
    return abstract
  }

  private func translation(_ paragraphs: [AbstractText.Paragraph], _ language: String?) -> Abstract? {
    guard var abstract = AbstractText.assemble(paragraphs) else { return nil }
    abstract.language = language
    abstract.type = "translation"
    return abstract
  }

  private func paragraphs(_ capture: Capture) -> [AbstractText.Paragraph] {
    let running = capture.texts(.running).flatMap(RunningAbstract.parts).map {
      AbstractText.Paragraph(label: $0.label, text: $0.text)
    }
    return capture.all(.paragraph).map { paragraph($0) } + running
  }

  /// The label and the words of a paragraph; several paragraphs under one label are joined by a line feed.
  private func paragraph(_ capture: Capture) -> AbstractText.Paragraph {
    if let words = capture.text(.runIn) {
      let parts = AbstractText.runInLabel(words)
      return AbstractText.Paragraph(label: parts?.label, text: parts?.text ?? words)
    }
    let category = capture.text(.category).flatMap { Abstract.Category(rawValue: $0.lowercased()) }
    return AbstractText.Paragraph(
      label: capture.text(.label), category: category, text: capture.texts(.text).joined(separator: "\n"))
  }

  /// Whether a language is the article's. Where the source does not say, it is English, as in PubMed's pages.
  private func isOwn(_ language: String) -> Bool { (article.languages ?? ["en"]).contains(language) }
}
