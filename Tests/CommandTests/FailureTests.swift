import Foundation
import Testing

struct FailureTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  @Test(arguments: [
    ("convert --null x", "‘--null’ needs ‘--files-from’"),
    ("convert --files-from list x", "give INPUT or ‘--files-from’, not both"),
    ("convert - -", "standard input can be read once"),
    ("convert -q --summary x", "‘--quiet’ and ‘--summary’ contradict each other"),
    ("convert -j0 x", "‘--jobs’ is a number from 1 to 256"),
    ("convert --jobs 1000 x", "‘--jobs’ is a number from 1 to 256"),
    ("convert --limit bytes x", "a limit is written NAME=VALUE, such as bytes=128MiB"),
    ("convert --limit bytes=lots x", "expected the limit ‘bytes’ as a number above 0, such as 64MiB"),
    (
      "convert --limit depth=3 x",
      "unknown limit ‘depth’; it must be one of bytes, record, elements, attributes, time, memory"
    ),
    ("convert --shard 0/3 x", "‘--shard’ is a part and how many there are, from 1/N to N/N"),
    ("convert --shard 4/3 x", "‘--shard’ is a part and how many there are, from 1/N to N/N"),
    ("convert --limit time=0 x", "expected the limit ‘time’ as a number above 0, such as 60s"),
    ("convert --limit memory=1MiB x", "the limit ‘memory’ is at least 16MiB"),
    ("worker --in-process --limit time=9", "‘--in-process’ knows no limits on time and memory"),
    ("worker --limit bytes=lots", "expected the limit ‘bytes’ as a number above 0, such as 64MiB"),
    ("convrt x.html", "there is no command ‘convrt’; did you mean ‘convert’?"),
    ("lnit p.yaml", "there is no command ‘lnit’; did you mean ‘lint’?"),
    ("help convrt", "there is no command ‘convrt’; did you mean ‘convert’?"),
    ("page.html", "there is no command ‘page.html’; ‘analecta help’ lists them"),
    ("convert --jbos 2 x", "Unknown option '--jbos'. Did you mean '--jobs'?"),
    ("run", "Missing expected argument '<pipeline>'"),
    ("completions csh", "The value 'csh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'."),
  ])
  func refusesWrongArguments(_ arguments: String, _ message: String) throws {
    let transcript = try shell.run("analecta \(arguments)")
    #expect(transcript.status == 64 && transcript.output == "")
    #expect(transcript.errors.split(separator: "\n").first.map(String.init) == "analecta: " + message)
  }

  @Test(arguments: [
    ("convert", "no INPUT: name files or folders, or give a page on standard input"),
    ("references", "no INPUT: name a file, or give references on standard input"),
  ])
  func wantsAnInput(_ command: String, _ message: String) throws {
    let transcript = try shell.run("script -qec 'analecta \(command)' /dev/null; echo $?")
    #expect(transcript.output.contains(message) && transcript.output.hasSuffix("64\n"))
  }

  @Test func saysThatNothingWasFound() throws {
    try shell.write("papers/1.pdf", "%PDF-1.4")
    let expected = "analecta: no document was found; passed over: 1 other file\n"
    #expect(try shell.run("analecta convert papers") == .init(status: 0, output: "", errors: expected))
    for silent in ["papers -q", "--files-from /dev/null", "papers --shard 1/2"] {
      #expect(try shell.run("analecta convert \(silent)") == .init(status: 0, output: "", errors: ""))
    }
  }

  @Test func namesStandardInput() throws {
    #expect(try shell.run("analecta convert < /dev/null").errors == "analecta: standard input: the document is empty\n")
    #expect(
      try shell.run("analecta convert <&-").errors == "analecta: standard input cannot be read: Bad file descriptor\n")
  }

  @Test(arguments: [
    ("convert x.html > /dev/full", 74, "standard output cannot be written: No space left on device"),
    ("convert x.html -o /dev/full", 74, "‘/dev/full’ cannot be written: No space left on device"),
    ("schema > /dev/full", 74, "standard output cannot be written: No space left on device"),
    ("convert x.html >&-", 74, "standard output cannot be written: Bad file descriptor"),
    ("convert x.html -o none/out.jsonl", 73, "‘none/out.jsonl’ cannot be created: No such file or directory"),
    ("convert x.html -o formats", 73, "‘formats’ is a folder"),
    ("convert --files-from none", 66, "the list ‘none’ cannot be read: No such file or directory"),
    (
      "convert --files-from nul", 65,
      "the list ‘nul’ holds a NUL byte in line 1; a list of paths ended by NUL bytes is read with ‘-0’"
    ),
    ("convert x.html --formats none", 66, "the folder of formats ‘none’ cannot be read: No such file or directory"),
    ("convert --journals none x.html", 66, "‘none’ cannot be read: No such file or directory"),
    ("convert --journals x.html x.html", 65, "‘x.html’ holds no journals in the format of NLM’s J_Medline.txt"),
    ("references --journals x.html x.html", 65, "‘x.html’ holds no journals in the format of NLM’s J_Medline.txt"),
    ("references formats", 65, "‘formats’ is a folder, not a file"),
    ("export formats --format ris", 65, "‘formats’ is a folder, not a file"),
    ("run none.yaml", 66, "‘none.yaml’ cannot be read: No such file or directory"),
    (
      "convert --formats wrong x.html", 78,
      """
      wrong/a.yaml:1:11: error: unknown version of the grammar ‘format/9’; did you mean ‘format/1’?
        1 | analecta: format/9
          |           ^
      """
    ),
  ])
  func saysWhyItEnds(_ arguments: String, _ status: Int32, _ message: String) throws {
    try shell.write("x.html", Pages.page(1))
    try shell.write("nul", "a\0b\n")
    try shell.write("wrong/a.yaml", "analecta: format/9\n")
    let transcript = try shell.run("analecta \(arguments)")
    #expect(transcript == .init(status: status, output: "", errors: "analecta: \(message)\n"))
  }

  @Test func endsQuietlyWhenItsReaderHasGone() throws {
    for number in 1...200 { try shell.write("in/\(number).html", Pages.page(number)) }
    let command = "(analecta convert --formats formats --all-keys in; echo $? >&2) | head -c 10 > /dev/null"
    #expect(try shell.run(command).errors == "141\n")
  }

  @Test func showsNoControlCharactersOfNames() throws {
    #expect(
      try shell.run(#"analecta convert "$(printf 'a\033[31m.html')""#).errors
        == "analecta: ‘a\u{FFFD}[31m.html’ cannot be read: No such file or directory\n")
  }

  /// The list of inputs does not end before the signal comes.
  @Test(arguments: [("INT", 130), ("TERM", 143)], ["-j1", "-j2"])
  func endsWithWholeLinesWhenItIsAskedTo(_ signal: (name: String, status: Int32), _ jobs: String) throws {
    for number in 1...20 { try shell.write("in/\(number).html", Pages.page(number)) }
    try shell.write("out.jsonl", "old\n")
    // The shell has SIGINT ignored in what it starts in the background, which `env` undoes.
    func script(_ options: String) -> String {
      """
      rm -f ready; mkfifo pipe; (ls -d in/*; touch ready; sleep 25) > pipe & sleeper=$!
      env --default-signal=INT analecta convert --formats formats --files-from pipe \(jobs) \(options) &
      until [ -e ready ]; do sleep 0.1; done; sleep 2; kill -\(signal.name) $!; wait $!; status=$?
      kill $sleeper; rm pipe; exit $status
      """
    }
    let transcript = try shell.run(script(""))
    #expect(transcript.status == signal.status && transcript.errors == "")
    let lines = transcript.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 1 && lines.last == "")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("\"}") })
    #expect(try shell.run(script("-o out.jsonl")).status == signal.status)
    #expect(shell.read("out.jsonl") == "old\n" && !shell.names.contains { $0.hasSuffix(".tmp") })
  }

  @Test func leavesTheOldFileWhenItIsKilled() throws {
    try shell.write("out.jsonl", "old\n")
    let script = """
      mkfifo pipe; sleep 20 > pipe & sleeper=$!
      analecta convert --files-from pipe -o out.jsonl & sleep 0.5; kill -KILL $!; wait $!; status=$?
      kill $sleeper; rm pipe; exit $status
      """
    #expect(try shell.run(script).status == 137)
    #expect(shell.read("out.jsonl") == "old\n")
    try shell.write("empty.html", "")
    #expect(try shell.run("analecta convert -q empty.html -o out.jsonl").status == 0)
    #expect(shell.read("out.jsonl")?.hasPrefix("{") == true)
  }

  @Test(arguments: ["-", "-j1", "--files-from -"])
  func endsWhileItWaitsForStandardInput(_ arguments: String) throws {
    let script = """
      mkfifo pipe; sleep 20 > pipe & sleeper=$!
      analecta convert \(arguments) < pipe & sleep 0.5; kill -TERM $!; wait $!; status=$?
      kill $sleeper; exit $status
      """
    #expect(try shell.run(script) == .init(status: 143, output: "", errors: ""))
  }

  /// Only root can hide it.
  @Test func saysThatItCannotSeeItsArguments() throws {
    let shell = try Shell()
    guard try shell.run("unshare -m mount -t tmpfs none /proc").status == 0 else { return }
    let transcript = try shell.run("unshare -m sh -c 'mount -t tmpfs none /proc && analecta convert none.html'")
    #expect(transcript.status == 1 && transcript.output == "")
    #expect(transcript.errors == "analecta: /proc is not there, from which the arguments are read\n")
  }
}
