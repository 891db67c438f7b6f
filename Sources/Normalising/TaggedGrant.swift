import Articles

/// Grants whose parts a source tags, in one entry each (MEDLINE's `Grant`) or any number of awards and funders in one
/// (JATS's `award-group`).
enum TaggedGrant {
  /// The grants of a list of entries, of which some may be printed lines. Where awards were spread over funders, what
  /// comes out twice is held once.
  static func all(_ entries: some Sequence<Capture>) -> [Grant] {
    var isSpread = false
    let found = entries.flatMap { entry in
      if let line = entry.text(.text) { return [GrantLine.parse(line: line, award: entry.text(.award))] }
      isSpread = isSpread || entry.first(.fundingSource) != nil
      return grants(entry)
    }.filter { $0 != Grant() }
    return isSpread ? found.withoutDoubles : found
  }

  /// One grant for each award of each funder; an entry does not say which award is whose.
  static func grants(_ entry: Capture) -> [Grant] {
    let awards = entry.texts(.award)
    let sources = entry.all(.fundingSource)
    return (sources.isEmpty ? [funder(entry)] : sources.map(funder)).flatMap { funder in
      awards.isEmpty
        ? [funder]
        : awards.map { award in
          var grant = funder
          grant.award = award
          return grant
        }
    }
  }

  /// The Funder Registry's identifiers are DOIs, printed bare or as addresses.
  private static func funder(_ source: Capture) -> Grant {
    var grant = Grant()
    grant.funder = source.text(.funder)
    grant.funderID = source.text(.funderID).map { Identifier.doi($0) ?? $0 }
    grant.acronym = source.text(.acronym)
    grant.country = source.text(.funderCountry)
    return grant
  }
}
