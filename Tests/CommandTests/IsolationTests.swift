import Foundation
import Testing

/// The processes that read documents, seen from outside. (What bad documents do to them is played in `IngestionTests`.)
@Suite struct IsolationCommandTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    for number in 1...40 { try shell.write("in/\(1000 + number).html", Pages.page(number)) }
    try shell.write("in/records.xml", Citations.file(1, 50))
    try shell.write("in/none.txt", "nothing")
  }

  @Test func givesTheSameBytes() throws {
    let script = """
      tar -czf pages.tar.gz in/10*; cp in/1001.html stdin.html
      for how in "-j1" "--isolate -j1" "--isolate -j3"; do
        analecta convert -q --formats formats $how in pages.tar.gz - /dev/stdin < stdin.html | sha256sum
      done | sort | uniq -c | sed 's/ *//' | cut -d' ' -f1
      printf 'in/1002.html\\nin/records.xml\\nno\\n' > list
      for how in "" "--in-process"; do analecta worker --formats formats $how < list | sha256sum; done | uniq | wc -l
      """
    #expect(try shell.run(script) == .init(status: 0, output: "3\n1\n", errors: ""))
  }

  @Test(arguments: ["", "--in-process"]) func leavesTheSameStore(_ option: String) throws {
    try shell.write(
      "p.yaml", Stores.pipeline.replacingOccurrences(of: "formats: [tiny]\n", with: "") + "compact: true\n")
    try shell.write("in/b.xml", "<PubmedArticleSet>")
    let stores = Stores(shell: shell)
    #expect(try shell.run("analecta run p.yaml -j2").status == 3)
    let state = try stores.state()
    #expect(try shell.run("rm -r store; analecta run p.yaml -j1 \(option)").status == 3)
    #expect(try stores.state() == state)
    #expect(try shell.run("analecta run p.yaml \(option)") == .init(status: 0, output: "", errors: ""))
  }

  /// A child that is idle, stopped or killed: nothing of it stays, nothing is lost.
  private func withAChild(_ script: String) throws -> Shell.Transcript {
    try shell.run(
      """
      mkfifo pipe
      analecta convert --isolate -j1 --formats formats --files-from pipe > out & parent=$!
      exec 3> pipe; for page in 1001 1002 1003; do echo in/$page.html >&3; done
      until child=$(pgrep -P $parent) && [ -n "$child" ]; do sleep 0.1; done; sleep 1
      \(script)
      """)
  }

  @Test func endsWithItsParent() throws {
    let script = """
      kill -STOP $child; kill -KILL $parent; wait $parent; sleep 1
      if [ -e /proc/$child ] && ! grep -q 'State:.*Z' /proc/$child/status; then echo stays; else echo gone; fi
      """
    #expect(try withAChild(script).output.hasSuffix("gone\n"))
  }

  @Test func isReplacedWhenItIsKilled() throws {
    let script = """
      kill -KILL $child; sleep 1; echo in/1004.html >&3; exec 3>&-; wait $parent; echo $?
      grep -c analecta/article out
      """
    #expect(try withAChild(script).output == "0\n4\n")
  }

  /// A key on the terminal reaches the children too; only the parent is to end.
  @Test func isNotEndedBySignalsForItsParent() throws {
    let script = """
      kill -TERM $child; kill -INT $child; echo in/1004.html >&3; exec 3>&-; wait $parent; echo $?
      grep -c analecta/article out
      """
    #expect(try withAChild(script).output == "0\n4\n")
  }

  @Test func limitsTimeAndMemory() throws {
    // Long enough for what is built to be fast; what is built for tests takes its second for less.
    let isFast = ProcessInfo.processInfo.environment["ANALECTA_PROGRAMS"] != nil
    let count = isFast ? 900_000 : 200_000
    let paragraphs = (1...count).map { "<p>Word <b>\($0)</b> of <i>tea</i>.</p>\n" }.joined()
    try shell.write("in/2000.html", Pages.page(7) + paragraphs)
    try shell.write("in/2001.html", Pages.page(8))
    let slow = try shell.run("analecta convert --formats formats --limit time=1s in | grep path...in/200")
    #expect(slow.output.contains(#"2000.html","sha256":""#) && slow.output.contains(#""code":"timed_out""#), "\(slow)")
    #expect(slow.output.contains("Page 8"))
    try shell.write("p.yaml", Stores.pipeline + "limits: {time: 1s}\n")
    let first = try shell.run("analecta run p.yaml")
    #expect(first.status == 3 && first.errors.contains("longer than the limit time=1"), "\(first)")
    #expect(try shell.run("analecta run p.yaml") == .init(status: 0, output: "", errors: ""), "it is not tried again")
    #expect(
      try shell.run("analecta show p.yaml").output.contains(
        "limits.time: 1s  # line 7\nlimits.memory: 2147483648  # default"))
  }
}
