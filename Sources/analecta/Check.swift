import ArgumentParser
import Formats
import Ingestion

/// `analecta check`: format and pipeline files, without converting anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check format and pipeline files.",
    discussion: """
      Each file is read as the program would read it, and the first thing that is wrong in it is shown with its line, \
      its column and a suggestion. Without FILES the formats of the program itself are checked. The exit status is 78 \
      when a file is wrong.

      EXAMPLES
        analecta check pubmed.yaml
        analecta check formats/*.yaml
      """,
    aliases: ["lint"])

  @Argument(help: "Format and pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  func run() throws {
    guard !files.isEmpty else {
      let formats = try Catalogue.builtin().formats.sorted { $0.name < $1.name }
      return try Lines.print(formats.map { "ok: built-in format \($0.name)" })
    }
    let failures = try files.compactMap(failure)
    if let failure = failures.first { throw ExitCode(failure.status.rawValue) }
  }

  /// Checks a file, and says what is wrong with it.
  private func failure(of file: String) throws -> Failure? {
    do {
      let kind = try Checker.check(file)
      try Lines.print(["ok: \(kind.rawValue) \(file)"])
      return nil
    } catch let error as OutputError {
      throw error
    } catch {
      let failure = Failure(error)
      if let message = failure.message { Message.say(message) }
      return failure
    }
  }
}
