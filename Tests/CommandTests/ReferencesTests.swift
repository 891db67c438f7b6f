import Testing

/// `analecta references`, from outside.
@Suite struct ReferencesTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  /// The texts of the lines that come out.
  private func texts(_ output: String) -> [String] {
    output.split(separator: "\n").map { line in
      line.split(separator: #""text":""#).last?.split(separator: "\"").first.map(String.init) ?? ""
    }
  }

  @Test func `each line gives a line, in order`() throws {
    try shell.write(
      "list.txt",
      "Roe J. Naps. J Sleep Res. 2001;1(2):3-9.\r\n\n \nA line of prose\u{0}\nLast, J. (2014). Tea. Nature, 5, 6-7.")
    let run = try shell.run("analecta references list.txt")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(run.status == 0 && run.errors == "" && lines.count == 6 && lines[5] == "")
    #expect(
      lines[0].hasPrefix(#"{"text":"Roe J. Naps. J Sleep Res. 2001;1(2):3-9.","type":"article-journal","authors""#))
    #expect(
      lines[1] == """
        {"schema":"analecta/rejection/1","source":{"path":"list.txt"},"code":"empty","stage":"parse",\
        "message":"the line is blank","at":"line 2"}
        """)
    #expect(lines[2].contains(#""at":"line 3""#))
    #expect(lines[3].hasPrefix(#"{"text":"A line of prose""#))
    #expect(lines[4].contains(#""year":2014"#))
  }

  @Test func `standard input is read, compressed too, and longer than a piece`() throws {
    let script = """
      yes 'Roe J. Naps. J Sleep Res. 2001;1(2):3-9.' | head -n 3000 | gzip | analecta references -o out.jsonl
      wc -l < out.jsonl; sort -u out.jsonl | wc -l
      """
    #expect(try shell.run(script).output.split(separator: "\n").map { $0.trimmingPrefix(" ") } == ["3000", "1"])
  }

  @Test func `an input that is not there is said so`() throws {
    let run = try shell.run("analecta references nowhere.txt")
    #expect(run.status == 66 && run.output == "" && run.errors.contains("‘nowhere.txt’ cannot be read"))
  }

  private static let wrapped = ["Roe J. Naps in the moor. J Sleep Res. 2001;1(2):3-9.", "Poe A. Tea. J Tea. 2002;5:1."]

  @Test(arguments: [
    "1. Roe J. Naps in the\nmoor. J Sleep Res. 2001;1(2):3-\n9.\n2. Poe A. Tea. J Tea. 2002;5:1.\n",
    "[1] Roe J. Naps in the\n    moor. J Sleep Res. 2001;1(2):3-9.\n\n[2]Poe A. Tea. J Tea. 2002;5:1.",
    "(1) Roe J. Naps in the moor. J Sleep Res.\r\n2001;1(2):3-9.\r\n(2) Poe A. Tea. J Tea. 2002;5:1.\r\n",
    "8) Roe J. Naps in the moor. J Sleep Res. 2001;1(2):3-9.\n9) Poe A. Tea. J Tea.\n2002;5:1.",
    "Roe J. Naps in the\n  moor. J Sleep Res.\n  2001;1(2):3-9.\nPoe A. Tea. J Tea.\n  2002;5:1.",
    "Roe J. Naps in the\nmoor. J Sleep Res.\n2001;1(2):3-9.\n\n\nPoe A. Tea.\nJ Tea. 2002;5:1.",
  ])
  func `wrapped references are known and put together`(_ text: String) throws {
    try shell.write("list.txt", text)
    let run = try shell.run("analecta references list.txt")
    #expect(run.status == 0 && texts(run.output) == Self.wrapped)
    #expect(try shell.run("analecta references --block list.txt").output == run.output)
    #expect(try texts(shell.run("analecta references --lines list.txt").output) != Self.wrapped)
  }

  @Test func `a number gives the label, and one that does not follow is part of the text`() throws {
    try shell.write(
      "list.txt", "References\n1. Roe J. Naps. J Sleep Res.\n12. 2001;1:3.\n2. Poe A. Tea.\n2001. More.\n\nPS\n")
    let run = try shell.run("analecta references list.txt")
    #expect(
      texts(run.output) == [
        "References", "Roe J. Naps. J Sleep Res. 12. 2001;1:3.", "Poe A. Tea. 2001. More.", "PS",
      ])
    #expect(run.output.contains(#"{"label":"1","text":"Roe"#) && run.output.contains(#"{"label":"2","text":"Poe"#))
  }

  @Test func `references go to bibliographies`() throws {
    try shell.write("list.txt", Self.wrapped.joined(separator: "\n\n"))
    let bibtex = try shell.run("analecta references --lines --format bibtex list.txt")
    #expect(bibtex.status == 0 && bibtex.output.hasPrefix("@article{roe2001naps,\n  author = {Roe, J.},"))
    #expect(try shell.run("analecta references --format ris list.txt").output.contains("AU  - Poe, A.\r\n"))
    let json = try shell.run("analecta references --format csl-json list.txt | tr -d '\\n'").output
    #expect(json.hasPrefix(#"[{"id":"roe2001naps","type":"article-journal""#) && json.hasSuffix("}]"))
  }

  @Test func `whatever stands there gives a line each`() throws {
    let script = #"""
      { printf '\377\376 Roe J\n\001\002\033[31m\n'; head -c 100000 /dev/zero | tr '\0' 'a'; echo
        head -c 100000 /dev/zero | tr '\0' '('; echo; yes '1. ' | head -n 30000 | tr -d '\n'; echo
        yes 'Roe J,' | head -n 20000 | tr -d '\n'; echo; printf 'Чай 茶 شاي 2001\n\t\n'; head -c 1100000 /dev/zero | tr '\0' 'b'
      } > hostile.txt
      analecta references --lines hostile.txt > out.jsonl; echo $?; wc -l < out.jsonl; grep -c '^{.*}$' out.jsonl
      grep -o '"code":"[a-z_]*"' out.jsonl; analecta references --block hostile.txt > block.jsonl; echo $?
      """#
    let run = try shell.run(script)
    #expect(
      run.output.split(separator: "\n").map { $0.trimmingPrefix(" ") } == [
        "0", "9", "9", #""code":"empty""#, #""code":"limit_exceeded""#, "0",
      ])
    #expect(run.errors == "")
  }

  @Test func `lines and block contradict each other`() throws {
    #expect(try shell.run("analecta references --lines --block").status == 64)
  }
}
