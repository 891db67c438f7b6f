import Articles
import References

extension Draft {
  /// `references` and `references_total`.
  mutating func readReferences(with parser: ReferenceParser?) {
    let all = extraction.all(hasCitedArticles ? .citedArticle : .reference).map(ReferenceEntry.init)
    let listed = ReferenceLists.longer(ReferenceLists.withoutNavigation(all.withoutRepetition(\.words)))
    let entries = ReferenceLists.partedAtNumbers(listed)
    let numbers = PrintedNumber.style(of: entries.lazy.map(\.words))
    var references = printedReferences(entries.filter(\.isPrinted), parser, numbers)
    if references.count < entries.count { references = amongTagged(references, entries, parser) }
    // By their places: what is not taken out need not be copied.
    if references.indices.contains(where: { references[$0].text.isEmpty }) { references.removeAll { $0.text.isEmpty } }
    if references.count == 1 || hasOwnDOI(references) { removeOwn(&references) }
    article.references = references.orNil ?? extraction.first(.referenceList).map { _ in [] }
    readTotal()
  }

  /// The references of all entries: those that are printed strings, which are parsed together, put among the others.
  private func amongTagged(
    _ printed: [Reference], _ entries: [ReferenceEntry], _ parser: ReferenceParser?
  ) -> [Reference] {
    var printed = printed.makeIterator()
    return entries.flatMap { entry in
      entry.isPrinted
        ? printed.next().map { [$0] } ?? [] : TaggedCitations(entry.capture, entry.works, parser).references
    }
  }

  /// Whether a reference has the article's own DOI. By its place and its identifiers alone: references are large to copy.
  private func hasOwnDOI(_ references: [Reference]) -> Bool {
    guard let own = article.ids.doi else { return false }
    return references.indices.contains { references[$0].ids.map { $0.doi == own } ?? false }
  }

  /// Removes how the article itself is to be cited, which pages print in boxes like those of references, and the DOI of the
  /// article from other entries: tools beside an entry name the article that they are on, and not in words.
  private func removeOwn(_ references: inout [Reference]) {
    let isAlone = references.count == 1
    references.removeAll { isOwn($0, isAlone: isAlone) }
    guard let own = article.ids.doi else { return }
    for at in references.indices where references[at].ids?.doi == own {
      if !references[at].text.lowercased().contains(own) { references[at].ids?.doi = nil }
    }
  }

  /// Whether a reference is how the article itself is to be cited.
  private func isOwn(_ reference: Reference, isAlone: Bool) -> Bool {
    let hasOwnDOI = reference.ids?.doi.map { $0 == article.ids.doi } ?? false
    if isAlone, hasOwnDOI { return true }
    guard hasOwnDOI || isAlone && extraction.first(.ownCitation) != nil, let title = article.title?.text else {
      return false
    }
    let words = NameKey.key(reference.text)
    guard NameKey.isPart(NameKey.key(title), of: words) else { return false }
    if hasOwnDOI { return true }
    // A short title, `Preface`, stands in many a reference, but not beside the article's first author.
    return title.utf8.count > 12
      || article.authors?.first?.family.map { NameKey.isPart(NameKey.key($0), of: words) } ?? false
  }

  private mutating func readTotal() {
    guard let printed = extraction.text(.referencesTotal), let total = FirstNumber.find(in: printed) else { return }
    let listed = article.references?.count ?? 0
    guard listed < total else { return }
    article.referencesTotal = total
    if listed > 0 { note(.referencesCut, field: "references", "the page lists \(listed) of \(total) references") }
  }

  /// Whether the articles that the source says it cites stand for a list of references, which it has not.
  var hasCitedArticles: Bool { extraction.first(.reference) == nil && extraction.first(.citedArticle) != nil }

  /// The references that are printed strings, in order, parsed as the list that they are, but for those whose parts are
  /// all tagged; some may have no words.
  private func printedReferences(
    _ entries: [ReferenceEntry], _ parser: ReferenceParser?, _ numbers: PrintedNumber.Style?
  ) -> [Reference] {
    let strings = entries.map { PrintedCitation($0, numbers) }
    var references = zip(entries, strings).map { $0.tagged($1.text) }
    let open = references.indices.filter { !references[$0].isComplete }
    if let parser {
      for (at, parsed) in zip(open, parser.parse(open.map { strings[$0].sentences })) {
        if entries[at].works.isEmpty {
          references[at] = parsed.reference
          references[at].text = strings[at].text
        } else {
          references[at].complete(by: parsed.reference)
        }
        let work = entries[at].search.flatMap(CitationLookup.init)?.work(besides: references[at])
        if let work { references[at].correct(by: work) }
      }
    }
    for at in references.indices {
      references[at].key = entries[at].capture.text(.key)
      references[at].label = strings[at].label
      references[at].ids = entries[at].capture.identifiers.completed(by: references[at].ids)
    }
    return references
  }
}

