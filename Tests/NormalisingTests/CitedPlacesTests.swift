import Articles
import Testing

@testable import Normalising

@Suite struct CitedPlacesTests {
  /// Each place with its words and what it cites.
  private func places(_ text: String, _ citations: [(Int, Int, String)]) -> [String] {
    var places = CitedPlaces(in: text)
    for (start, end, key) in citations { places.add(Section.Citation(start: start, end: end, references: [key])) }
    let scalars = Array(text.unicodeScalars)
    return places.all().map { place in
      let words = String(String.UnicodeScalarView(scalars[place.start..<place.end]))
      return "\(words): \(place.references.joined(separator: " "))"
    }
  }

  @Test func `the middle of a range goes to the end beside it`() {
    #expect(places("Tea (4–6).", [(5, 6, "a"), (6, 6, "b"), (7, 8, "c")]) == ["4: a b", "6: c"])
    #expect(places("Tea (4–6).", [(5, 6, "a"), (7, 7, "b"), (7, 7, "b2"), (7, 8, "c")]) == ["4: a", "6: b b2 c"])
  }

  @Test func `a citation without words has the word before it`() {
    #expect(places("by Roe, 1999. So", [(12, 12, "a")]) == ["1999: a"])
    #expect(places("as said  . So", [(9, 9, "a"), (9, 9, "b")]) == ["said: a b"])
    #expect(places("a½😀b c", [(3, 3, "a"), (5, 6, "c")]) == ["a½😀: a", "c: c"])
  }

  @Test func `a reference that one place cites twice is named once`() {
    #expect(places("Tea (4).", [(5, 6, "a"), (6, 6, "b"), (6, 6, "a"), (6, 6, "b")]) == ["4: a b"])
    #expect(places("as said. So", [(7, 7, "a"), (7, 7, "a")]) == ["said: a"])
  }

  @Test func `where no word is before it the text's first has it`() {
    #expect(places("Tea is old", [(0, 0, "a")]) == ["Tea: a"])
    #expect(places("Tea", [(9, 9, "a")]) == ["Tea: a"])
    #expect(places("", [(0, 0, "a")]).isEmpty)
    #expect(places("[1]  ", [(0, 3, "a"), (5, 5, "b")]) == ["[1]: a b"])
  }

  @Test func `a place does not reach over the one before`() {
    #expect(places("[1] , 2", [(0, 3, "a"), (4, 4, "b"), (5, 5, "c")]) == ["[1]: a b", ",: c"])
  }
}
