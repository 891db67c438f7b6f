import Articles
import Inputs
import Ledger

/// The segments of a store for those who read them: which there are, whole and in order, with their digests. It says
/// nothing that the ledger does not.
struct Manifest {
  private let segments: [Segment]
  private let live: [Int: (inputs: Int, lines: Int, length: Int)]

  /// The manifest of today, or `nil` while lines are held back: then that of yesterday stays as it is.
  init?(_ ledger: Ledger) throws(LedgerError) {
    segments = try ledger.segments()
    guard !segments.contains(where: \.isHeld) else { return nil }
    live = try ledger.live()
  }

  /// One object on a line.
  var json: [UInt8] {
    var json = JSONWriter()
    json.line { json in
      json.string("schema", "analecta/manifest/1")
      json.objects("segments", segments) { segment, json in
        let live = live[segment.number]
        json.string("name", "segments/" + segment.name)
        json.string("state", segment.isOpen ? "open" : "complete")
        json.integer("lines", segment.lines)
        json.integer("bytes", segment.bytes)
        json.string("sha256", segment.sha256)
        json.integer("live_inputs", live?.inputs ?? 0)
        json.integer("live_lines", live?.lines ?? 0)
        json.integer("live_bytes", live?.length ?? 0)
      }
    }
    var bytes: [UInt8] = []
    json.append(to: &bytes)
    return bytes
  }

  /// Writes the file, if it says something else now.
  func write(to folder: StoreFolder) throws {
    let json = json
    let locator = InputLocator(bytes: Array(folder.manifest.utf8))
    if case .success(let old) = InputReader().read(locator), old.bytes == json { return }
    let output = try Output(path: folder.manifest)
    try output.write(json)
    try output.commit()
  }
}
