import ArgumentParser
import Ingestion
import Inputs

/// `analecta worker`: a locator a line in, an answer a line out.
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Answer each line of standard input, which names an input, by a line of JSON.",
    discussion: """
      For programs that spread work over machines: Spark, Hadoop streaming, GNU parallel. A line names a file \
      (pages/1.html), a member of an archive (pages.zip!/1.html) or the record that begins at a byte of a WARC file \
      (crawl.warc.gz@123456). Each line gets exactly one line back, in the same order, written whole and at once: the \
      record, where there is one; a rejection, which is an answer too; or, for inputs that hold several records or \
      none, {"schema":"analecta/records/1","input":…,"records":[…]}. With ‘--expand’ the records are lines, and \
      {"schema":"analecta/end/1","input":…,"records":N} follows them, also where there is one.

      Nothing is kept between two lines, nothing but the inputs is read, and the same line always has the same answer. \
      The status is 0 when every line has been answered.

      EXAMPLES
        find pages -name '*.html' | analecta worker > records.jsonl
        analecta worker --key < keys-and-paths.tsv > keys-and-records.tsv
      """)

  @Flag(name: [.customShort("0"), .long], help: "The lines of the input are ended by NUL bytes.")
  var null = false

  @Flag(help: "A key and a TAB stand before each locator, and come back before each line of its answer.")
  var key = false

  @Flag(help: "Write a line for each record, and one behind them that counts them.")
  var expand = false

  @OptionGroup var conversion: ConversionArguments

  func run() throws {
    var form = WorkerAnswers.Form()
    form.endsWithNUL = null
    form.hasKeys = key
    form.expands = expand
    let answers = WorkerAnswers(try conversion.pipeline(workers: 1), form: form)
    let signal = try answers.answer(PathList(path: "-", endsWithNUL: null), into: Output(path: "-"))
    if let signal { throw ExitCode(128 + signal) }
  }
}
