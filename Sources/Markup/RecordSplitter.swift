internal import Glibc

/// Finds the records of a large XML file by their tags, without parsing them: each is then read as a document of its own.
///
/// So the memory of a run is that of a few records whatever the file's size, both cores can work on one file, and what is
/// broken in one record stays in it. Only tags of the records' own elements are looked at; comments and CDATA sections are
/// passed over. A tag that begins a record inside a record of the same name shows that the first one never ended.
///
/// The caller keeps the bytes in a window: it adds bytes at the end and drops those before ``keep``.
public struct RecordSplitter {
  /// What a step has found.
  public enum Step: Equatable {
    /// A record's bytes in the window; `false` when it ends before its end tag does.
    case record(Range<Int>, isComplete: Bool)
    /// A record longer than the limit has begun at this place of the window; its bytes are dropped up to its end.
    case tooLong(start: Int)
    /// No more whole records in the window.
    case needsMore
  }

  private enum Mode { case tags, comment, characterData }

  private let names: [[UInt8]]
  private let limit: Int
  private var mode = Mode.tags
  /// Where the scan stands in the window.
  private var at = 0
  /// Where the record in hand begins in the window, and the number of its name.
  private var open: (start: Int, name: Int)?
  /// The name of a record that is too long and is being passed over.
  private var discarded: Int?
  /// Whether the element around the records has ended, or none has begun.
  public private(set) var isRootClosed = true

  /// A splitter.
  ///
  /// - Parameters:
  ///   - names: The local names of the records' elements.
  ///   - limit: Bytes that a record may have.
  public init(names: [String], limit: Int) {
    self.names = names.map { Array($0.utf8) }
    self.limit = limit
  }

  /// Bytes of the window that are no longer needed.
  public var keep: Int { open?.start ?? at }

  /// Tells the splitter that the bytes before ``keep`` have been dropped from the window.
  public mutating func drop(_ count: Int) {
    at -= count
    open?.start -= count
  }

  /// Whether the input ended inside a record, a comment or the element around the records.
  public var isUnfinished: Bool { open != nil || discarded != nil || mode != .tags || !isRootClosed }

