import Formats
import Testing

/// What is wrong with a YAML text, or `nil` when all is well.
private func complaint(_ yaml: String, _ read: (Configuration) throws -> Void = { _ in }) -> String? {
  do {
    try read(Configuration(yaml: yaml, file: "pubmed.yaml"))
    return nil
  } catch {
    return "\(error)"
  }
}

struct RefusedText: Sendable {
  let yaml: String
  let message: String
}

struct ConfigurationTests {
  @Test(arguments: [
    RefusedText(yaml: "", message: "pubmed.yaml:1:1: error: the file is empty\n  1 | \n    | ^"),
    RefusedText(
      yaml: "a: 1\na: 2\n", message: "pubmed.yaml:1:1: error: the key ‘a’ stands here twice\n  1 | a: 1\n    | ^"),
    RefusedText(
      yaml: "a: 1\nb: &x [1]\nc: *x\n",
      message: """
        pubmed.yaml:2:4: error: aliases are not used here
          2 | b: &x [1]
            |    ^
        """),
    RefusedText(
      yaml: "a: 1\r\nb: &x [1]\r\n",
      message: """
        pubmed.yaml:2:4: error: aliases are not used here
          2 | b: &x [1]
            |    ^
        """),
    RefusedText(
      yaml: "a: !!str &x y\n",
      message: """
        pubmed.yaml:1:4: error: aliases are not used here
          1 | a: !!str &x y
            |    ^
        """),
    RefusedText(
      yaml: "a: [1, 2\nb: 3\n",
      message: """
        pubmed.yaml:2:2: error: not YAML: did not find expected ',' or ']'
          2 | b: 3
            |  ^
        """),
    RefusedText(
      yaml: "a: 1\n--- \nb: 2\n",
      message: """
        pubmed.yaml:2:1: error: not YAML: but found another document
          2 | ---\u{20}
            | ^
        """),
  ])
  func refusesText(_ text: RefusedText) {
    #expect(complaint(text.yaml) == text.message)
  }

  @Test func suggestsTheNearestKey() {
    let message = complaint("fields:\n\ttitle") { _ in }
    #expect(message?.hasPrefix("pubmed.yaml:2:1: error: not YAML: found character that cannot start any token") == true)
    let unknown = complaint("title:\n  selct: h1\n") {
      _ = try $0.required("title").entries(allowing: ["select", "drop"], what: "a rule")
    }
    #expect(
      unknown == """
        pubmed.yaml:2:3: error: unknown key ‘selct’; did you mean ‘select’?
          2 |   selct: h1
            |   ^
        """)
  }

  @Test func listsTheKeysWhereNoneIsNear() {
    let unknown = complaint("colour: red\n") { _ = try $0.entries(allowing: ["select", "drop"], what: "a rule") }
    #expect(
      unknown == """
        pubmed.yaml:1:1: error: unknown key ‘colour’; it must be one of select, drop
          1 | colour: red
            | ^
        """)
  }

  @Test(arguments: [
    ("a: yes", "pubmed.yaml:1:4: error: expected a switch as true or false\n  1 | a: yes\n    |    ^"),
    ("a: [true]", "pubmed.yaml:1:4: error: expected a switch\n  1 | a: [true]\n    |    ^"),
    ("b: true", "pubmed.yaml:1:1: error: the key ‘a’ is missing\n  1 | b: true\n    | ^"),
  ])
  func readsNoSwitch(_ yaml: String, _ message: String) {
    #expect(complaint(yaml) { _ = try $0.required("a").boolean("a switch") } == message)
  }

  @Test(arguments: ["-1", "1.5", "one", "9999999999999999999", "''"])
  func readsNoNumber(_ value: String) {
    let message = complaint("a: \(value)") { _ = try $0.required("a").integer("a count") }
    #expect(message?.contains("error: expected a count") == true)
  }

  @Test func readsValues() throws {
    let root = try Configuration(yaml: "a: true\nb: 12\nc: [x, y]\nd: z\n", file: "f")
    #expect(try root.required("a").boolean("") == true)
    #expect(try root.required("b").integer("") == 12)
    #expect(try root.required("c").strings("") == ["x", "y"])
    #expect(try root.required("d").strings("") == ["z"])
    #expect(try root.required("d").choice(["y", "z"], what: "letter") == "z")
    #expect(root["e"] == nil ? true : false)
  }

  @Test func refusesDepthAndSize() {
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(complaint(deep)?.contains(":1:33: error: nested too deeply") == true)
    let bomb = String(repeating: "[", count: 500_000)
    #expect(complaint(bomb)?.contains("error: not YAML") == true)
    let large = "a: " + String(repeating: "x", count: 1 << 20)
    #expect(complaint(large) == "pubmed.yaml:1:1: error: the file is larger than 1 MiB\n  1 | \n    | ^")
  }

  @Test func showsThePlaceInALongLine() {
    let line = String(repeating: "x", count: 300) + ": {" + String(repeating: " ", count: 60) + "é: &a 1}"
    let lines = complaint(line)?.split(separator: "\n") ?? []
    #expect(lines.first?.hasPrefix("pubmed.yaml:1:367: error:") == true)
    let caret = lines.last?.unicodeScalars.count ?? 0
    #expect(lines.count == 3 && Array(lines[1].unicodeScalars)[caret - 1] == "&")
  }

  @Test func showsNoControlCharacterOfTheFile() {
    let message = complaint("a: \"\u{85}\" # \u{9B}31m\nb: &x 1\n") ?? ""
    #expect(!message.unicodeScalars.contains("\u{9B}"))
  }
}
