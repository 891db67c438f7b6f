import Articles
import Foundation
import Testing

@Suite("Escapes in strings")
struct EscapingTests {
  static let cases: [(text: String, written: String)] = [
    (#"a "b" \ c"#, #"a \"b\" \\ c"#),
    ("a\nb", #"a\nb"#),
    ("\u{0}\t\r\u{8}\u{C}\u{1F}", #"\u0000\u0009\u000d\u0008\u000c\u001f"#),
    ("~\u{7F}\u{80}\u{9F}\u{A0}", "~" + #"\u007f\u0080\u009f"# + "\u{A0}"),
    ("a\u{2027}\u{2028}\u{2029}\u{202A}", "a\u{2027}" + #"\u2028\u2029"# + "\u{202A}"),
    ("é Â â € ∑ 漢字 नमस्ते עברית 👩🏽‍🔬 \u{10FFFF}/<>&'", "é Â â € ∑ 漢字 नमस्ते עברית 👩🏽‍🔬 \u{10FFFF}/<>&'"),
    ("\"", #"\""#),
    ("\u{2028}", #"\u2028"#),
    ("Â", "Â"),
    ("\u{2000}", "\u{2000}"),
  ]

  @Test("Exactly what must be escaped is, and the rest is copied", arguments: cases)
  func escapes(_ text: String, _ written: String) {
    #expect(content(line { $0.volume = text }) == #","volume":""# + written + "\"")
  }

  @Test("Keys that are data are escaped")
  func keys() {
    let written = line { $0.completeness = [Completeness(field: "a\"b", seen: 1, emitted: 1)] }
    #expect(content(written) == #","completeness":{"a\"b":{"seen":1,"emitted":1}}"#)
  }

  @Test("Every scalar comes back as it was", arguments: [0..<0x3000, 0xD000..<0x10400, 0x1F000..<0x1FA00])
  func roundTrip(_ values: Range<UInt32>) throws {
    let text = String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    let written = line { $0.keywords = [text] }
    #expect(written.utf8.filter { $0 < 0x20 } == [0x0A])
    let record = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
    let keyword = (record?["keywords"] as? [String])?.first
    #expect(keyword.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(try OrderedJSON(written.dropLast())["keywords"] == .array([.string(text)]))
  }

  @Test("A string that is stored in pieces is written the same")
  func bridgedString() {
    let bridged = NSString(string: "naïve \"漢字\" \u{85}") as String
    #expect(content(line { $0.volume = bridged }) == #","volume":"naïve \"漢字\" \u0085""#)
  }

  @Test("A text of a million characters is written whole", arguments: ["a", "\"", "\u{1}", "é", "\u{2028}", "â"])
  func longText(_ unit: String) {
    let text = String(repeating: unit, count: 1_000_000)
    let single = content(line { $0.volume = unit })?.dropFirst(#","volume":""#.count).dropLast()
    let written = content(line { $0.volume = text })
    #expect(written?.utf8.count == (single?.utf8.count ?? 0) * 1_000_000 + #","volume":"""#.utf8.count)
  }
}
