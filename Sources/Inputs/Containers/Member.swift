public import Articles

/// Reads on into a buffer, which need not be filled; 0 is the end.
public typealias ByteRead = (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int

/// A document inside a container, whose bytes are read as they come: before the container is asked for the next one.
public struct Member {
  /// What it is called inside the container.
  public let name: String
  /// Its bytes.
  public var stream: ByteStream
  /// The charset that the container names.
  public var charset: String?
  /// The address that the container names.
  public var url: String?
  /// When it was saved, ISO 8601, where the container says so.
  public var savedAt: String?
  /// What was odd about how it is stored.
  public var findings: [Finding] = []

  init(name: String, stream: ByteStream = ByteStream(bytes: []), url: String? = nil, savedAt: String? = nil) {
    self.name = name
    self.stream = stream
    self.url = url
    self.savedAt = savedAt
  }
}

/// What comes next in a container.
public enum MemberItem {
  case member(Member)
  /// Something that is no document.
  case skipped
  /// Something that cannot be read, by its name where it has one.
  case rejection(Rejection.Code, member: String?, message: String)
}

/// A file that holds documents.
public protocol MemberSource: AnyObject {
  /// What comes next, or `nil` at the end.
  func next() -> MemberItem?
}

/// The files that hold documents, by their first bytes.
public enum Container: Sendable {
  case archive, warc

  /// What some first bytes say, of which 512 are needed to tell a tar file; `nil` for what holds no documents.
  ///
  /// - Parameter name: What the file is called: a zip file may have anything in front.
  public init?(sniffing head: ArraySlice<UInt8>, name: String) {
    if WARCMembers.isOne(head) {
      self = .warc
    } else if ArchiveMembers.isOne(head) || DocumentNames.isZip(name) {
      self = .archive
    } else {
      return nil
    }
  }

  /// The documents in a container.
  ///
  /// - Parameters:
  ///   - stream: Its bytes, of which none have been taken.
  ///   - limit: Bytes that a document may have.
  /// - Throws: ``StreamError`` when it cannot be opened.
  public func members(of stream: ByteStream, limit: Int) throws(StreamError) -> any MemberSource {
    switch self {
    case .archive: try ArchiveMembers(stream, limit: limit)
    case .warc: WARCMembers(stream, limit: limit)
    }
  }
}
