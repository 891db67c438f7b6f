import Foundation
import Testing

@testable import Ledger

struct LedgerTests {
  private let path = NSTemporaryDirectory() + "/ledger-\(UUID().uuidString).sqlite"
  private let rules = Rules(pipeline: "p", formats: "f", program: "1")

  private func record(_ path: String, segment: Int = 1, code: String? = nil, dropped: Int = 0) -> InputRecord {
    InputRecord(
      key: InputKey(path: Array(path.utf8)), stamp: Stamp(size: 1, changed: 2),
      sha256: String(repeating: "a", count: 64), rules: 1, result: .read,
      code: code, segment: segment, offset: 10, length: 20, lines: 3, dropped: dropped)
  }

  @Test func keepsADiaryOfRuns() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    func run(_ number: Int) -> RunRecord {
      RunRecord(
        ended: number, milliseconds: 5, program: "1", lastSegment: number, read: 1, rejected: 2, articles: 3, bytes: 4,
        times: [0, number])
    }
    let ledger = try Ledger(path: path, for: .writing)
    #expect(try ledger.runs(last: 5).isEmpty)
    for number in 1...1010 { try ledger.note(run(number)) }
    #expect(try ledger.runs(last: 2) == [run(1009), run(1010)])
    #expect(try ledger.runs(last: 5000).map(\.ended) == Array(11...1010))
  }

  @Test func remembersWhatWasCommitted() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var segment = Segment(number: 1, name: "000001.jsonl")
    segment.isOpen = true
    do {
      let ledger = try Ledger(path: path, for: .writing)
      #expect(try ledger.number(of: rules) == (1, true))
      var change = Change()
      change.rules = (1, rules)
      change.segment = segment
      change.inputs = [record("a"), record("b/\u{FF}", code: "empty"), record("c", dropped: 2)]
      try ledger.commit(change)
    }
    let ledger = try Ledger(path: path, for: .reading)
    #expect(try ledger.number(of: rules) == (1, false))
    #expect(try ledger.segments() == [segment])
    var incomplete: [InputRecord] = []
    try ledger.eachInput(.incomplete) { incomplete.append($0) }
    #expect(incomplete == [record("b/\u{FF}", code: "empty"), record("c", dropped: 2)])
    let index = try ledger.index()
    #expect(index.count == 3)
    let number = try #require(index.number(of: InputKey(path: Array("b/\u{FF}".utf8))))
    #expect(index[number].isRejected && index[number].stamp == Stamp(size: 1, changed: 2))
    #expect(index.digest(number) == String(repeating: "a", count: 64))
    #expect(index.key(number).path == Array("b/\u{FF}".utf8))
    #expect(index.number(of: InputKey(path: Array("a".utf8), member: "x")) == nil)
  }

  @Test func keepsNothingOfAChangeThatFails() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let ledger = try Ledger(path: path, for: .writing)
    var change = Change()
    change.rules = (1, rules)
    change.inputs = [record("a")]
    try ledger.commit(change)
    // The same rules again are a mistake, and the input goes with them.
    change.inputs = [record("b")]
    #expect(throws: LedgerError.self) { try ledger.commit(change) }
    #expect(try ledger.index().count == 1)
  }

  @Test func refusesWhatIsNoLedger() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("no database, but long enough to look like something else".utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: LedgerError.self) { try Ledger(path: path, for: .writing) }
    #expect(error?.kind == .damaged)
  }

  @Test func findsEachOfManyInputs() {
    var index = InputIndex(capacity: 0)
    for number in 0..<1000 {
      index.addSeen(InputKey(path: Array("folder/\(number)".utf8)), Stamp(size: number, changed: 0))
    }
    for number in 0..<1000 {
      let found = index.number(of: InputKey(path: Array("folder/\(number)".utf8)))
      #expect(found == number && index[number].stamp.size == number)
    }
    #expect(index.number(of: InputKey(path: Array("folder/1000".utf8))) == nil)
  }
}
