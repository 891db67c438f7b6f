public import Articles

/// MeSH headings as pages and tagged text print them.
public enum HeadingList {
  /// Headings out of printed lines, one line for a descriptor or for a descriptor with a qualifier.
  ///
  /// Read are `Fear*`, `Coronavirus / genetics*`, `Estradiol/therapeutic use*`, `Memory, Long-Term*/drug effects` and
  /// MEDLINE's `*Fear`, `Coronavirus/*genetics/immunology`. A star marks what it stands at, the descriptor or the
  /// qualifier. Consecutive lines of one descriptor become one heading (CHOICES 42). Lines without a name are left out.
  ///
  /// All qualifiers of MeSH begin with a small letter, so a slash before a capital or a digit belongs to the
  /// descriptor's name. Linear.
  public static func parse(_ lines: [String]) -> [SubjectHeading] {
    var headings: [SubjectHeading] = []
    for line in lines {
      guard let heading = heading(line) else { continue }
      if headings.last?.name == heading.name {
        merge(heading, into: &headings[headings.count - 1])
      } else {
        headings.append(heading)
      }
    }
    return headings
  }

  private static func heading(_ line: String) -> SubjectHeading? {
    var parts = line.split(separator: "/", omittingEmptySubsequences: false)
    var qualifiers: [SubjectHeading.Qualifier] = []
    while parts.count > 1, let last = parts.last, let (name, isMajor) = starred(last) {
      guard name.first?.isLowercase ?? false else { break }
      qualifiers.append(.init(name: name, isMajor: isMajor))
      parts.removeLast()
    }
    guard let (name, isMajor) = starred(Substring(parts.joined(separator: "/"))) else { return nil }
    return SubjectHeading(name: name, isMajor: isMajor, qualifiers: qualifiers.reversed())
  }

  /// A name without its star and the spaces around it; `nil` where no name is left.
  private static func starred(_ text: Substring) -> (name: String, isMajor: Bool)? {
    var name = text
    var isMajor = false
    while let first = name.first, first == " " || first == "*" {
      isMajor = isMajor || first == "*"
      name.removeFirst()
    }
    while let last = name.last, last == " " || last == "*" {
      isMajor = isMajor || last == "*"
      name.removeLast()
    }
    return name.isEmpty ? nil : (String(name), isMajor)
  }

  private static func merge(_ heading: SubjectHeading, into previous: inout SubjectHeading) {
    previous.isMajor = previous.isMajor || heading.isMajor
    for qualifier in heading.qualifiers {
      if previous.qualifiers.last?.name == qualifier.name {
        previous.qualifiers[previous.qualifiers.count - 1].isMajor =
          previous.qualifiers.last?.isMajor ?? false || qualifier.isMajor
      } else {
        previous.qualifiers.append(qualifier)
      }
    }
  }
}
