import Articles

/// The printed form of a citation that is tagged and has no punctuation of its own (JATS `element-citation`), in the
/// style of NLM's *Citing Medicine*, in which PubMed Central prints it:
/// `Family GI, Family GI, et al. Title. In: Ed A, editor. Source. edition. Place: Publisher; Year;Vol(Issue):first–last.`
struct CitationComposer {
  private var text = ""

  /// The printed form; empty where the tags hold nothing that is printed. DOIs are not added (CHOICES 31).
  static func compose(_ reference: Reference, _ work: Capture) -> String {
    var composer = CitationComposer()
    composer.addNames(reference)
    composer.add(sentence: reference.title)
    composer.addEditors(reference.editors ?? [])
    composer.add(sentence: reference.container)
    for detail in work.texts(.detail) { composer.add(sentence: detail) }
    composer.addEdition(reference.edition)
    composer.add(sentence: work.texts(.conference).orNil?.joined(separator: "; "))
    composer.add(sentence: Self.imprint(reference, work))
    for comment in work.texts(.comment) { composer.add(sentence: comment) }
    composer.add(sentence: work.first(.accessed)?.text(.text))
    if reference.url != nil { for link in work.texts(.link) { composer.add(words: link) } }
    return composer.text
  }

  private mutating func add(words: String) {
    if !text.isEmpty { text += " " }
    text += words
  }

  /// Adds words and a full stop, unless they end in a mark.
  private mutating func add(sentence: String?) {
    guard let sentence, let last = sentence.utf8.last else { return }
    add(words: sentence)
    if last != 0x2E, last != 0x3F, last != 0x21 { text += "." }
  }

  private mutating func addNames(_ reference: Reference) {
    var names = (reference.authors ?? []).map(Self.name)
    if reference.hasMoreAuthors == true { names.append("et al") }
    add(sentence: names.joined(separator: ", "))
  }

  private mutating func addEditors(_ editors: [Person]) {
    guard !editors.isEmpty else { return }
    let names = editors.map(Self.name).joined(separator: ", ")
    add(words: "In: \(names), editor\(editors.count > 1 ? "s" : "").")
  }

  /// An edition says that it is one: `2` is `2 ed.`.
  private mutating func addEdition(_ edition: String?) {
    guard let edition else { return }
    add(sentence: ByteCursor(edition).index(of: "ed") == nil ? edition + " ed" : edition)
  }

  /// `Place: Publisher; Year;Vol(Issue):first–last`.
  private static func imprint(_ reference: Reference, _ work: Capture) -> String {
    let publisher = [work.text(.publisherPlace), reference.publisher].compactMap(\.self).joined(separator: ": ")
    var imprint = [publisher, work.text(.year) ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    var volume = reference.volume ?? ""
    if let issue = reference.issue { volume += "(\(issue))" }
    if !volume.isEmpty { imprint += imprint.isEmpty ? volume : ";" + volume }
    guard let pages = pages(work) else { return imprint }
    return imprint + (volume.isEmpty ? imprint.isEmpty ? "" : "; " : ":") + pages
  }

  /// The pages as tagged, or the number in their place.
  private static func pages(_ work: Capture) -> String? {
    guard let first = work.text(.firstPage) else { return work.text(.pages) ?? work.text(.articleNumber) }
    guard let last = work.text(.lastPage), last != first else { return first }
    return first + "–" + last
  }

  /// `Family GI Jr`.
  private static func name(_ person: Person) -> String {
    if let collective = person.collective { return collective }
    var name = person.family ?? ""
    for part in [person.given.map(initials) ?? person.initials, person.suffix] {
      guard let part, !part.isEmpty else { continue }
      name += name.isEmpty ? part : " " + part
    }
    return name
  }

  /// `J. A.` and `Jane Ann` are `JA`.
  private static func initials(_ given: String) -> String {
    let letters = given.utf8
    let isShort =
      letters.count <= 7 && letters.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2E || $0 == 0x20 || $0 == 0x2D }
    if isShort { return String(decoding: letters.filter { $0 != 0x2E && $0 != 0x20 }, as: UTF8.self) }
    var initials = ""
    for word in given.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }) {
      if let first = Substring(word).first { initials.append(first) }
    }
    return initials
  }
}
