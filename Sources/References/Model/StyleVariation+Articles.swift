import Articles

/// Printing of articles as lists in German and French have it.
extension StyleVariation {
  /// Everything behind the authors, and the year where it stands in front.
  mutating func continental(_ title: String, _ volume: String, _ reference: Reference, _ yearPlace: Int) -> String {
    let pages = (reference.pages?.first ?? reference.articleNumber).map { first in
      first + (reference.pages?.last.map { pick(["–", "-"]) + $0 } ?? "")
    }
    let year = yearPlace < 2 ? nil : reference.year.map(String.init)
    let journal = reference.container ?? ""
    return happens(50)
      ? german(title, journal, volume, reference.issue, year, pages)
      : french(title, journal, volume, reference.issue, year, pages)
  }

  /// `Title, in: Journal, Jg. 45 (1997), Nr. 2, S. 123–145.`
  private mutating func german(
    _ title: String, _ journal: String, _ volume: String, _ issue: String?, _ year: String?, _ pages: String?
  ) -> String {
    var text = title + pick([", in: ", ". In: ", ". In: "]) + journal
    text += pick([
      " \(volume)", ", \(volume)", ", Jg. \(volume)", ", Bd. \(volume)", ", \(volume). Jg.", ", Vol. \(volume)",
    ])
    if let year { text += happens(80) ? " (\(year))" : "/\(year)" }
    if let issue { text += pick([", Nr. ", ", H. ", ", Heft ", ", No. ", " H. "]) + issue }
    return text + (pages.map { pick([", S. ", ", S. ", ": ", ", "]) + $0 } ?? "") + "."
  }

  /// `« Title », Journal, vol. 12, n° 3, 1999, p. 45-67.`
  private mutating func french(
    _ title: String, _ journal: String, _ volume: String, _ issue: String?, _ year: String?, _ pages: String?
  ) -> String {
    var text = pick(["« \(title) », ", "« \(title) », ", "«\(title)», ", "“\(title)”, "]) + journal
    text += pick([", vol. ", ", t. ", ", ", ", Vol. "]) + volume
    if let issue { text += pick([", n° ", ", no ", ", nº ", ", núm. ", ", n. "]) + issue }
    if let year { text += happens(70) ? ", \(year)" : " (\(year))" }
    return text + (pages.map { pick([", p. ", ", pp. ", ", p. "]) + $0 } ?? "") + "."
  }
}
