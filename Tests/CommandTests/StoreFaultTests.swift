import Foundation
import Testing

/// Runs that are killed, asked to end, doubled and starved: the next run must leave what an undisturbed one leaves, byte
/// for byte. `make soak-kill N=200` repeats the random ones more often.
@Suite(.serialized) struct StoreFaultTests {
  /// How often something is done at random moments; where it is said, with more and larger inputs.
  private static let wanted = ProcessInfo.processInfo.environment["ANALECTA_ROUNDS"].flatMap { Int($0) }
  private static let rounds = wanted ?? 10

  private let stores: Stores
  private var shell: Shell { stores.shell }
  private let state: String
  /// How long an undisturbed run takes, so that moments can be chosen in it; nothing is asserted on it.
  private let seconds: Double

  init() throws {
    let isSmall = Self.wanted == nil
    let settings = "segment: {inputs: \(isSmall ? 3 : 40)}\ncompact: true\ncompress: gzip\n"
    stores = try Stores(pages: isSmall ? 24 : 300, settings: settings)
    if !isSmall {
      try stores.shell.write(
        "p.yaml", Stores.pipeline.replacingOccurrences(of: "formats: [tiny]\n", with: "") + settings)
      for number in [1050, 1100, 1250] {
        try stores.shell.write("in/\(number)a.xml", Citations.file(number * 10_000, 3000))
      }
    }
    let start = Date()
    #expect(try stores.shell.run("analecta run p.yaml").status == 0)
    seconds = Date().timeIntervalSince(start)
    state = try stores.state()
  }

  private func moment(_ round: Int) -> Double {
    seconds * (Double(round) + Double.random(in: 0..<1)) / Double(Self.rounds)
  }

  @Test func goesOnAfterItWasKilled() throws {
    for round in 0..<Self.rounds {
      let moment = moment(round)
      // In turn the run alone, whose workers must end by themselves, and all that it has started.
      let killed = round.isMultiple(of: 2) ? "$!" : "-$!"
      let script = "rm -r store; setsid analecta run p.yaml & sleep \(moment); kill -KILL \(killed) 2> kill; wait $!"
      _ = try shell.run(script)
      #expect(try shell.run("analecta run p.yaml") == .init(status: 0, output: "", errors: ""), "after \(moment) s")
      #expect(try stores.state() == state, "after \(moment) s")
    }
  }

  @Test func goesOnAfterItWasAskedToEnd() throws {
    for round in 0..<Self.rounds {
      let moment = moment(round)
      let script = "rm -r store; analecta run p.yaml & sleep \(moment); kill -TERM $! 2> kill; wait $!"
      let transcript = try shell.run(script)
      // The shell speaks of a signal that came before the program had begun to watch for it.
      let isQuiet = ["", "Terminated\n"].contains(transcript.errors)
      #expect([0, 1, 143].contains(transcript.status) && isQuiet, "after \(moment) s: \(transcript)")
      #expect(try shell.run("analecta run p.yaml") == .init(status: 0, output: "", errors: ""), "after \(moment) s")
      #expect(try stores.state() == state, "after \(moment) s")
    }
  }

  @Test(arguments: [2, 8]) func letsOneRunIn(_ count: Int) throws {
    for _ in 0..<max(1, Self.rounds / (Self.wanted == nil ? 5 : 2)) {
      let script = """
        rm -r store; for i in $(seq \(count)); do analecta run p.yaml & jobs="$jobs $!"; done
        for job in $jobs; do wait $job; echo $?; done
        """
      let transcript = try shell.run(script)
      let statuses = transcript.output.split(separator: "\n")
      #expect(statuses.count == count && statuses.contains("0") && statuses.allSatisfy { ["0", "75"].contains($0) })
      let line = "analecta: another run uses the store ‘store’; nothing was done"
      #expect(transcript.errors.split(separator: "\n").allSatisfy { $0 == line })
      #expect(try stores.state() == state)
    }
  }

  /// A file may not grow beyond some blocks of 512 bytes: the ledger does not fit, or a segment does not.
  @Test(arguments: [1, 8, 64])
  func endsWhereNothingCanBeWritten(_ blocks: Int) throws {
    let transcript = try shell.run("rm -r store; ulimit -f \(blocks); analecta run p.yaml")
    #expect([73, 74].contains(transcript.status), "\(transcript)")
    #expect(transcript.errors.hasPrefix("analecta: ") && transcript.errors.split(separator: "\n").count == 1)
    #expect(try shell.run("analecta run p.yaml") == .init(status: 0, output: "", errors: ""))
    #expect(try stores.state() == state)
  }

  /// Where file systems may be mounted.
  @Test(arguments: [60, 100, 140]) func endsOnAFullDisk(_ kilobytes: Int) throws {
    guard try shell.run("rm -r store; mkdir store && mount -t tmpfs -o size=\(kilobytes)k none store").status == 0
    else { return }
    defer { _ = try? shell.run("umount store") }
    let transcript = try shell.run("analecta run p.yaml")
    #expect([73, 74].contains(transcript.status), "\(transcript)")
    #expect(try shell.run("mount -o remount,size=8m store; analecta run p.yaml").status == 0)
    #expect(try stores.state() == state)
  }
}
