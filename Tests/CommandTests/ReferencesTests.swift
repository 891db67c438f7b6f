import Testing

/// `analecta references`, from outside.
@Suite struct ReferencesTests {
  @Test func `each line gives a line, in order`() throws {
    let shell = try Shell()
    try shell.write(
      "list.txt",
      "Roe J. Naps. J Sleep Res. 2001;1(2):3-9.\r\n\n \nA line of prose\u{0}\nLast, J. (2014). Tea. Nature, 5, 6-7.")
    let run = try shell.run("analecta references list.txt")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.status == 0 && run.errors == "" && lines.count == 6 && lines[5] == "")
    #expect(
      lines[0].hasPrefix(#"{"text":"Roe J. Naps. J Sleep Res. 2001;1(2):3-9.","type":"article-journal","authors""#))
    #expect(lines[1] == #"{"type":"note"}"# && lines[2] == lines[1])
    #expect(lines[3].hasPrefix(#"{"text":"A line of prose"#))
    #expect(lines[4].contains(#""year":2014"#))
  }

  @Test func `standard input is read, compressed too, and longer than a piece`() throws {
    let shell = try Shell()
    let script = """
      yes 'Roe J. Naps. J Sleep Res. 2001;1(2):3-9.' | head -n 3000 | gzip | analecta references -o out.jsonl
      wc -l < out.jsonl; sort -u out.jsonl | wc -l
      """
    #expect(try shell.run(script).output.split(separator: "\n").map { $0.trimmingPrefix(" ") } == ["3000", "1"])
  }

  @Test func `an input that is not there is said so`() throws {
    let run = try Shell().run("analecta references nowhere.txt")
    #expect(run.status == 66 && run.output == "" && run.errors.contains("‘nowhere.txt’ cannot be read"))
  }
}
