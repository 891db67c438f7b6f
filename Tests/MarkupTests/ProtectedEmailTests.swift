import Testing

@testable import Markup

@Suite struct ProtectedEmailTests {
  /// The digits that hide an address behind a key.
  private static func hidden(_ address: String, key: UInt8) -> String {
    ([key] + address.utf8.map { $0 ^ key }).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  @Test(arguments: ["jane.roe@example.org", "a@b.ch", "J-P_R+x@uni-muenchen.example"], [UInt8(0), 0x25, 0xFF])
  func `what hides an address gives it back`(_ address: String, _ key: UInt8) {
    #expect(ProtectedEmail.decode(Self.hidden(address, key: key).utf8) == Array(address.utf8))
    #expect(ProtectedEmail.decode(Self.hidden(address, key: key).uppercased().utf8) == Array(address.utf8))
  }

  @Test(arguments: ["", "25", "2557", "zz57445561", "255744484", "250000000000", String(repeating: "41", count: 600)])
  func `digits that are no address give none`(_ digits: String) {
    #expect(ProtectedEmail.decode(digits.utf8) == nil)
  }

  @Test func `an address stands in the place of the words, and in links`() throws {
    let digits = Self.hidden("jane@example.org", key: 0x42)
    let tree = try page(
      """
      <p>Write to <a href="/cdn-cgi/l/email-protection#\(digits)" id=a><span class="__cf_email__" \
      data-cfemail="\(digits)">[email&#160;protected]</span></a>.</p>
      <a id=b href="https://www.example.org/cdn-cgi/l/email-protection#\(digits)"><i>envelope</i></a>
      <b data-cfemail="\(digits)"><i>two</i> words</b><b data-cfemail=xyz>three</b><a href="#\(digits)" id=c>four</a>
      """)
    #expect(try tree.first("p")?.text() == "Write to jane@example.org.")
    #expect(try tree.first("#a")?.attribute("href") == "mailto:jane@example.org")
    #expect(try tree.first("#b")?.attribute("href") == "mailto:jane@example.org")
    #expect(try tree.first("#b")?.text() == "envelope")
    #expect(try tree.all("b").map { $0.text() } == ["two words", "three"])
    #expect(try tree.first("#c")?.attribute("href") == "#\(digits)")
  }
}
