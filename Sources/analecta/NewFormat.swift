import ArgumentParser
import Ingestion

/// `analecta new-format`: the beginnings of a format file, and of a sample that fails until it is right.
struct NewFormat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-format",
    abstract: "Begin a format for pages of a new design.",
    discussion: """
      Looks at one page and writes a format file with rules for what the page’s metadata offer and blanks for the rest, \
      and a sample: a copy of the page, what is to be said about it, and a record that fails until it is right. Then go \
      round: edit the format, ‘analecta explain PAGE --formats FOLDER’, until the record is what the page says. Nothing \
      that exists is overwritten.

      EXAMPLES
        analecta new-format --name gazette --from page.html
        analecta explain page.html --formats Pipelines/formats
      """)

  @Option(help: ArgumentHelp("The format’s name: small letters, digits and hyphens.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("A saved page of the new design.", valueName: "page"), completion: .file())
  var from: String

  @Option(help: ArgumentHelp("The folder of format files.", valueName: "folder"), completion: .directory)
  var formats = "Pipelines/formats"

  @Option(help: ArgumentHelp("The folder of samples.", valueName: "folder"), completion: .directory)
  var samples = "Samples"

  func validate() throws {
    let isName = name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    guard isName, !name.isEmpty else {
      throw ValidationError("a format’s name consists of small letters, digits and hyphens, such as ‘gazette-2024’")
    }
  }

  func run() throws {
    let files = try NewFormatFiles(name: name, page: from, formats: formats, samples: samples)
    try files.write()
    try Lines.print(
      files.paths.map { "wrote \($0)" } + [
        "next: fill in the TODOs, and look at ‘analecta explain \(from) --formats \(formats)’"
      ])
  }
}
