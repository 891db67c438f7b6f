public import Articles
import Glibc

/// Expands what a user names into inputs, one at a time and in a fixed order.
///
/// Inputs come in the order in which they are named, and what a folder holds, at any depth, in the bytewise order of
/// the paths. A file that is named is always an input; a folder gives what looks like a document by its name
/// (`.html .htm .xhtml .xht .txt .text .nbib .medline .xml .nxml`). Hidden entries, the folders that browsers save
/// beside a page, links to folders, and files of other kinds are skipped and counted. Links to files are followed;
/// those to folders are not, or some folders would have no end. Memory is that of the names in the folders that the
/// walk is inside of.
public struct InputWalker {
  /// What is found next.
  public enum Item: Sendable, Equatable {
    case input(InputLocator)
    /// A folder that cannot be listed.
    case rejection(Rejection)
  }

  /// How many entries of folders were not taken for inputs; a folder that is skipped counts once.
  public struct Skipped: Sendable, Equatable {
    /// Entries whose names begin with a full stop.
    public var hidden = 0
    /// Folders of pictures and scripts beside a saved page.
    public var companionFolders = 0
    /// Symbolic links to folders.
    public var links = 0
    /// Files whose names do not look like a document's.
    public var otherFiles = 0
    /// All of them.
    public var total: Int { hidden + companionFolders + links + otherFiles }

    /// Nothing skipped.
    public init() {}
  }

  /// A folder on the way to where the walk is.
  private struct Level {
    let path: InputLocator
    let siblings: Set<[UInt8]>
    var rest: ArraySlice<FolderListing.Entry>
  }

  private var named: InputSource
  private let shard: Shard?
  private let entersFolders: Bool
  private var levels: [Level] = []
  /// What has been skipped so far.
  public private(set) var skipped = Skipped()
  /// Inputs that were named and do not exist, so far; not those of a list, which may be older than what it names.
  public private(set) var missing = 0
  /// All that was found so far, inputs and what was skipped.
  public private(set) var found = 0

  /// A walk over what a source names.
  ///
  /// - Parameters:
  ///   - shard: The part of the inputs that is taken; the others are as if they were not there.
  ///   - entersFolders: Whether a folder stands for what it holds; otherwise it is an input, which cannot be read.
  public init(_ source: InputSource, shard: Shard? = nil, entersFolders: Bool = true) {
    named = source
    self.shard = shard
    self.entersFolders = entersFolders
  }

  /// What comes next, or `nil` at the end.
  ///
  /// - Throws: ``PathList/Problem`` when the list of paths cannot be read on.
  public mutating func next() throws -> Item? {
    while true {
      if let item = nextInFolder() { return count(item) }
      guard levels.isEmpty else { continue }
      guard let locator = try named.next() else { return nil }
      if let item = open(named: locator) { return count(item) }
    }
  }

  /// Whether an input or folder belongs to the part that is taken.
  private func isTaken(_ locator: InputLocator) -> Bool { shard?.holds(locator) ?? true }

  /// How many inputs there are to come, or `nil` when that cannot be known before they are read.
  public func count() throws -> Int? {
    guard case .named = named else { return nil }
    var walker = self
    var count = 0
    while try walker.next() != nil { count += 1 }
    return count
  }

  private mutating func count(_ item: Item) -> Item {
    found += 1
    return item
  }

  /// What is named is looked at once, so that folders are entered and missing inputs counted.
  private mutating func open(named locator: InputLocator) -> Item? {
    guard !locator.isStandardInput else { return isTaken(locator) ? .input(locator) : nil }
    switch Result(catching: { () throws(SystemError) in try OpenFile.Kind(of: locator) }) {
    case .success(.folder) where entersFolders: return enter(locator)
    case .failure(let error) where error.isMissing: if case .named = named, isTaken(locator) { missing += 1 }
    default: break
    }
    return isTaken(locator) ? .input(locator) : nil
  }

  /// One step inside the innermost folder: an item, or `nil` when something was skipped, entered or left.
  private mutating func nextInFolder() -> Item? {
    guard let level = levels.last else { return nil }
    guard let entry = level.rest.first else {
      levels.removeLast()
      return nil
    }
    levels[levels.count - 1].rest.removeFirst()
    if let kind = Self.kindOfSkipped(entry, among: level.siblings) {
      skipped[keyPath: kind] += 1
      found += 1
      return nil
    }
    let path = level.path.appending(entry.name)
    if entry.kind == .folder { return enter(path) }
    return isTaken(path) ? .input(path) : nil
  }

  private static func kindOfSkipped(
    _ entry: FolderListing.Entry, among siblings: Set<[UInt8]>
  ) -> WritableKeyPath<Skipped, Int>? {
    if DocumentNames.isHidden(entry.name) { return \.hidden }
    switch entry.kind {
    case .folder: return DocumentNames.isCompanion(entry.name, of: siblings.contains) ? \.companionFolders : nil
    case .link: return \.links
    case .file: return DocumentNames.isDocument(entry.name) ? nil : \.otherFiles
    }
  }

  /// Goes down into a folder.
  ///
  /// - Returns: A rejection when it cannot be listed.
  private mutating func enter(_ path: InputLocator) -> Item? {
    do {
      let entries = try FolderListing(path).entries
      levels.append(Level(path: path, siblings: Set(entries.lazy.map(\.name)), rest: entries[...]))
      return nil
    } catch {
      guard isTaken(path) else { return nil }
      return .rejection(path.rejection(.unreadable, "the folder ‘\(path.path)’ cannot be listed: \(error)"))
    }
  }
}
