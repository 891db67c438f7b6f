import Testing

@testable import Formats

/// The lines that every format file needs, before what a case adds.
func formatFile(_ more: String) -> String {
  "analecta: format/1\nname: x\nabout: a page\nreader: html\n" + more
}

@Suite("What is wrong with a format file, word for word")
struct FormatFileErrorTests {
  @Test(
    "In the whole file",
    arguments: [
      ("", "x.yaml:1:1: error: the file is empty\n  1 | \n    | ^"),
      ("- a", "x.yaml:1:1: error: expected a format as a mapping of keys to values\n  1 | - a\n    | ^"),
      ("name: x", "x.yaml:1:1: error: the key ‘analecta’ is missing\n  1 | name: x\n    | ^"),
      (
        "analecta: format/2",
        "x.yaml:1:11: error: unknown version of the grammar ‘format/2’; did you mean ‘format/1’?\n  1 | analecta: format/2\n    |           ^"
      ),
      (
        "analecta: 1",
        "x.yaml:1:11: error: unknown version of the grammar ‘1’; it must be one of format/1\n  1 | analecta: 1\n    |           ^"
      ),
      (
        "analecta: format/1\nnme: x",
        "x.yaml:2:1: error: unknown key ‘nme’; did you mean ‘name’?\n  2 | nme: x\n    | ^"
      ),
      (
        "analecta: format/1\nencoding: x",
        "x.yaml:2:1: error: unknown key ‘encoding’; it must be one of analecta, name, about, extends, without, reader, headings, inside, roots, rank, identify, refuse, record, deletion, words, fields, body\n  2 | encoding: x\n    | ^"
      ),
      (
        "analecta: format/1\nname: X y",
        "x.yaml:2:7: error: a format’s name consists of small letters, digits and hyphens\n  2 | name: X y\n    |       ^"
      ),
      ("analecta: format/1\nname: ''", "x.yaml:2:7: error: expected the format’s name\n  2 | name: ''\n    |       ^"),
      (
        "analecta: format/1\nname: x",
        "x.yaml:1:1: error: the key ‘about’ is missing\n  1 | analecta: format/1\n    | ^"
      ),
      (
        "analecta: format/1\nname: x\nabout: a",
        "x.yaml:1:1: error: the key ‘reader’ is missing\n  1 | analecta: format/1\n    | ^"
      ),
      (
        "analecta: format/1\nname: x\nabout: a\nreader: htm",
        "x.yaml:4:9: error: unknown reader ‘htm’; did you mean ‘html’?\n  4 | reader: htm\n    |         ^"
      ),
    ])
  func wholeFile(_ yaml: String, _ message: String) { check(yaml, message) }

  @Test(
    "Below its head",
    arguments: [
      (
        "headings: [a]",
        "x.yaml:5:11: error: only the reader ‘text’ has headings\n  5 | headings: [a]\n    |           ^"
      ),
      ("inside: pre", "x.yaml:5:9: error: only the reader ‘tagged’ has ‘inside’\n  5 | inside: pre\n    |         ^"),
      ("rank: high", "x.yaml:5:7: error: expected a rank as a whole number\n  5 | rank: high\n    |       ^"),
      ("rank: -1", "x.yaml:5:7: error: expected a rank as a whole number\n  5 | rank: -1\n    |       ^"),
      (
        "identify: a",
        "x.yaml:5:11: error: expected conditions as a mapping of keys to values\n  5 | identify: a\n    |           ^"
      ),
      ("identify:\n  al: a", "x.yaml:6:3: error: unknown key ‘al’; did you mean ‘all’?\n  6 |   al: a\n    |   ^"),
      (
        "identify:\n  all: [a, b >]",
        "x.yaml:6:15: error: in the selector ‘b >’: expected an element, ‘#id’, ‘.class’, ‘[attribute]’ or ‘:pseudo-class’\n  6 |   all: [a, b >]\n    |               ^"
      ),
      (
        "refuse:\n  - code: nope\n    message: m\n    when: a",
        "x.yaml:6:11: error: unknown rejection code ‘nope’; it must be one of "
      ),
      (
        "refuse:\n  - code: empty",
        "x.yaml:6:5: error: the key ‘message’ is missing\n  6 |   - code: empty\n    |     ^"
      ),
      (
        "refuse:\n  - code: empty\n    message: m",
        "x.yaml:6:5: error: the key ‘when’ is missing\n  6 |   - code: empty\n    |     ^"
      ),
      (
        "record: ':x'",
        "x.yaml:5:9: error: in the selector ‘:x’: unknown pseudo-class ‘:x’\n  5 | record: ':x'\n    |         ^"
      ),
      ("name: y", "x.yaml:2:1: error: the key ‘name’ stands here twice\n  2 | name: x\n    | ^"),
      ("about: [a", "x.yaml:6:1: error: not YAML: did not find expected ',' or ']'"),
      ("rank: \"\\q\"", "x.yaml:5:8: error: not YAML: "),
    ])
  func head(_ yaml: String, _ message: String) {
    // Messages that are libyaml's, or list all codes, are given by their beginning.
    let got = error(formatFile(yaml)) ?? ""
    #expect(message.contains("\n") ? got == message : got.hasPrefix(message), "\(got)")
  }

