/// Kinds of sections in BioC's words, from what the source says of them and from their titles.
enum SectionKind: String, Sendable, CaseIterable {
  case introduction = "INTRO"
  case methods = "METHODS"
  case results = "RESULTS"
  case discussion = "DISCUSS"
  case conclusions = "CONCL"
  case caseReport = "CASE"
  case abbreviations = "ABBR"
  case acknowledgements = "ACK_FUND"
  case contributions = "AUTH_CONT"
  case interests = "COMP_INT"
  case supplement = "SUPPL"
  case appendix = "APPENDIX"
  case references = "REF"

  /// The kind of a section from the sections around it, outermost first: the outermost that says its kind, but that a
  /// statement in another section is what it is, and conclusions that close a discussion are conclusions.
  ///
  /// - Parameter known: What headings have been found to be, for each stands above all parts of its section.
  static func name(
    _ levels: [(title: String?, type: String?)], known: inout [[String?]: SectionKind?]
  ) -> String? {
    var found: SectionKind?
    for level in levels {
      let heading = [level.title, level.type]
      let kind = known[heading] ?? own(level.title, level.type)
      known[heading] = .some(kind)
      guard let own = kind else { continue }
      if found.map({ own.stands(inside: $0) }) ?? true { found = own }
    }
    return found?.rawValue
  }

  /// A title says more than the source's word, but that an appendix is one, whatever it is about.
  private static func own(_ title: String?, _ type: String?) -> SectionKind? {
    let said = type.flatMap(of(type:))
    return said == .appendix ? said : title.flatMap(of(title:)) ?? said
  }

  private func stands(inside outer: SectionKind) -> Bool {
    switch (self, outer) {
    case (.acknowledgements, _), (.contributions, _), (.interests, _), (.abbreviations, _): outer != .appendix
    case (.conclusions, .discussion), (.conclusions, .results): true
    default: false
    }
  }

  /// The kind that a source's word says (JATS' `sec-type`, `fn-type`, `notes-type`, or an element's name). Of several
  /// (`materials|methods`) the first counts.
  static func of(type: String) -> SectionKind? {
    let words = type.lowercased()
    if let kind = SectionVocabulary.types[words] { return kind }
    return words.utf8.split(separator: UInt8(ascii: "|")).lazy
      .compactMap { SectionVocabulary.types[String(Substring($0)).underPlainSpace] }.first ?? of(title: type)
  }

  /// The kind that a title names. A title is read when it consists of known words alone (`Patients and methods`), or is
  /// a known phrase, or begins with an unmistakable word (`Discussion of the results`).
  static func of(title: String) -> SectionKind? {
    guard title.utf8.count <= 160 else { return nil }
    let words = Self.words(of: title)
    guard !words.isEmpty else { return nil }
    if let kind = SectionVocabulary.phrases[words.joined(separator: " ")] { return kind }
    if ConflictHeading.isHeading(title) { return .interests }
    if let first = SectionVocabulary.leads[words[0]] { return first }
    let kinds = words.map { SectionVocabulary.words[$0] ?? SectionVocabulary.leads[$0] }
    let areKnown = zip(words, kinds).allSatisfy { $1 != nil || SectionVocabulary.fillers.contains($0) }
    return areKnown ? kinds.lazy.compactMap(\.self).first : nil
  }

  /// The words of a title in lower case, without the number before it.
  private static func words(of title: String) -> [String] {
    let words = title.lowercased().unicodeScalars.split { !$0.isLetter && !isApostrophe($0) }
    let isNumbered = title.first?.isNumber ?? false
    // `II. Methods`, `A. Methods`
    let roman = words.first.map { $0.allSatisfy { $0 == "i" || $0 == "v" || $0 == "x" } } ?? false
    let dropsFirst = !isNumbered && words.count > 1 && roman && title.contains(".")
    return (dropsFirst ? words.dropFirst() : words[...]).map { word in
      String(word.contains(where: isApostrophe) ? Substring.UnicodeScalarView(word.filter { !isApostrophe($0) }) : word)
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "’" || scalar == "'" }
}

extension String {
  /// The string without spaces at its ends.
  fileprivate var underPlainSpace: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
