import Foundation

/// A folder in which commands are run as a user runs them: through the shell, from outside, with nothing in the
/// environment but the path.
final class Shell: Sendable {
  /// What a command leaves: its status and what it wrote.
  struct Transcript: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program, which stands beside the bundle of the tests, or where the environment says.
  private static let programs =
    ProcessInfo.processInfo.environment["ANALECTA_PROGRAMS"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/analecta-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("formats/tiny.yaml", Pages.format)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) -> String? { try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

  /// Names in the folder, hidden ones too.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  /// Runs a script of `sh`. It gets five minutes, unless said otherwise: machines may be busy.
  func run(_ script: String, seconds: Int = 300) throws -> Transcript {
    let process = Process()
    // Tests that start worker processes in this one ignore SIGPIPE from then on, and what is started here would too.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let redirected = #"exec timeout "$2" sh -c "$1" > .out 2> .err"#
    process.arguments = ["--default-signal=PIPE", "/bin/sh", "-c", redirected, "sh", script, "\(seconds)"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": Shell.programs + ":/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Transcript(status: process.terminationStatus, output: read(".out") ?? "", errors: read(".err") ?? "")
  }
}

/// Documents of the tests, of a format of their own.
enum Pages {
  static let format = """
    analecta: format/1
    name: tiny
    about: A page of the tests
    reader: html
    identify: {all: [article.tiny]}
    fields: {ids.pmid: .pmid, title: h1}

    """

  static func page(_ number: Int) -> String {
    "<!DOCTYPE html><meta charset=utf-8><article class=tiny><h1>Page \(number)</h1><b class=pmid>\(number)</b></article>"
  }
}