/// An entry of a list of references.
struct ReferenceEntry {
  let capture: Capture
  /// Its words as printed, made once.
  let words: String?
  /// The works that the source tags in it, or tells of it in metadata.
  let works: [Capture]
  /// The address of a search for the work.
  let search: String?

  init(_ capture: Capture) {
    self.capture = capture
    words = capture.text(.text)
    let told = capture.text(.citationMetadata).flatMap(CitationMetadata.work)
    search = capture.text(.search)
    works = Array(capture.all(.cited)) + [told].compactMap(\.self)
  }

  /// Whether its words are what it gives, as one work, with tags or without.
  var isPrinted: Bool { works.isEmpty || words != nil && works.count == 1 && works[0].first(.text) == nil }

  /// What pages tag in its words; often they tag nothing.
  func tagged(_ text: String) -> Reference {
    guard let work = works.first else { return Reference(text: text) }
    var reference = TaggedReference.read(work)
    reference.text = text
    if reference.hasMoreAuthors == nil, CitationWords.namesOthers(text, title: reference.title) {
      reference.hasMoreAuthors = true
    }
    if reference.kind == nil, reference.isComplete { reference.kind = .journalArticle }
    return reference
  }

  /// A part of the words of another entry.
  init(words: Substring) {
    capture = Capture(.reference, "")
    self.words = String(words)
    (works, search) = ([], nil)
  }
}

/// A reference that is a printed string: its words without link words, and its label.
private struct PrintedCitation {
  let text: String
  /// The words as they are to be parsed: lines of their own are sentences of their own.
  let sentences: String
  let label: String?

  init(_ entry: ReferenceEntry, _ numbers: PrintedNumber.Style?) {
    let printed = ReferenceText.withoutLinkWords(entry.words ?? entry.capture.text(.citationMetadata) ?? "")
    let tagged = entry.capture.text(.label)
    let number = tagged == nil ? numbers.flatMap { PrintedNumber.split(printed, as: $0) } : nil
    let words = number?.rest ?? printed[...]
    label = tagged ?? number.map { String($0.number) }
    guard printed.utf8.has(UInt8(ascii: "\n")) else {
      text = String(words)
      sentences = text
      return
    }
    let lines = words.split(separator: "\n")
    text = lines.joined(separator: " ")
    sentences = ReferenceCard.sentences(lines)
  }
}

extension Identifiers {
  /// These identifiers, and of the kinds that are not among them those of other ones; `nil` where there are none.
  func completed(by other: Identifiers?) -> Identifiers? {
    guard let other else { return isEmpty ? nil : self }
    var ids = self
    ids.pmid = pmid ?? other.pmid
    ids.pmcid = pmcid ?? other.pmcid
    ids.doi = doi ?? other.doi
    ids.pii = pii ?? other.pii
    ids.mid = mid ?? other.mid
    ids.arxiv = arxiv ?? other.arxiv
    ids.publisherID = publisherID ?? other.publisherID
    ids.bookAccession = bookAccession ?? other.bookAccession
    return ids.isEmpty ? nil : ids
  }
}

extension Array {
  /// The first of several equal parts that follow each other: pages print lists of references and authors again, for
  /// small screens and in viewers of figures. Linear.
  func withoutRepetition(_ words: (Element) -> String?) -> [Element] {
    guard count > 3, let first = first.flatMap(words) else { return self }
    let lengths = indices.dropFirst(2).filter { count % $0 == 0 && words(self[$0]) == first }.prefix(4)
    let length = lengths.first { length in
      indices.dropFirst(length).allSatisfy { words(self[$0]) == words(self[$0 % length]) }
    }
    return length.map { Array(self[..<$0]) } ?? self
  }
}

/// The first number in words such as `Show all 1,204 references`.
enum FirstNumber {
  /// The number, group separators taken out; `nil` where there is none or it is too large.
  static func find(in text: String) -> Int? {
    let digits = text.drop { !$0.isASCII || !$0.isNumber }.prefix { ($0.isASCII && $0.isNumber) || $0 == "," }
    return Int(digits.filter { $0 != "," })
  }
}
