import ArgumentParser
import Glibc
import Ingestion
import Inputs

/// `analecta convert`: inputs to JSON Lines, without state and without a configuration.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert pages, folders or standard input to JSON Lines.",
    discussion: """
      A file that is named is always read. A folder gives what it holds, at any depth, whose name is that of a page \
      (.html .htm .xhtml .mhtml .webarchive), a text (.txt .nbib .medline), XML (.xml .nxml) or an archive (.zip .tar .7z \
      .warc .wacz), compressed or not; hidden files and the folders that browsers save beside a page are skipped and \
      counted. Without INPUT a page is read from standard input.

      The lines come in the order of the inputs. An input that holds no article gives a line too, which says why; the \
      exit status tells of it only with --strict.

      EXAMPLES
        analecta convert page.html
        analecta convert pages/ -o articles.jsonl --summary
        zcat page.html.gz | analecta convert
        find pages -mtime -1 -print0 | analecta convert --files-from - -0 -o new
        analecta convert --files-from all.txt --shard 3/16 -o part-3.jsonl
      """)

  @Argument(help: "Files and folders; ‘-’ is standard input.", completion: .file())
  var input: [String] = []

  @Option(
    name: [.short, .long],
    help: "Write to a file, which appears whole or not at all; ‘-’ is standard output.", completion: .file())
  var output = "-"

  @Option(
    help: ArgumentHelp("Read the paths of the inputs from a list; ‘-’ is standard input.", valueName: "list"),
    completion: .file())
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .long], help: "The paths of the list are ended by NUL bytes, as ‘find -print0’ does.")
  var null = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Documents that are converted at a time. (default: one a processor)")
  var jobs: Int?

  @OptionGroup var conversion: ConversionArguments

  @Option(
    help: ArgumentHelp(
      "Take one of several parts of the inputs, 3/16 the third of sixteen; an input’s path tells its part.",
      valueName: "i/n"))
  var shard: String?

  @Option(
    help: ArgumentHelp(
      "Write a rule for make that says what the output was made from; needs ‘--output’.", valueName: "file"),
    completion: .file())
  var depfile: String?

  @Flag(help: "Read documents in processes of their own; limits on time and memory do so too.")
  var isolate = false

  @Flag(help: "End with status 3 when an input was rejected.")
  var strict = false

  @Flag(name: [.short, .long], help: "Say nothing about rejections on standard error.")
  var quiet = false

  @Flag(help: "Print counts of inputs, articles, rejections and findings on standard error at the end.")
  var summary = false

  func validate() throws {
    if filesFrom == nil, null { throw ValidationError("‘--null’ needs ‘--files-from’") }
    if filesFrom != nil, !input.isEmpty { throw ValidationError("give INPUT or ‘--files-from’, not both") }
    if input.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read once") }
    if filesFrom == nil, input.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("no INPUT: name files or folders, or give a page on standard input")
    }
    if depfile != nil, output == "-" { throw ValidationError("‘--depfile’ needs ‘--output’") }
    if quiet, summary { throw ValidationError("‘--quiet’ and ‘--summary’ contradict each other") }
    if let jobs, !Jobs.allowed.contains(jobs) { throw ValidationError(Jobs.complaint) }
    if let shard, Shard(shard) == nil {
      throw ValidationError("‘--shard’ is a part and how many there are, from 1/N to N/N")
    }
  }

  func run() throws {
    let pipeline = try conversion.pipeline(
      workers: jobs ?? Processor.count, isolates: isolate || conversion.limitsProcess)
    let inputs = InputWalker(try source(), shard: shard.flatMap(Shard.init))
    var dependencies = depfile.map(DependencyFile.init)
    let result = try pipeline.run(
      over: inputs, into: Output(path: output), noting: { dependencies?.add($0) },
      showing: try .towards(inputs, output: output, unless: quiet))
    try dependencies?.add(formats: conversion.formats)
    dependencies?.add(journals: conversion.journals)
    if result.signal == nil { try dependencies?.write(for: output) }
    report(result)
    let status = ExitStatus(result, strict: strict)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func source() throws -> InputSource {
    if let filesFrom { return .list(try PathList(path: filesFrom, endsWithNUL: null)) }
    return PathArguments.source(input.isEmpty ? ["-"] : input)
  }

  private func report(_ result: Summary) {
    if summary {
      Message.write(result.text)
    } else if !quiet {
      result.complaints.forEach(Message.say)
      // A list of inputs, or a part of them, may well be empty.
      if filesFrom == nil, shard == nil, let nothing = result.nothingFound { Message.say(nothing) }
    }
  }
}

/// How many documents may be converted at a time.
enum Jobs {
  static let allowed = 1...256
  static let complaint = "‘--jobs’ is a number from \(allowed.lowerBound) to \(allowed.upperBound)"
}

extension Progress {
  /// Progress over a walk, whose inputs are counted first where the line is shown at all. It is not shown between
  /// records on a terminal.
  static func towards(_ inputs: InputWalker, output: String, unless isQuiet: Bool) throws -> Progress {
    let isShown = isPossible && !isQuiet && !(output == "-" && isatty(STDOUT_FILENO) == 1)
    return Progress(total: isShown ? try inputs.count() : nil, isShown: isShown)
  }
}
