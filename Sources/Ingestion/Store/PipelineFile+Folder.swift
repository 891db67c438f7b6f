import Glibc
import Inputs

extension PipelineFile {
  /// Goes to the folder of a pipeline file with a store, and reads the file there: all its paths count from its folder,
  /// so that an input has one name wherever a run is started from, by hand or by cron.
  ///
  /// - Returns: The file and its settings, or `nil` when it has no store; the program then stays where it is.
  /// - Throws: ``Failure`` or `ConfigurationError`.
  public static func entering(_ path: String) throws -> (file: PipelineFile, settings: StoreSettings)? {
    guard case .store = try PipelineFile(path: path).destination else { return nil }
    let slash = path.utf8.lastIndex(of: 0x2F)
    if let slash {
      guard chdir(String(path[...slash])) == 0 else {
        throw Failure(.inputMissing, "the folder of ‘\(path)’ cannot be entered: \(SystemError.last)")
      }
    }
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let file = try PipelineFile(path: name)
    guard case .store(let settings) = file.destination else { return nil }
    return (file, settings)
  }
}
