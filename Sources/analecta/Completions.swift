import ArgumentParser

/// `analecta completions`: scripts for shells.
struct Completions: ParsableCommand {
  /// The shells that there are scripts for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var completionShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a completion script for bash, zsh or fish.",
    discussion: """
      EXAMPLES
        analecta completions bash > /etc/bash_completion.d/analecta
        analecta completions zsh > ~/.zfunc/_analecta
        analecta completions fish > ~/.config/fish/completions/analecta.fish
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    try Lines.print([Analecta.completionScript(for: shell.completionShell)])
  }
}
