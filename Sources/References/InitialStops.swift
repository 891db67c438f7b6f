import Articles

extension Reference {
  /// Has the last author's initials end as those of the others do: the full stop behind them may be the list's as well
  /// (`Roe, J.; Doe, M. Title`), or the list's alone (`Roe J, Doe M. Title`).
  mutating func evenInitials() {
    guard let authors, authors.count > 1, let last = authors[authors.count - 1].given else { return }
    let others = authors.dropLast().compactMap(\.given)
    guard others.count == authors.count - 1, Self.isInitials(last), others.allSatisfy(Self.isInitials) else { return }
    if others.allSatisfy({ $0.utf8.last == Byte.stop }), last.utf8.last != Byte.stop, hasStop(behind: last) {
      self.authors?[authors.count - 1].given = last + "."
    } else if last.utf8.firstIndex(of: Byte.stop) == last.utf8.indices.last,
      others.allSatisfy({ !$0.utf8.contains(Byte.stop) })
    {
      self.authors?[authors.count - 1].given = String(last.dropLast())
    }
  }

  /// Whether a given name is a few capitals with full stops or without.
  private static func isInitials(_ name: String) -> Bool {
    name.utf8.count <= 12
      && name.unicodeScalars.allSatisfy {
        $0.isASCII
          ? ("A"..."Z").contains($0) || $0 == "." || $0 == "-" || $0 == " " : $0.properties.isUppercase
      }
  }

  /// Whether initials stand in the text with a full stop behind them. Linear.
  private func hasStop(behind initials: String) -> Bool {
    let (bytes, wanted) = (Array(text.utf8.prefix(4_000)), Array(initials.utf8) + [Byte.stop])
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
