import Articles
import Testing

@testable import Normalising

@Suite struct CitationLookupTests {
  private let text = "Roe J, Poe A. Naps, and how to have them. Tea & Sleep. 2001;12:101–9."

  private func found(_ query: String) -> Reference? {
    CitationLookup("https://scholar.example.org/scholar_lookup?" + query)?.work(besides: Reference(text: text))
  }

  @Test("gives what the reference prints too")
  func printed() throws {
    let work = try #require(
      found(
        "title=Naps%2C+and+how+to+have+them&author=J+Roe&journal=Tea+%26+Sleep&volume=%2C+12&publication_year=2001&pages=101-109"
      ))
    #expect(work.title == "Naps, and how to have them")
    #expect(work.container == "Tea & Sleep")
    #expect(work.volume == "12")
    #expect(work.year == 2001)
    #expect(work.pages == PageRange(first: "101", last: "109"))
  }

  @Test("leaves out what the reference does not print")
  func unprinted() throws {
    let work = try #require(
      found("title=Handbook+of+naps&journal=Tea+%26+Sleep&volume=13&publication_year=2002&pages=7"))
    #expect(work.title == nil)
    #expect(work.volume == nil)
    #expect(work.year == nil)
    #expect(work.pages == nil)
    #expect(found("title=Handbook+of+naps&journal=Journal+of+Tea") == nil)
  }

  @Test("keeps a sign that is not escaped in its value")
  func unescaped() throws {
    #expect(try #require(found("journal=Tea & Sleep&volume=12")).container == "Tea & Sleep")
  }

  @Test("is nothing of another address")
  func others() {
    #expect(CitationLookup("https://scholar.example.org/scholar?q=Naps") == nil)
    #expect(CitationLookup("scholar_lookup?" + String(repeating: "title=Naps&", count: 5000)) == nil)
  }

  @Test("says nothing of what has been read so")
  func known() throws {
    var reading = Reference(text: text)
    (reading.title, reading.container, reading.volume) = ("Naps, and how to have them", "Tea & Sleep", "12")
    let search = try #require(
      CitationLookup(
        "https://s.example/scholar_lookup?title=Naps%2C+and+how+to+have+them&journal=Tea+%26+Sleep&volume=12&pages=101")
    )
    #expect(search.work(besides: reading) != nil)
    reading.pages = PageRange(first: "101", last: "109")
    #expect(search.work(besides: reading) == nil)
  }

  @Test("puts right where a title ends")
  func correction() throws {
    var reference = Reference(text: text)
    (reference.title, reference.container, reference.volume) = ("Naps", "and how to have them. Tea & Sleep", "12")
    reference.correct(by: try #require(found("title=Naps,+and+how+to+have+them&journal=Tea+%26+Sleep&pages=101-109")))
    #expect(reference.title == "Naps, and how to have them")
    #expect(reference.container == "Tea & Sleep")
    #expect(reference.pages?.last == "109")
  }

  @Test("does not take a book's title for that of its chapter")
  func chapters() throws {
    var reference = Reference(text: text)
    (reference.title, reference.container) = ("Naps", "Tea & Sleep")
    reference.correct(by: try #require(found("title=Tea+%26+Sleep")))
    #expect(reference.title == "Naps")
    #expect(reference.container == "Tea & Sleep")
  }
}
