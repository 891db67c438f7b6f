/// Folders of a user's own files, as against folders of inputs.
public enum Folder {
  /// The files of a folder, not of those in it, whose names end so; sorted bytewise. Hidden ones are left out.
  ///
  /// - Parameter ending: What the names end with, `.yaml`.
  public static func files(in path: String, endingWith ending: String) throws(SystemError) -> [String] {
    let folder = InputLocator(bytes: Array(path.utf8))
    let names = try FolderListing(folder).entries.filter { entry in
      entry.kind == .file && !DocumentNames.isHidden(entry.name)
        && entry.name.suffix(ending.utf8.count) == Array(ending.utf8)[...]
    }
    return names.map { folder.appending($0.name).path }
  }

  /// The names of everything in a folder.
  public static func names(in path: String) throws(SystemError) -> [String] {
    try FolderListing(InputLocator(bytes: Array(path.utf8))).entries.map { String(path: $0.name) }
  }
}