  @Test(
    "In the rules of fields",
    arguments: [
      ("tittle: a", "6:3: error: unknown key ‘tittle’; did you mean ‘title’?", "    |   ^"),
      ("title: {form: a}", "6:11: error: unknown key ‘form’; did you mean ‘from’?", "    |           ^"),
      ("title: {drop: a}", "6:10: error: the key ‘from’ is missing", "    |          ^"),
      ("title: 'a:b'", "6:12: error: in the selector ‘a:b’: unknown pseudo-class ‘:b’", "    |            ^"),
      (
        "title: \"a[b=\\\"c\\\"]!\"", "6:21: error: in the selector ‘a[b=\"c\"]!’: unexpected ‘!’",
        "    |                     ^"
      ),
      (
        "title: 'a[b=''c'']!'", "6:21: error: in the selector ‘a[b='c']!’: unexpected ‘!’",
        "    |                     ^"
      ),
      ("title: a!", "6:11: error: in the selector ‘a!’: unexpected ‘!’", "    |           ^"),
      (
        "title: {from: a, required: yes}", "6:30: error: expected ‘required’ as true or false",
        "    |                              ^"
      ),
      (
        "title: {from: a, parts: {text: b}}", "6:27: error: ‘title’ is no group and has no parts",
        "    |                           ^"
      ),
      (
        "title: {from: a, then: shout}",
        "6:26: error: unknown transform without an argument ‘shout’; it must be one of number, strip_tags, reverse, decode",
        "    |                          ^"
      ),
      (
        "title: {from: a, then: [{befor: b}]}", "6:28: error: unknown key ‘befor’; did you mean ‘before’?",
        "    |                            ^"
      ),
      (
        "title: {from: a, then: [{number: b}]}", "6:28: error: ‘number’ takes no argument",
        "    |                            ^"
      ),
      (
        "title: {from: a, then: [{map: b}]}", "6:33: error: expected a table of values",
        "    |                                 ^"
      ),
      ("title: []", "6:10: error: ‘title’ has no source", "    |          ^"),
    ])
  func fields(_ rule: String, _ message: String, _ caret: String) {
    let got = error(formatFile("fields:\n  " + rule))
    #expect(got == "x.yaml:\(message)\n  6 |   \(rule)\n\(caret)")
  }

  @Test("Files that would be a burden are refused: too large, too deep, with aliases")
  func burdens() {
    #expect(
      error(formatFile("# " + String(repeating: "x", count: 1 << 20)))?.contains("the file is larger than 1 MiB")
        == true)
    #expect(
      error(formatFile("fields:\n  title: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)))?
        .contains("nested too deeply") == true)
    #expect(
      error(formatFile("rank: &a 3\nrecord: *a"))
        == "x.yaml:5:7: error: aliases are not used here\n  5 | rank: &a 3\n    |       ^")
  }

  @Test("Whatever stands in the file, an error has a place in it", arguments: 0..<300)
  func wildFiles(_ seed: Int) throws {
    var state = UInt64(truncatingIfNeeded: seed) &* 6_364_136_223_846_793_005 &+ 1
    var bytes = Array(
      formatFile("identify:\n  any: ['a > b', \"#c\"]\nfields:\n  title: {from: h1, then: [{before: x}]}\n").utf8)
    for _ in 0..<4 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int((state >> 33) % UInt64(bytes.count))] = Array("[]{}:'\"#-\n \\&*x>\t|".utf8)[Int((state >> 20) % 18)]
    }
    let yaml = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try FormatFile.read(yaml, file: "x.yaml")
    } catch {
      let problem = try #require(error as? ConfigurationError)
      #expect(
        problem.line >= 1 && problem.line <= yaml.split(separator: "\n", omittingEmptySubsequences: false).count + 1)
      #expect(problem.column >= 1)
    }
  }

  private func check(_ yaml: String, _ message: String) {
    #expect(error(yaml) == message)
  }

  private func error(_ yaml: String) -> String? {
    do {
      _ = try FormatFile.read(yaml, file: "x.yaml")
      return nil
    } catch {
      return "\(error)"
    }
  }
}
