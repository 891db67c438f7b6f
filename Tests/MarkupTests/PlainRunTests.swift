import Testing

@testable import Markup

/// Runs of printable ASCII with single spaces.
@Suite struct PlainRunTests {
  @Test(arguments: [
    "", "a", "one two three four five", "one  two", "  one", "one two é", "1234567  8", "12345678 x", "123456  ",
    "ab\tcd", "123456789\u{7F}", "1234567890123456 ", "12345678\u{1F}", "漢字",
  ])
  func `end where a look at each byte finds their end`(_ text: String) {
    let bytes = Array(text.utf8)
    let end = bytes.indices.first { at in
      !(0x20..<0x7F).contains(bytes[at]) || at > 0 && bytes[at - 1] == 0x20 && bytes[at] == 0x20
    }
    #expect(bytes.withUnsafeBytes { PlainRun.end(in: $0, from: 0, to: bytes.count) } == end ?? bytes.count)
  }
}