  /// The next record in the window.
  ///
  /// - Parameter isLast: Whether no more bytes will come. A record that is open then is none.
  public mutating func next(in window: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Step {
    guard let bytes = window.baseAddress else { return .needsMore }
    while let tag = nextTag(bytes, window.count, isLast) {
      if let step = take(tag, bytes, window.count, isLast) { return step }
      if let step = checkLength() { return step }
    }
    if let step = checkLength() { return step }
    return .needsMore
  }

  /// The whole records of a document in memory.
  public static func records(named names: [String], in bytes: [UInt8], limits: Limits) -> [Range<Int>] {
    var splitter = RecordSplitter(names: names, limit: limits.recordBytes)
    var records: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { window in
      while true {
        switch splitter.next(in: window, isLast: true) {
        case .record(let range, _): records.append(range)
        case .tooLong: continue
        case .needsMore: return
        }
      }
    }
    return records
  }

  private mutating func checkLength() -> Step? {
    guard let open, at - open.start > limit else { return nil }
    self.open = nil
    discarded = open.name
    return .tooLong(start: open.start)
  }

  private struct Tag {
    let start: Int
    /// Behind the name.
    let nameEnd: Int
    let isEnd: Bool
    /// The number of the record's name, where it is one.
    let name: Int?
  }

  /// The longest beginning of a tag that must be in the window for it to be told.
  private static let lookAhead = 64

  /// Goes to the next tag; `nil` when more bytes are needed. Inside a record, tags that can be no end of it and no
  /// beginning of another are passed over at once.
  private mutating func nextTag(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool) -> Tag? {
    guard leaveSpecial(bytes, count) else { return nil }
    let initial = (discarded ?? open?.name).map { names[$0][0] }
    while true {
      guard at < count, let found = memchr(bytes + at, 0x3C, count - at) else {
        at = count
        return nil
      }
      at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      guard isLast || count - at >= Self.lookAhead else { return nil }
      let second = at + 1 < count ? bytes[at + 1] : 0
      if let initial, second != UInt8(ascii: "!"), second != initial {
        guard second == UInt8(ascii: "/"), at + 2 < count, bytes[at + 2] == initial else {
          at += 1
          continue
        }
      }
      if second == UInt8(ascii: "!"), begin(special: bytes, count) {
        guard leaveSpecial(bytes, count) else { return nil }
      } else if let tag = tag(bytes, count) {
        return tag
      } else {
        at += 1
      }
    }
  }

  /// Enters the comment or CDATA section that begins here, if one does.
  private mutating func begin(special bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if Self.looking(at: "<!--", bytes, at, count) {
      mode = .comment
      at += 4
    } else if Self.looking(at: "<![CDATA[", bytes, at, count) {
      mode = .characterData
      at += 9
    } else {
      return false
    }
    return true
  }

  /// Goes behind a comment or CDATA section; `false` when its end is not in the window.
  private mutating func leaveSpecial(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard mode != .tags else { return true }
    let end: StaticString = mode == .comment ? "-->" : "]]>"
    while at < count, let found = memchr(bytes + at, Int32(end.utf8Start[0]), count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      guard at + 3 <= count else { return false }
      if Self.looking(at: end, bytes, at, count) {
        at += 3
        mode = .tags
        return true
      }
      at += 1
    }
    at = max(at, count)
    return false
  }

  /// The tag that begins here; `nil` for what is none (declarations, instructions, a stray `<`).
  private func tag(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Tag? {
    let isEnd = at + 1 < count && bytes[at + 1] == UInt8(ascii: "/")
    let start = at + (isEnd ? 2 : 1)
    guard start < count, bytes[start] | 0x20 >= 0x61, bytes[start] | 0x20 <= 0x7A else { return nil }
    for (number, name) in names.enumerated() where bytes[start] == name[0] {
      let end = start + name.count
      guard end < count, memcmp(bytes + start, name, name.count) == 0, Self.endsName(bytes[end]) else { continue }
      return Tag(start: at, nameEnd: end, isEnd: isEnd, name: number)
    }
    return Tag(start: at, nameEnd: start, isEnd: isEnd, name: nil)
  }

  /// What a tag means; a step where it completes something.
  private mutating func take(_ tag: Tag, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool) -> Step? {
    if discarded != nil || open != nil { return takeInside(tag, bytes, count, isLast) }
    guard let name = tag.name else {
      isRootClosed = tag.isEnd
      at = tag.nameEnd
      return nil
    }
    at = tag.nameEnd
    if !tag.isEnd { return begin(name, at: tag.start, bytes, count) }
    return nil
  }

  private mutating func takeInside(
    _ tag: Tag, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool
  ) -> Step? {
    let name = discarded ?? open?.name
    guard tag.name == name else {
      at = tag.nameEnd
      return nil
    }
    guard tag.isEnd else { return beginAnew(tag, bytes, count) }
    guard let close = memchr(bytes + tag.nameEnd, 0x3E, count - tag.nameEnd) else {
      at = isLast ? count : tag.start
      return isLast ? nil : .needsMore
    }
    at = UnsafeRawPointer(close) - UnsafeRawPointer(bytes) + 1
    discarded = nil
    defer { open = nil }
    return open.map { .record($0.start..<at, isComplete: true) }
  }

  private mutating func beginAnew(_ tag: Tag, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step? {
    let broken = open
    discarded = nil
    open = nil
    at = tag.nameEnd
    if let name = tag.name { _ = begin(name, at: tag.start, bytes, count) }
    return broken.map { .record($0.start..<tag.start, isComplete: false) }
  }

  /// A record begins; one without content, `<DeleteCitation/>`, ends there.
  private mutating func begin(_ name: Int, at start: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step? {
    if at + 1 < count, bytes[at] == UInt8(ascii: "/"), bytes[at + 1] == UInt8(ascii: ">") {
      at += 2
      return .record(start..<at, isComplete: true)
    }
    open = (start, name)
    return nil
  }

  private static func looking(at word: StaticString, _ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Bool {
    at + word.utf8CodeUnitCount <= count && memcmp(bytes + at, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte <= 0x20
  }
}
