import Articles

/// Projection of names.
extension LabelProjection {
  mutating func authors(_ people: [Person]) {
    let end = names(people, (.family, .given, .separator), from: 0)
    guard let end, let first = labels.firstIndex(where: \.isAuthor) else { return }
    for index in first..<end where labels[index] == .other { labels[index] = .separator }
  }

  mutating func editors(_ people: [Person]) {
    let after = labels.firstIndex { $0 == .title } ?? 0
    _ = names(people, (.editorFamily, .editorGiven, .editorSeparator), from: after)
    guard let first = labels.firstIndex(where: \.isEditor), let last = labels.lastIndex(where: \.isEditor) else {
      return
    }
    for index in first..<last where labels[index] == .other { labels[index] = .editorSeparator }
  }

  private mutating func names(
    _ people: [Person], _ kinds: (family: Label, given: Label, separator: Label), from start: Int
  ) -> Int? {
    var (at, end): (Int, Int?) = (start, nil)
    for person in people {
      if let group = person.collective {
        let letters = Self.letters(group)
        if let first = (at..<max(at, tokens.count)).first(where: { match(letters, at: $0) != nil }),
          let last = match(letters, at: first), !letters.isEmpty
        {
          _ = set(first..<last, kinds.family == .family ? .collective : .editorFamily)
          end = max(end ?? 0, last)
        } else {
          missing += 1
        }
        continue
      }
      if let next = name(person, kinds, from: at) {
        at = next
        end = max(end ?? 0, next)
      } else {
        missing += 1
      }
    }
    return end
  }

  /// Finds one name at or after an index; gives the index behind it.
  private mutating func name(
    _ person: Person, _ kinds: (family: Label, given: Label, separator: Label), from start: Int
  ) -> Int? {
    let family = Self.letters(person.family ?? "")
    let given = Self.letters(person.given ?? person.initials ?? "")
    guard !family.isEmpty else { return nil }
    let isDotted = (person.given ?? "").utf8.contains(Byte.stop)
    for index in start..<min(max(start, tokens.count), start + 40) {
      guard let end = match(family, at: index) else { continue }
      if given.isEmpty { return set(index..<end, kinds.family).upperBound }
      let behind = end < tokens.count && tokens[end].form == .comma ? end + 1 : end
      if let last = match(given, at: behind) {
        _ = set(index..<end, kinds.family)
        let stop = isDotted && last < tokens.count && tokens[last].form == .stop ? last + 1 : last
        return suffix(person, after: set(end..<stop, kinds.given).upperBound)
      }
      if let first = startOf(given, endingAt: index, from: start) {
        _ = set(first..<index, kinds.given)
        return suffix(person, after: set(index..<end, kinds.family).upperBound)
      }
    }
    return nil
  }

  private mutating func suffix(_ person: Person, after index: Int) -> Int {
    guard let suffix = person.suffix else { return index }
    let letters = Self.letters(suffix)
    for at in index..<min(index + 3, tokens.count) {
      if let end = match(letters, at: at), !letters.isEmpty { return set(at..<end, .suffix).upperBound }
    }
    return index
  }

  /// Index of the token from which on a given name reaches up to an index, but for marks.
  private func startOf(_ given: [UInt8], endingAt end: Int, from start: Int) -> Int? {
    for first in (start..<end).reversed().prefix(8) {
      guard let last = match(given, at: first), last <= end else { continue }
      return (last..<end).allSatisfy { tokens[$0].form == .stop } ? first : nil
    }
    return nil
  }

  /// `et al` where it is no part of anything else.
  mutating func others() {
    let (et, al, and) = (Hash.of("et"), Hash.of("al"), Hash.of("and"))
    let other = Hash.of("others")
    for index in tokens.indices.dropLast() where labels[index] == .other || labels[index] == .separator {
      let pair = (tokens[index].word, tokens[index + 1].word)
      if pair == (et, al) || pair == (and, other) { _ = set(index..<index + 2, .others) }
    }
  }
}
