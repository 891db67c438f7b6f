import Foundation
import Testing

/// `analecta worker` as an engine uses it: lines in, lines out.
struct WorkerTests {
  private static let captures = DocumentTests.root.path + "/Samples/captures"

  private let shell: Shell

  init() throws {
    shell = try Shell()
    for number in 1...3 { try shell.write("in/\(number).html", Pages.page(number)) }
    try shell.write("medline.xml", Citations.file(1, 2))
  }

  private func lines(_ command: String) throws -> [Substring] {
    let done = try shell.run(command)
    #expect(done.status == 0 && done.errors == "", "\(done)")
    return done.output.split(separator: "\n")
  }

  @Test func answersEachLineInOrder() throws {
    let names = ["in/3.html", "none.html", "", "in", "in/1.html", "medline.xml", "in/2.html"]
    let answers = try lines(
      "printf '\(names.joined(separator: "\\n"))' | env -i $(command -v analecta) worker --formats formats")
    #expect(answers.count == names.count)
    #expect(try answers[0] == lines("analecta convert --formats formats in/3.html")[0])
    #expect(answers[1].contains(#""code":"unreadable","stage":"open","message":"‘none.html’ cannot be read"#))
    #expect(answers[2].contains(#""source":{"path":"-"},"code":"unreadable","stage":"open","message":"the line names"#))
    #expect(answers[3].contains("‘in’ is a folder, not a file"))
    let records = try lines("analecta convert medline.xml").joined(separator: ",")
    #expect(answers[5] == #"{"schema":"analecta/records/1","input":"medline.xml","records":["# + records + "]}")
    #expect(answers[6].contains(#""title":"Page 2""#))
  }

  @Test func writesRecordsApartAndCountsThem() throws {
    let answers = try lines("printf 'medline.xml\\nin/1.html\\n' | analecta worker --expand --formats formats")
    #expect(answers.count == 5)
    #expect(try Array(answers[..<2]) == lines("analecta convert medline.xml"))
    #expect(answers[2] == #"{"schema":"analecta/end/1","input":"medline.xml","records":2}"#)
    #expect(answers[4] == #"{"schema":"analecta/end/1","input":"in/1.html","records":1}"#)
  }

