import Foundation
import Testing

/// The schemas for programs that read the lines, each tried with the program where it is at hand.
@Suite struct SchemaTests {
  private static let lines =
    "analecta convert \(DocumentTests.root.path)/Samples --body --provenance --quiet -o records.jsonl"

  @Test func `SQLite takes every line and finds its keys`() throws {
    let shell = try Shell()
    try shell.write("load.py", Self.sqlite)
    let done = try shell.run("\(Self.lines) && analecta schema --for sqlite > schema.sql && python3 load.py")
    #expect(done.output == "all found\n", "\(done)")
  }

  /// DuckDB comes from PyPI; where it is not installed there is nothing to try.
  @Test(.enabled(if: hasDuckDB)) func `DuckDB gives back every value of every line`() throws {
    let shell = try Shell()
    try shell.write("load.py", Self.duckdb)
    let python = try #require(Self.python)
    let done = try shell.run("\(Self.lines) && analecta schema --for duckdb > schema.sql && \(python) load.py")
    #expect(done.output == "0 lines differ\n", "\(done)")
  }

  @Test(arguments: ["bigquery", "elasticsearch", "json-schema"])
  func `is valid JSON with every key for`(_ consumer: String) throws {
    let shell = try Shell()
    let check =
      "import json, sys; text = sys.stdin.read(); json.loads(text); print(all(k in text for k in sys.argv[1:]))"
    let done = try shell.run(
      "analecta schema --for \(consumer) | python3 -c '\(check)' title authors conflict_of_interest code stage")
    #expect(done.output == "True\n", "\(done)")
  }

  @Test func `TypeScript and Spark name every key of the record`() throws {
    let shell = try Shell()
    #expect(try shell.run("analecta schema --for typescript | grep -c 'export interface'").output == "37\n")
    let spark = try shell.run("analecta schema --for spark").output
    #expect(spark.contains("`references` ARRAY<STRUCT<`key`: STRING"))
    #expect(spark.split(separator: "\n").allSatisfy { $0.hasPrefix("`") })
  }

  @Test func `an unknown consumer is a mistake in the arguments`() throws {
    let shell = try Shell()
    let done = try shell.run("analecta schema --for mongodb")
    #expect(done.status == 64 && done.errors.contains("must be one of json-schema, duckdb, spark"))
  }

  private static let python = [
    ProcessInfo.processInfo.environment["HOME"].map { $0 + "/.pyenv/shims/python3" } ?? "", "/usr/bin/python3",
    "/usr/local/bin/python3",
  ].first { python in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import duckdb"]
    process.standardError = FileHandle.nullDevice
    guard FileManager.default.isExecutableFile(atPath: python), (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
  private static var hasDuckDB: Bool { python != nil }

  private static let sqlite = #"""
    import json, sqlite3
    database = sqlite3.connect('records.db')
    database.executescript(open('schema.sql').read())
    lines = [line.rstrip('\n') for line in open('records.jsonl', encoding='utf-8')]
    database.executemany('INSERT INTO lines VALUES (?)', [(line,) for line in lines])
    def number(key): return sum(key in json.loads(line) for line in lines)
    for key in 'title', 'references', 'code':
        found = database.execute(f'SELECT count("{key}") FROM records').fetchone()[0]
        assert found == number(key) > 0, (key, found, number(key))
    print('all found')
    """#

  private static let duckdb = #"""
    import duckdb, json
    def filled(value):
        if isinstance(value, dict): return {k: filled(v) for k, v in value.items() if v is not None}
        return [filled(v) for v in value] if isinstance(value, list) else value
    database = duckdb.connect()
    database.execute(open('schema.sql').read())
    rows = [json.loads(row) for row, in database.execute('SELECT to_json(records) FROM records').fetchall()]
    lines = [json.loads(line) for line in open('records.jsonl', encoding='utf-8')]
    assert len(rows) == len(lines)
    print(sum(filled(row) != line for row, line in zip(rows, lines)), 'lines differ')
    """#
}
