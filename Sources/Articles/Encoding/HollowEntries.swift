extension Article {
  /// The article without authors and affiliations that cannot be written, the indexes that point to the others moved up.
  ///
  /// Entries of other lists may simply be left out while writing; these are pointed to by their place. Articles as
  /// normalised have no such entry and come back as they are.
  func withoutHollowEntries() -> Article {
    let authorPlaces = Renumbering(of: authors, leavingOut: \.isHollow)
    let affiliationPlaces = Renumbering(of: affiliations, leavingOut: \.text.isEmpty)
    guard authorPlaces != nil || affiliationPlaces != nil else { return self }

    var article = self
    if let places = affiliationPlaces {
      article.affiliations = places.kept(affiliations)
      article.authors = article.authors?.map { $0.pointing(\.affiliations, by: places) }
    }
    if let places = authorPlaces {
      article.authors = places.kept(article.authors)
      article.conflictOfInterest?.relations = conflictOfInterest?.relations?.map { $0.pointing(\.authors, by: places) }
    }
    return article
  }
}

extension Person: Pointing {
  /// Whether no key would be written.
  fileprivate var isHollow: Bool {
    isHollow(family) && isHollow(given) && isHollow(initials) && isHollow(suffix) && isHollow(collective)
      && isHollow(orcid) && isHollow(email) && isHollow(role)
      && affiliations == nil && isCorresponding != true && hasEqualContribution != true
  }

  private func isHollow(_ text: String?) -> Bool { text?.isEmpty ?? true }
}

extension ConflictOfInterest.Tie: Pointing {}

/// A value that points to entries of a list by their places.
private protocol Pointing {}

extension Pointing {
  /// The same value, its indexes moved to new places.
  fileprivate func pointing(_ indexes: WritableKeyPath<Self, [Int]?>, by places: Renumbering) -> Self {
    var value = self
    value[keyPath: indexes] = self[keyPath: indexes].map(places.renumbered)
    return value
  }
}

/// The new places of a list's entries after some have been left out.
private struct Renumbering {
  /// The new place of each entry, `nil` for one that is left out.
  private let places: [Int?]

  /// The places in a list without some entries; `nil` where nothing has to be left out.
  init?<Entry>(of entries: [Entry]?, leavingOut isLeftOut: (Entry) -> Bool) {
    guard let entries, entries.contains(where: isLeftOut) else { return nil }
    var next = 0
    places = entries.map { entry in
      guard !isLeftOut(entry) else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// The entries that stay.
  func kept<Entry>(_ entries: [Entry]?) -> [Entry]? {
    entries.map { zip($0, places).compactMap { $1 == nil ? nil : $0 } }
  }

  /// The new indexes of those that stay; an index that points to none is left out.
  func renumbered(_ indexes: [Int]) -> [Int] {
    indexes.compactMap { places.indices.contains($0) ? places[$0] : nil }
  }
}