  @Test(arguments: [("", 3), ("--expand", 6)]) func givesKeysBack(_ option: String, _ count: Int) throws {
    let command =
      #"printf 'a b\tin/1.html\n7\tmedline.xml\nalone\n' | analecta worker --key --formats formats \#(option)"#
    let answers = try lines(command)
    let keys = answers.map { $0.prefix { $0 != "\t" } }
    #expect(option.isEmpty ? keys == ["a b", "7", "alone"] : keys == ["a b", "a b", "7", "7", "7", "alone", "alone"])
    #expect(answers.allSatisfy { $0.contains("\t{\"schema\":\"analecta/") && $0.hasSuffix("}") })
    #expect(answers.contains { $0.contains("the line names no input") })
    if option.isEmpty { #expect(answers[1].contains(#""records":[{"schema""#) && !answers[1].contains("]7\t")) }
  }

  @Test func readsLinesEndedByNUL() throws {
    try shell.write("two\nlines.html", Pages.page(7))
    let answers = try lines(#"printf 'two\nlines.html\0in/1.html\0' | analecta worker -0 --formats formats"#)
    #expect(answers.count == 2 && answers[0].contains(#""path":"two\nlines.html""#))
    let wrong = try lines(#"printf 'a\0b\n' | analecta worker"#)
    #expect(wrong.count == 1 && wrong[0].contains("the line holds a NUL byte"))
  }

  /// Each page of a container is named by itself, and comes back as it comes with all the others.
  @Test(arguments: ["pages.zip", "pages.7z", "pages.tar", "pages.tar.zst", "warcio.warc.gz", "warcio-1.1.warc"])
  func namesMembers(of name: String) throws {
    let path = Self.captures + "/" + name
    let all = try lines("analecta convert --formats formats \(path)")
    let members = all.compactMap { Self.value("member", in: $0) }
    try shell.write("list", members.reversed().map { "\(path)!/\($0)\n" }.joined())
    #expect(members.count == 3)
    #expect(try lines("analecta worker --formats formats < list") == all.reversed())
    let none = try lines("echo '\(path)!/no.html' | analecta worker")
    #expect(none.count == 1 && none[0].contains(#""member":"no.html"},"code":"unreadable""#))
  }

  @Test func namesMembersOfInnerArchives() throws {
    let script = """
      tar -czf inner.tar.gz in && tar -cf outer.tar inner.tar.gz medline.xml
      printf '%s\\n' 'outer.tar!/inner.tar.gz!/in/2.html' 'outer.tar!/inner.tar.gz' 'outer.tar!/medline.xml!/a' \
        'medline.xml!/a' 'in/1.html!/a' | analecta worker --formats formats
      """
    let answers = try lines(script)
    #expect(answers.count == 5)
    #expect(answers[0].contains(#""member":"inner.tar.gz!/in/2.html""#) && answers[0].contains("Page 2"))
    #expect(answers[1].contains("Page 1") && answers[1].contains("Page 3"))
    #expect(answers[2].contains("‘medline.xml’ is no archive") && answers[3].contains("‘medline.xml’ is no archive"))
    #expect(answers[4].contains("‘in/1.html’ is no archive"))
  }

  /// The places of the records of a WARC file as its index says them: where the compressed members begin.
  @Test func readsRecordsByTheirPlace() throws {
    let path = Self.captures + "/warcio.warc.gz"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let places = bytes.indices.dropLast(3).filter { bytes[$0..<($0 + 4)].elementsEqual([0x1F, 0x8B, 0x08, 0x00]) }
    try shell.write("list", places.map { "\(path)@\($0)\n" }.joined())
    let answers = try lines("analecta worker --formats formats < list")
    #expect(answers.count == places.count)
    let pages = answers.filter { $0.contains("analecta/article/1") }
    #expect(try pages == lines("analecta convert --formats formats \(path)"))
    #expect(answers.filter { $0.contains("the record is no page") }.count == places.count - 3)
    let wrong = try lines("printf '%s\\n' '\(path)@7' 'in/1.html@0' '\(path)@999999' | analecta worker")
    #expect(wrong.count == 3 && wrong.allSatisfy { $0.contains("no WARC record begins at byte") })
  }

  /// What has the whole of a locator for its name is meant.
  @Test func readsFilesOfStrangeNames() throws {
    for name in ["a@5", "b!/c.html"] { try shell.write(name, Pages.page(8)) }
    let answers = try lines("printf 'a@5\\nb!/c.html\\n' | analecta worker --formats formats")
    #expect(answers.count == 2 && answers.allSatisfy { $0.contains(#""title":"Page 8""#) })
  }

  /// A socket of packets keeps what one write(2) has given apart from the next; and each answer is there before the next
  /// line is asked.
  @Test func writesEachAnswerWholeAndAtOnce() throws {
    try shell.write(
      "ask.py",
      """
      import socket, subprocess
      ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
      worker = subprocess.Popen(["analecta", "worker", "--formats", "formats"], stdin=subprocess.PIPE, stdout=theirs)
      theirs.close()
      for name in ("in/1.html", "medline.xml", "none", "in/2.html"):
          worker.stdin.write(name.encode() + b"\\n")
          worker.stdin.flush()
          answer = ours.recv(1 << 20)
          print(answer.startswith(b"{") and answer.endswith(b"}\\n") and answer.count(b"\\n") == 1)
      worker.stdin.close()
      print(ours.recv(1 << 20) == b"", worker.wait())
      """)
    #expect(try shell.run("python3 ask.py").output == "True\nTrue\nTrue\nTrue\nTrue 0\n")
  }

  @Test func endsWhenItIsAskedTo() throws {
    let script = """
      mkfifo pipe; sleep 20 > pipe & sleeper=$!
      analecta worker < pipe & sleep 0.5; kill -TERM $!; wait $!; status=$?
      kill $sleeper; exit $status
      """
    #expect(try shell.run(script) == .init(status: 143, output: "", errors: ""))
    #expect(try shell.run("yes in/1.html | analecta worker > /dev/full").status == 74)
    #expect(try shell.run("(yes none | analecta worker; echo $? >&2) | head -c 9").errors == "141\n")
  }

  /// Every input is in exactly one part, and stays in it when others come.
  @Test func dividesInputsIntoParts() throws {
    for number in 1...60 { try shell.write("pages/\(number).html", Pages.page(number)) }
    func parts(_ arguments: String) throws -> [[Substring]] {
      try (1...3).map { try lines("analecta convert --formats formats --shard \($0)/3 \(arguments)") }
    }
    let all = try lines("analecta convert --formats formats pages in medline.xml")
    let first = try parts("pages in medline.xml")
    #expect(first.allSatisfy { $0.count > 8 })
    #expect(first.joined().sorted() == all.sorted())
    try shell.write("list", (1...60).map { "pages/\($0).html\n" }.joined())
    #expect(try Set(parts("--files-from list")[0]).isSubset(of: first[0]), "a list is divided as a folder is")
    try FileManager.default.removeItem(atPath: shell.folder + "/pages/17.html")
    try shell.write("pages/new.html", Pages.page(99))
    let second = try parts("pages in medline.xml")
    for (before, after) in zip(first, second) {
      #expect(before.filter { !$0.contains("pages/17.html") } == after.filter { !$0.contains("pages/new.html") })
    }
    let summary = try shell.run("analecta convert --formats formats --shard 2/3 --summary pages none.html; echo $? >&2")
    #expect(!summary.errors.hasSuffix("\n1\n"), "the counts are balanced")
  }

  /// The text of a key, the first one of that name.
  private static func value(_ key: String, in line: Substring) -> String? {
    guard let range = line.range(of: "\"\(key)\":\"") else { return nil }
    return String(line[range.upperBound...].prefix { $0 != "\"" })
  }
}
