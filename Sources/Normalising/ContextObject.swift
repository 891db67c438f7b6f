import Articles

/// A description of an article in an OpenURL's pairs of keys and values, as COinS (`<span class="Z3988">`) and Dublin Core's
/// `bibliographicCitation` have it: `rft.jtitle=Tea&rft.volume=12&rft.spage=1`.
struct ContextObject {
  private var values: [Substring: String] = [:]

  /// `nil` where nothing is said of an article's place. Linear.
  init?(_ printed: String) {
    guard printed.contains("rft.") else { return nil }
    for pair in printed.split(separator: "&") {
      guard let sign = pair.firstIndex(of: "=") else { continue }
      let value = FormEncoding.decoded(pair[pair.index(after: sign)...].utf8)
      if !value.isEmpty { values[pair[..<sign]] = value }
    }
    if values["rft.volume"] == nil, values["rft.spage"] == nil { return nil }
  }

  /// The title of the article; `nil` where only its place is described.
  var title: String? { values["rft.atitle"] }

  /// What it says of the article's place.
  var reference: Reference {
    var reference = Reference(text: "")
    reference.container = values["rft.jtitle"]
    reference.volume = values["rft.volume"]
    reference.issue = values["rft.issue"]
    if let first = values["rft.spage"] { reference.pages = PageRange(first: first, last: values["rft.epage"]) }
    return reference
  }
}
