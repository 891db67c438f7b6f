/// A journal as the lexicon knows it.
public struct KnownJournal: Sendable, Hashable {
  /// Its abbreviation after ISO 4 or NLM's practice; `nil` where only a name is known.
  public var abbreviation: String?
  /// Its ISSN with a hyphen; `nil` where none is known.
  public var issn: String?
  /// Whether the name is that of one journal of a catalogue and of no other, so that what is known belongs to it.
  public var isSure: Bool
}

extension ReferenceModel {
  /// The longest name of a journal that a line begins with, and what stands behind it.
  public func journalPrefix(of printed: String) -> (name: String, rest: String)? {
    let line = Line(printed)
    let tokens = line.tokens(from: 0, limit: 40)
    guard let match = JournalMatcher(lexicons: lexicons).match(tokens, at: 0) else { return nil }
    let end = tokens[match.tokens.upperBound - 1].end
    return (
      String(decoding: line.bytes[..<end], as: UTF8.self), String(decoding: line.bytes[end...], as: UTF8.self)
    )
  }

  /// The journal of this name, whole or abbreviated; `nil` where no lexicon knows all of its words as one name.
  public func journal(_ name: String) -> KnownJournal? {
    let line = Line(name)
    let tokens = line.tokens(from: 0, limit: 40)
    guard let match = JournalMatcher(lexicons: lexicons).match(tokens, at: 0) else { return nil }
    guard tokens[match.tokens.upperBound...].allSatisfy({ $0.form.isMark }) else { return nil }
    return lexicons[match.lexicon].known(match.journal)
  }
}
