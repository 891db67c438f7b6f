import Inputs
import Testing

@Suite struct PathTextTests {
  @Test(
    arguments: [
      (Array("a/é漢😀.html".utf8), "a/é漢😀.html"),
      ([0x63, 0xE9, 0x2E], #"c\xE9."#),
      ([0xC3, 0xA9, 0xC3, 0x28], #"é\xC3("#),
      ([0xED, 0xA0, 0x80, 0xF0, 0x9F], #"\xED\xA0\x80\xF0\x9F"#),
      ([0x0A, 0x80], "\n\\x80"),
      ([], ""),
    ] as [([UInt8], String)])
  func writesEachByteThatIsNoUTF8(bytes: [UInt8], text: String) {
    #expect(String(path: bytes) == text)
  }
}
