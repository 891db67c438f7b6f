import Normalising
import Testing

@Suite struct SearchLinkTests {
  static let terms: [(href: String, term: String?)] = [
    ("/?term=Gon%C3%A7alves+BAM&cauthor_id=36457193", "Gonçalves BAM"),
    ("/pubmed?term=Woo%20PC%5BAuthor%5D&cauthor=true&cauthor_uid=1", "Woo PC"),
    ("https://pubmed.ncbi.nlm.nih.gov/?term=%22Woo+PC%22%5Bau%5D", "Woo PC"),
    ("/?sort=date&term=Brantley+MA+Jr", "Brantley MA Jr"),
    ("/?term=Li+L#top", "Li L"),
    ("/?term=100%+Li%2", "100% Li%2"),
    ("/?term=%zzLi+%C3", "%zzLi \u{FFFD}"),
    ("/pubmed?term=Celed%26%23x000f3%3Bn%20JC%5BAuthor%5D", "Celedón JC"),
    ("/?term=Li%26%23243%3B%26%23xzz%3B%26amp%3B", "Lió&#xzz;&amp;"),
    ("/?term=", nil),
    ("/?term=%5BAuthor%5D", nil),
    ("/?xterm=Li", nil),
    ("/36457193/", nil),
    ("?", nil),
    ("", nil),
  ]

  @Test(arguments: terms)
  func `The term of a link is decoded`(_ href: String, _ term: String?) {
    #expect(SearchLink.term(href) == term)
  }

  @Test(arguments: [
    ("/?term=RECOVERY+Group%5BCorporate+Author%5D", true), ("/?term=RECOVERY+Group%5Bcn%5D", true),
    ("/?term=Woo+PC%5BAuthor%5D", false), ("/?term=Woo+PC", false),
  ])
  func `The field tag tells groups`(_ href: String, _ isCorporate: Bool) {
    #expect(SearchLink(href)?.isCorporate == isCorporate)
  }

  @Test(arguments: ["%", "%4", "[", "]", "&", "é", "\u{0}"])
  func `Anything may stand in a link`(_ piece: String) {
    let term = SearchLink.term("?term=x" + String(repeating: piece, count: 50_000))
    #expect(term?.first == "x")
  }
}
