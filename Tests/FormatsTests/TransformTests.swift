import Testing

@testable import Formats

@Suite("Transforms")
struct TransformTests {
  @Test(
    "What each makes of a value",
    arguments: [
      (.dropPrefix(["PMID:", "doi:"]), "pmid: 1", ["1"]), (.dropPrefix(["doi:"]), "DOI:10.1/x", ["10.1/x"]),
      (.dropPrefix(["a", "ab"]), "abc", ["bc"]), (.dropPrefix(["abc"]), "ab", ["ab"]), (.dropPrefix(["a"]), "a", []),
      (.dropPrefix([]), "a", ["a"]), (.dropPrefix(["É"]), "été", ["té"]),
      (.dropSuffix(["-", "."]), "a - . -", ["a"]), (.dropSuffix(["."]), "a.b", ["a.b"]),
      (.dropSuffix(["."]), "...", []),
      (.dropSuffix([""]), "a", ["a"]),
      (.after(":"), "a: b: c", ["b: c"]), (.after(":"), "a", []), (.after("é="), "né=x", ["x"]),
      (.after(":"), "a:", []),
      (.afterLast("/"), "a/b/c", ["c"]), (.afterLast("/"), "a/", []), (.afterLast("/"), "a", []),
      (.before("["), "12 [PubMed]", ["12"]), (.before("["), "12", ["12"]), (.before("["), "[x", []),
      (.split(","), "a, b,,c ,", ["a", "b", "c"]), (.split(";"), "a", ["a"]), (.split("; "), "a;b; c", ["a;b", "c"]),
      (.split(""), "a b", ["a b"]), (.split(","), ",,", []),
      (.number, "Show all 1,234 references", ["1234"]), (.number, "none", []), (.number, "3 of 5", ["3"]),
      (.number, "x²7", ["7"]),
      (.number, "٣ and 4", ["4"]), (.number, ",5", ["5"]),
      (.map(["enc": "eng"]), "enc", ["eng"]), (.map(["enc": "eng"]), "ENC", ["ENC"]), (.map(["a": ""]), "a", []),
      (.replace(word: "/at/", by: "@"), "roe/at/host.example", ["roe@host.example"]),
      (.replace(word: "a", by: "aa"), "banana", ["baanaanaa"]), (.replace(word: "x", by: "y"), "abc", ["abc"]),
      (.replace(word: "abc", by: ""), "abc", []), (.replace(word: "", by: "x"), "ab", ["ab"]),
    ] as [(Transform, String, [String])])
  func apply(_ transform: Transform, _ text: String, _ expected: [String]) {
    #expect(transform.apply(text) == expected)
  }

  @Test(
    "Linear on long values: were it quadratic, none of these would end", .timeLimit(.minutes(3)),
    arguments: [
      Transform.split(","), .dropSuffix([","]), .dropPrefix([","]), .after("x"), .afterLast(","), .before("x"), .number,
      .map([:]),
      .split(",,"), .replace(word: ",", by: ""),
    ])
  func linear(_ transform: Transform) {
    let text = String(repeating: ",", count: 1_000_000)
    #expect(transform.apply(text).allSatisfy { $0.utf8.count <= text.utf8.count })
  }
}
