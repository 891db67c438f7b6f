import Glibc
import Inputs
import Ledger

/// The folder of a store, and what lies where in it.
///
/// - `ledger.sqlite`: what has been done
/// - `lock`: held by the run that writes
/// - `segments/000001.jsonl`: lines, as many as make a segment
/// - `manifest.json`: the segments, with their digests
/// - `current.jsonl`: one line an article, as of the last compaction
public struct StoreFolder: Sendable {
  /// Its path, without a slash at the end.
  public let path: String

  /// A store in a folder, which need not exist.
  public init(_ path: String) {
    self.path = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// What has been done.
  public var ledger: String { path + "/ledger.sqlite" }
  /// Whether there is a ledger: a run has been here.
  public var exists: Bool { access(ledger, F_OK) == 0 }
  /// Whether there is a folder.
  public var isFolder: Bool { access(path + "/.", F_OK) == 0 }
  var lock: String { path + "/lock" }
  var segments: String { path + "/segments" }
  var manifest: String { path + "/manifest.json" }
  /// One line an article.
  public var current: String { path + "/current.jsonl" }

  func segment(_ name: String) -> String { segments + "/" + name }

  /// Makes the folders where they are missing.
  func make() throws(OutputError) { try Folders.make(for: segments + "/.") }

  /// Removes what a run left that was killed: files without a name of their own yet, and segments that were complete
  /// but had not come into the ledger. Files of other names are nobody's business here.
  func sweep(keeping known: Set<String>) throws(OutputError) {
    for folder in [path, segments] {
      let names: [String]
      do throws(SystemError) { names = try Folder.names(in: folder) } catch {
        throw .cannotCreate("the folder ‘\(folder)’ cannot be listed: \(error)")
      }
      for name in names {
        let isLeftOver =
          Replacement.isHidden(name) || folder == segments && SegmentName.isOne(name) && !known.contains(name)
        if isLeftOver { unlink(folder + "/" + name) }
      }
    }
  }
}

/// `000001.jsonl.gz`; an open one is `000001.part.jsonl.gz`.
enum SegmentName {
  static func name(_ number: Int, isOpen: Bool, _ compression: ByteCompressor.Kind?) -> String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 6 - digits.utf8.count))
    return padding + digits + (isOpen ? ".part" : "") + ".jsonl" + (compression?.nameEnding ?? "")
  }

  static func isOne(_ name: String) -> Bool {
    let digits = name.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count >= 6 else { return false }
    let endings = [".jsonl", ".jsonl.gz", ".jsonl.zst"]
    let ending = name.utf8.dropFirst(digits.count)
    return endings.contains { ending.elementsEqual($0.utf8) || ending.elementsEqual((".part" + $0).utf8) }
  }
}
