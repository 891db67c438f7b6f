import Testing

@testable import Markup

/// Addresses that a browser or an archive has changed when it saved the page are as the site wrote them.
@Suite struct PageLinksTests {
  private static func links(_ html: String) throws -> [String] {
    try page(html).all("[href], [src]").compactMap { $0.attribute("href") ?? $0.attribute("src") }
  }

  @Test(arguments: [
    ("https://web.archive.org/web/20210305010203/https://site.org/a?b=c#d", "https://site.org/a?b=c#d"),
    ("/web/20210305010203im_/http://site.org/a.png", "http://site.org/a.png"),
    ("//web.archive.org/web/20210305010203/https://site.org/", "https://site.org/"),
    ("https://arquivo.example/noFrame/replay/20210305010203mp_/https://site.org/", "https://site.org/"),
    ("/web/2021/https://site.org/", "/web/2021/https://site.org/"),
    ("https://site.org/20210305010203/a", "https://site.org/20210305010203/a"),
    ("/20210305010203/mailto:a@site.org", "/20210305010203/mailto:a@site.org"),
    ("https://share.org/?u=https://site.org/", "https://share.org/?u=https://site.org/"),
    ("20210305010203/https://site.org/", "20210305010203/https://site.org/"),
    ("/x20210305010203/https://site.org/", "/x20210305010203/https://site.org/"),
  ]) func `an address at a web archive is the one that it has captured`(_ saved: String, _ original: String) throws {
    #expect(try Self.links("<p><a href='\(saved)'>x</a><img src='\(saved)'>") == [original, original])
  }

  @Test func `a link into the page itself begins with its name`() throws {
    let page = "https://site.org/article?id=1"
    let html = """
      <p id=one><a name=two></a><a href="\(page)#one">1</a><a href="\(page)#two">2</a><a href="\(page)#">top</a>
      <a href="\(page)#three">3</a><a href="\(page)">all</a><a href="/other#one">4</a>
      <a href="/other#four">5</a><a href="/other#five">6</a>
      """
    let others = ["/other#one", "/other#four", "/other#five"]
    #expect(try Self.links(html) == ["#one", "#two", "#", "#three", page] + others)
  }

  @Test func `a file that a tool has renamed is the page itself`() throws {
    #expect(try Self.links("<p id=a><p id=b><a href='page.html#a'>1</a><a href='page.html#b'>2</a>") == ["#a", "#b"])
  }

  @Test func `an archive's link into the page itself begins with its name`() throws {
    let page = "/web/20210305010203/https://site.org/article"
    #expect(try Self.links("<p id=a><p id=b><a href='\(page)#a'>1</a><a href='\(page)#b'>2</a>") == ["#a", "#b"])
  }

  @Test func `links to names in other pages stay`() throws {
    let links = ["https://site.org/full#s1", "https://site.org/full#s2", "https://site.org/full#top", "#top"]
    let html = links.map { "<a href='\($0)'>x</a>" }.joined()
    #expect(try Self.links("<p id=top>\(html)") == links)
  }

  @Test func `XML keeps its addresses`() throws {
    let link = "https://web.archive.org/web/20210305010203/https://site.org/"
    let tree = try XMLParser.parse(Array("<a href='\(link)'/>".utf8))
    #expect(try tree.first("a")?.attribute("href") == link)
  }
}
