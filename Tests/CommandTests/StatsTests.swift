import Foundation
import Testing

/// `analecta stats`, from outside.
@Suite struct StatsTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    let titled =
      #"{"schema":"analecta/article/1","source":{"path":"a","format":"site"},"ids":{"doi":"10.5555/1"},"title":"Tea","references":[]}"#
    let bare =
      #"{"schema":"analecta/article/1","source":{"path":"b","format":"site"},"findings":[{"code":"layout_changed","message":"m"}]}"#
    let rejection =
      #"{"schema":"analecta/rejection/1","source":{"path":"c"},"code":"empty","stage":"open","message":"m"}"#
    try shell.write("old.jsonl", String(repeating: titled + "\n", count: 6))
    try shell.write(
      "new.jsonl",
      String(repeating: titled + "\n", count: 3) + String(repeating: bare + "\n", count: 3) + rejection + "\n")
    try shell.write("few.jsonl", titled + "\n" + bare + "\n")
  }

  @Test func `fields are counted by format, an empty list being none`() throws {
    let run = try shell.run("analecta stats new.jsonl")
    #expect(
      run
        == .init(
          status: 0,
          output: """
            site: 6 articles; layout changed? 3
              ids.doi                          3    50.0 %
              title                            3    50.0 %
            rejections 1, deletions 0

            """, errors: ""))
  }

  @Test func `a share that has fallen ends with status 4`() throws {
    let run = try shell.run("gzip -k old.jsonl; analecta stats new.jsonl old.jsonl.gz")
    #expect(run.status == 4)
    #expect(run.output.contains("  title                            3    50.0 %   -50.0 %\n"))
    #expect(
      run.output.hasSuffix("2 shares fallen:\n  site: ids.doi 100.0 % to 50.0 %\n  site: title 100.0 % to 50.0 %\n"))
    #expect(try shell.run("analecta stats new.jsonl old.jsonl --fall 50").status == 0)
    #expect(try shell.run("analecta stats old.jsonl new.jsonl").output.hasSuffix("no share has fallen\n"))
  }

  @Test func `formats with few articles are not judged`() throws {
    #expect(try shell.run("analecta stats few.jsonl old.jsonl").status == 0)
  }

  @Test func `programs get one object`() throws {
    let run = try shell.run("analecta stats - old.jsonl --json < new.jsonl")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(run.status == 4 && object?["schema"] as? String == "analecta/stats/1")
    #expect(object?["articles"] as? Int == 6 && object?["articles_before"] as? Int == 6)
    let formats = object?["formats"] as? [[String: Any]]
    #expect(formats?.first?["layout_changed"] as? Int == 3)
    let fields = formats?.first?["fields"] as? [[String: Any]]
    #expect(fields?.map { $0["field"] as? String } == ["ids.doi", "title"])
    #expect((object?["falls"] as? [[String: Any]])?.count == 2)
  }

  @Test func `a bad line is told and stepped over`() throws {
    let run = try shell.run("{ cat old.jsonl; echo '{\"schema\":1}'; echo x; } > bad.jsonl; analecta stats bad.jsonl")
    #expect(run.status == 3 && run.output.hasPrefix("site: 6 articles\n"))
    #expect(run.errors.contains("‘bad.jsonl’ line 7 is no record") && run.errors.contains("line 8 is no record"))
    let many = try shell.run("yes x | head -20 > bad.jsonl; analecta stats bad.jsonl").errors
    #expect(many.hasSuffix("\nanalecta: … 20 lines in all that are no records\n"), "\(many)")
  }

  @Test(arguments: [
    ("none.jsonl", 66), ("- -", 64), ("old.jsonl --fall x", 64), ("old.jsonl --fall 101", 64), ("", 64),
  ])
  func `what cannot be counted has its status`(_ arguments: String, _ status: Int) throws {
    #expect(try shell.run("analecta stats \(arguments)").status == Int32(status))
  }

  @Test func `any number of formats takes bounded memory`() throws {
    let script = """
      seq 1 3000 | sed 's/.*/{"schema":"analecta\\/article\\/1","source":{"path":"a","format":"f&"},"title":"T"}/' |
        analecta stats - | grep -c articl
      """
    #expect(try shell.run(script).output == "1002\n")
  }
}
