internal import Markup

/// The beginnings of a format for a page that no format reads: rules for what the page itself offers, and blanks for
/// the rest.
public struct FormatSkeleton: Sendable {
  /// The text of the format file.
  public let yaml: String
  /// The text of the sample's `about.yaml`.
  public let about: String
  /// The sample's `expected.json`, which fails until somebody has recorded and read it.
  public let expected: String

  /// Looks at a page for what a format can begin with.
  ///
  /// - Parameters:
  ///   - name: The format's name: small letters, digits, hyphens.
  ///   - bytes: The page as saved.
  /// - Throws: ``Markup/MarkupError`` when the page cannot be parsed.
  public init(name: String, page bytes: [UInt8]) throws {
    let document = try HTMLParser.parse(TextDecoder.decode(bytes).bytes)
    let page = PageFacts(document)
    yaml = Self.head(name, page) + "\nfields:\n" + Self.rules(page).joined()
    about = """
      about: TODO one sentence on what this page shows
      origin: TODO written by …; a real page must not be committed
      licence: CC0-1.0
      expects: article
      shows:
        - TODO
      """ + "\n"
    expected = "{\n  \"TODO\": \"record this file with ‘make record’ and read it against the page\"\n}\n"
  }

  private static func head(_ name: String, _ page: PageFacts) -> String {
    """
    # TODO which site and which years; what is special about the design
    analecta: format/1
    name: \(name)
    about: TODO one sentence on what the format reads
    reader: html
    rank: 20

    # What tells these pages from all others. ‘analecta explain PAGE’ shows why a format fits or does not.
    identify:
      all:
    \(page.signs.map { "    - '\($0)'" }.joined(separator: "\n"))
    """ + "\n"
  }

  /// Each field with what the page's own metadata give, and the heading of the page.
  private static func rules(_ page: PageFacts) -> [String] {
    let wanted: [(field: String, metas: [String], extra: [String], options: String)] = [
      ("ids.doi", ["citation_doi", "DC.Identifier", "prism.doi"], [], ""),
      ("ids.pmid", ["citation_pmid"], [], ""),
      ("source.url", [], ["link[rel=canonical] @href"], ""),
      (
        "title", ["citation_title", "DC.Title", "og:title"], page.hasHeading ? ["h1"] : [],
        "    required: true\n    markup: true\n"
      ),
      ("journal.title", ["citation_journal_title", "prism.publicationName"], [], ""),
      ("journal.issn", ["citation_issn", "prism.issn"], [], ""),
      ("volume", ["citation_volume", "prism.volume"], [], ""),
      ("issue", ["citation_issue", "prism.number"], [], ""),
      ("pages", ["citation_firstpage", "prism.startingPage"], [], ""),
      ("published.date", ["citation_publication_date", "citation_date", "citation_online_date", "DC.Date"], [], ""),
    ]
    var rules = wanted.map { field, metas, extra, options in
      let sources = extra + metas.filter(page.metas.contains).map { "meta[\(page.key(of: $0))=\"\($0)\"] @content" }
      guard !sources.isEmpty else { return "  # \(field): TODO\n" }
      return "  \(field):\n\(options)    from:\n" + sources.map { "      - '\($0)'\n" }.joined()
    }
    if page.metas.contains("citation_author") {
      rules.append("  authors:\n    from: 'meta[name=citation_author]'\n    parts:\n      name: ':scope @content'\n")
    }
    rules += ["abstract", "keywords", "conflict_of_interest", "references"].map { "  # \($0): TODO\n" }
    return rules
  }
}

/// What a page says of itself.
private struct PageFacts {
  private(set) var metas: Set<String> = []
  private var keys: [String: String] = [:]
  private(set) var hasHeading = false
  private(set) var signs: [String] = []

  init(_ document: Document) {
    for index in 0..<document.count {
      let element = document.element(index)
      if element.name == "h1" { hasHeading = true }
      guard element.name == "meta" || element.name == "link" else { continue }
      for key in ["name", "property"] {
        guard let name = element.attribute(key) else { continue }
        metas.insert(name)
        keys[name] = key
      }
      if let host = Self.host(element) { signs.append("link[rel=canonical][href*=\"\(host)/\"]") }
    }
    if metas.contains("citation_title") { signs.append("meta[name=citation_title]") }
    if signs.isEmpty { signs = ["TODO"] }
  }

  /// The attribute by which a `meta` element is named.
  func key(of meta: String) -> String { keys[meta] ?? "name" }

  private static func host(_ element: Element) -> String? {
    guard element.attribute("rel") == "canonical", let address = element.attribute("href") else { return nil }
    let parts = address.split(separator: "/", omittingEmptySubsequences: true)
    return parts.count > 1 && parts[0].hasSuffix(":") ? String(parts[1]) : nil
  }
}
