import Inputs
import Ledger

/// Says which of the inputs that a walk finds are to be read, from what the ledger knows of them.
///
/// An input whose size and time of change are as they were, and that was read by the rules of today, is not opened. An
/// input that is opened and holds what it held is only noted.
final class Selection {
  /// Why an input is looked at.
  enum Reason: String, Sendable {
    case new
    /// Its size or time of change is another.
    case content
    case pipeline, formats, program
    /// It was rejected, and is to be tried again.
    case rejected
    /// It could not be read.
    case unreadable
    /// All are to be read.
    case asked
  }

  /// An input that is to be read.
  struct Candidate: Sendable {
    /// Counted from 0 in this run.
    let number: Int
    let key: InputKey
    let stamp: Stamp
    let reason: Reason
    /// The digest that it had, where the rules are the same: an input that still has it need not be converted.
    let known: String?
  }

  /// What is asked of a run besides what has changed.
  struct Wish: OptionSet {
    let rawValue: Int
    /// Inputs that were rejected are tried again.
    static let rejected = Wish(rawValue: 1)
    /// No input is believed to be unchanged without a look at its content.
    static let content = Wish(rawValue: 2)
  }

  private(set) var index: InputIndex
  private let rules: Int
  private let allRules: [Int: Rules]
  private let wish: Wish
  /// The input that was taken last.
  private(set) var current: Candidate?
  /// How many inputs need not be read.
  private(set) var unchanged = 0
  /// Inputs that look otherwise from outside and hold what they held.
  private var restamped: [(key: InputKey, stamp: Stamp)] = []
  private var taken = 0

  init(_ index: InputIndex, rules: Int, of all: [Int: Rules], wish: Wish = []) {
    self.index = index
    self.rules = rules
    self.wish = wish
    allRules = all
  }

  /// Whether an input is to be read; if so, it becomes the current one.
  func takes(_ locator: InputLocator) -> Bool {
    let key = InputKey(path: locator.bytes)
    let file = try? FileStamp(of: locator)
    let stamp = Stamp(size: file?.size ?? 0, changed: file?.changed ?? 0)
    guard let number = index.number(of: key) else {
      if file != nil { index.addSeen(key, stamp) }
      take(key, stamp, .new)
      return true
    }
    // What is named twice is read once.
    guard !index[number].isSeen else {
      unchanged += 1
      return false
    }
    index[number].isSeen = file != nil || FileStamp.isForbidden(locator)
    guard let reason = reason(number, stamp, locator) else {
      unchanged += 1
      return false
    }
    let isSame = index[number].rules == rules && reason != .rejected
    take(key, stamp, reason, known: isSame ? index.digest(number) : nil)
    return true
  }

  private func take(_ key: InputKey, _ stamp: Stamp, _ reason: Reason, known: String? = nil) {
    current = Candidate(number: taken, key: key, stamp: stamp, reason: reason, known: known)
    taken += 1
  }

  private func reason(_ number: Int, _ stamp: Stamp, _ locator: InputLocator) -> Reason? {
    let entry = index[number]
    if entry.rules != rules { return changedRules(since: entry.rules) }
    if wish.contains(.rejected), entry.isRejected { return .rejected }
    if entry.stamp != stamp { return .content }
    // What permissions kept from being read is not tried before they are others.
    if !entry.hasDigest { return FileStamp.isForbidden(locator) ? nil : .unreadable }
    return wish.contains(.content) ? .asked : nil
  }

  private func changedRules(since number: Int) -> Reason {
    guard let old = allRules[number], let new = allRules[rules] else { return .pipeline }
    if old.program != new.program { return .program }
    return old.formats != new.formats ? .formats : .pipeline
  }

  /// Whether the current input, which has this digest, holds what it held.
  func holdsStill(_ digest: String) -> Bool {
    guard let current, current.known == digest else { return false }
    noteUnchanged(current)
    return true
  }

  /// Notes that an input holds what it held.
  func noteUnchanged(_ candidate: Candidate) {
    unchanged += 1
    guard let number = index.number(of: candidate.key), index[number].stamp != candidate.stamp else { return }
    restamped.append((candidate.key, candidate.stamp))
  }

  /// Inputs to be noted as looking otherwise, once.
  func takeRestamped() -> [(key: InputKey, stamp: Stamp)] {
    defer { restamped.removeAll() }
    return restamped
  }

  /// Inputs that the ledger knows and the walk did not come by; only after a whole walk.
  var vanished: [InputKey] { (0..<index.count).filter { !index[$0].isSeen }.map(index.key) }
}
