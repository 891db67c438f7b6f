internal import Glibc

/// XML without its rarer constructs to a ``Document``, several times as fast as a general parser: for the records of large
/// files, millions of which look alike.
///
/// It knows elements, attributes, text, comments, character references and XML's five entities, with names in ASCII. At
/// anything else (CDATA, other entities, processing instructions, carriage returns, what is not well-formed) it gives up,
/// and ``XMLParser`` reads the record. What it accepts it reads as libxml2 does: the tests hold the two against each other.
///
/// It learns names and keeps its buffers, and is to be used by one thread at a time.
public final class RecordScanner: @unchecked Sendable {
  private let names = RecordNames()
  private let room = ScanRoom()
  /// Shared by the documents that have used no other names.
  private var vocabulary: Vocabulary?
  private let limits: Limits

  /// A scanner.
  public init(limits: Limits) { self.limits = limits }

  /// The record, or `nil` when it must be read by ``XMLParser``.
  ///
  /// - Parameter bytes: UTF-8 without NUL, from the start tag of the record's element to its end tag.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Document? { read(bytes, from: 0, isArticle: false) }

  /// An article with the lines of its elements, or `nil` when it must be read by ``XMLParser``.
  ///
  /// - Parameter root: Where the start tag of its root stands.
  func readArticle(_ bytes: UnsafeBufferPointer<UInt8>, from root: Int) -> Document? {
    read(bytes, from: root, isArticle: true)
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, from root: Int, isArticle: Bool) -> Document? {
    guard let start = bytes.baseAddress, bytes.count - root <= limits.recordBytes, bytes.count < Int32.max else {
      return nil
    }
    // XML reads every line end as a line feed; few files have others.
    guard memchr(start, 0x0D, bytes.count) == nil else { return nil }
    room.fit(bytes.count)
    var scan = RecordScan(bytes, at: start, from: root, isArticle: isArticle, names, room, limits)
    guard scan.run() else { return nil }
    if vocabulary?.names.count != names.table.names.count { vocabulary = Vocabulary(names.table, in: .xml) }
    return vocabulary.map { scan.document($0) }
  }
}

/// Buffers for a record, kept from one to the next.
final class ScanRoom {
  /// More elements, or attributes, are left to libxml2.
  static let mostNodes = 1 << 16

  private(set) var capacity = 0
  private(set) var nodes = UnsafeMutablePointer<Document.Node>.allocate(capacity: 1)
  private(set) var attributes = UnsafeMutablePointer<Document.Attribute>.allocate(capacity: 1)
  private(set) var text = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
  private(set) var values = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

  deinit { free() }

  /// Makes room for a record of so many bytes, whose text and values cannot be longer.
  func fit(_ count: Int) {
    guard count > capacity else { return }
    free()
    capacity = count + count / 2
    nodes = .allocate(capacity: nodeCapacity)
    attributes = .allocate(capacity: nodeCapacity)
    text = .allocate(capacity: capacity)
    values = .allocate(capacity: capacity)
  }

  /// The smallest element takes four bytes, the smallest attribute five.
  var nodeCapacity: Int { min(capacity / 4 + 1, Self.mostNodes) }

  private func free() {
    nodes.deallocate()
    attributes.deallocate()
    text.deallocate()
    values.deallocate()
  }
}
