import ArgumentParser
import Formats
import Glibc
import Ingestion
import Inputs
import Ledger
import Markup

/// The command `analecta`.
@main
struct Analecta: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analecta",
    abstract: "Turns saved scholarly pages into clean JSON Lines.",
    discussion: """
      Analecta reads pages that you have saved (PubMed first) and writes one JSON object a line for each article: \
      identifiers, title, authors, affiliations, abstract, MeSH, grants, statements, references. An input that holds no \
      article gives one line that says why. Nothing is ever fetched from the network.

      EXAMPLES
        Convert one page, and look at its title:
          analecta convert page.html | jq .title
        Convert a folder, on all cores, into a file that appears whole or not at all:
          analecta convert pages/ -o articles.jsonl --summary
        Run a job that is written down in a file:
          analecta run pubmed.yaml
        Write what was converted for LaTeX or a reference manager:
          analecta export articles.jsonl --format bibtex -o articles.bib

      EXIT STATUS
      \(exitStatuses)
      """,
    version: Version.text,
    // Each of them says its name: to find it out from the type takes a third of the time that parsing arguments does.
    subcommands: [
      Convert.self, Run.self, Status.self, Retry.self, Compact.self, ReportCommand.self, Stats.self, New.self,
      Show.self, Test.self, Worker.self, Export.self, References.self, Check.self, Explain.self, NewFormat.self,
      Schema.self, Completions.self, BuildJournals.self, TrainReferences.self,
    ])

  /// What errors of the argument parser begin with.
  static let _errorLabel = "analecta"

  private static var exitStatuses: String {
    ExitStatus.allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 5 - number.count) + number + "  " + status.meaning
    }.joined(separator: "\n")
  }

  static func main() {
    // What the program starts itself takes no arguments, and no time to read them.
    if CommandLine.arguments.dropFirst().elementsEqual([WorkerService.argument]) { Glibc.exit(WorkerService.serve()) }
    Startup.prepare()
    do {
      // Swift reads the arguments from /proc. In a root without it a run must not look like one that asks for help.
      guard !CommandLine.arguments.isEmpty else {
        throw Failure(.fault, "/proc is not there, from which the arguments are read")
      }
      let arguments = CommandLine.arguments.dropFirst()
      try checkName(arguments.first)
      if arguments.first == "help" { try checkName(arguments.dropFirst().first) }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// The argument parser would speak of an unexpected argument.
  private static func checkName(_ name: String?) throws {
    let commands = configuration.subcommands.map { $0.configuration }
    let names = commands.compactMap(\.commandName) + commands.flatMap(\.aliases) + ["help"]
    guard let name, !name.hasPrefix("-"), !names.contains(name) else { return }
    let nearest = Spelling.nearest(to: name, among: names).map { "; did you mean ‘\($0)’?" }
    throw Failure(.usage, "there is no command ‘\(name)’\(nearest ?? "; ‘analecta help’ lists them")")
  }

  /// Says why, and ends the process. Errors of the library get their status from ``Failure``, wrong arguments from the
  /// argument parser, which is 64 too.
  private static func end(with error: any Error) -> Never {
    switch error {
    case is Failure, is ConfigurationError, is PathList.Problem, is OutputError, is LedgerError:
      let failure = Failure(error)
      if let message = failure.message { Message.say(message) }
      exit(withError: ExitCode(failure.status.rawValue))
    default: exit(withError: error)
    }
  }
}

/// What is running here.
enum Version {
  /// The program's own version.
  static let number = "0.1.0"

  /// For `--version`.
  static var text: String { "analecta \(number) (libxml2 \(LibXML.version))" }
}
