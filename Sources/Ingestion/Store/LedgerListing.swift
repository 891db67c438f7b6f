import Articles
import Inputs
import Ledger

/// All that a ledger holds, a line of JSON for each row, in an order of its own: two stores hold the same exactly when
/// their listings are the same.
public enum LedgerListing {
  /// Calls a function with each line, its line feed included.
  public static func each(of folder: StoreFolder, _ body: ([UInt8]) throws -> Void) throws {
    guard folder.exists else { throw Failure(.inputMissing, "‘\(folder.path)’ is no store: it has no ledger") }
    let ledger = try Ledger(path: folder.ledger, for: .reading)
    for (number, rules) in try ledger.rules().sorted(by: { $0.key < $1.key }) {
      try body(
        line { json in
          json.integer("rules", number)
          json.string("pipeline", rules.pipeline)
          json.string("formats", rules.formats)
          json.string("program", rules.program)
        })
    }
    for segment in try ledger.segments() { try body(line { write(segment, to: &$0) }) }
    try ledger.eachInput { input in try body(line { write(input, to: &$0) }) }
    let isCompacted = try ledger.isCompacted()
    try body(line { $0.string("current", isCompacted ? "up to date" : "older") })
  }

  private static func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.line(body)
    var bytes: [UInt8] = []
    json.append(to: &bytes)
    return bytes
  }

  private static func write(_ segment: Segment, to json: inout JSONWriter) {
    json.integer("segment", segment.number)
    json.string("name", segment.name)
    json.string("state", (segment.isOpen ? "open" : "complete") + (segment.isHeld ? ", held back" : ""))
    json.integer("inputs", segment.inputs)
    json.integer("lines", segment.lines)
    json.integer("length", segment.length)
    json.integer("bytes", segment.bytes)
    json.string("sha256", segment.sha256)
  }

  private static func write(_ input: InputRecord, to json: inout JSONWriter) {
    json.string("input", String(path: input.key.path))
    json.string("member", input.key.member)
    json.integer("size", input.stamp.size)
    json.integer("mtime_ns", input.stamp.changed)
    json.string("sha256", input.sha256)
    json.integer("rules", input.rules)
    json.string("outcome", input.result.rawValue)
    json.string("code", input.code)
    json.integer("segment", input.segment)
    json.integer("offset", input.offset)
    json.integer("length", input.length)
    json.integer("lines", input.lines)
    json.integer("dropped", input.dropped)
  }
}
