import Foundation
import Testing

/// The examples for batch systems, run as such a system would run them: what the parts give is what one run gives.
@Suite struct ClusterTests {
  private static let pipelines = DocumentTests.root.appending(path: "Pipelines").path

  /// A folder of pages, some of which hold no article, and what one run makes of them.
  private func folder() throws -> (shell: Shell, whole: String) {
    let shell = try Shell()
    for number in 1...40 {
      try shell.write("pages/\(1000 + number).html", number % 10 == 0 ? "no page" : Pages.page(number))
    }
    let done = try shell.run(
      "find pages -name '*.html' | LC_ALL=C sort > pages.txt && analecta convert -q --files-from pages.txt")
    #expect(done.status == 0)
    return (shell, done.output)
  }

  /// `sbatch` as SLURM's manual says: a task for each number of the array, in no order, some of them twice.
  private static let sbatch = """
    #!/bin/sh
    for script; do :; done
    array=$(sed -n 's/^#SBATCH --array=1-//p' "$script")
    for part in $(seq "$array" -1 1) 1 $array; do
      env -i PATH="$PATH" SLURM_ARRAY_TASK_ID=$part SLURM_ARRAY_TASK_COUNT=$array SLURM_CPUS_PER_TASK=1 sh "$script" || exit
    done
    """

  @Test func slurmArraysDivideTheList() throws {
    let (shell, whole) = try folder()
    try shell.write("bin/sbatch", Self.sbatch)
    let done = try shell.run(
      """
      chmod +x bin/sbatch && PATH=$PWD/bin:$PATH
      sed 's/array=1-100/array=1-7/' '\(Self.pipelines)/slurm/convert.sbatch' > job.sbatch && sbatch job.sbatch
      ls parts | wc -l; cat parts/*.jsonl | LC_ALL=C sort
      """)
    #expect(done.status == 0, "\(done)")
    let lines = done.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "7")
    #expect(lines.dropFirst().sorted() == whole.split(separator: "\n").map(String.init).sorted())
  }

  /// The first process of each part kills itself before it is done.
  private static let mortal = """
    #!/bin/sh
    for argument; do case $argument in */part-*.jsonl) output=$argument ;; esac; done
    mkdir tried/$(basename "$output") 2> /dev/null && kill -KILL $$
    exec "$ANALECTA" "$@"
    """

  @Test func parallelDoesAgainWhatWasKilled() throws {
    let (shell, whole) = try folder()
    guard try shell.run("command -v parallel").status == 0 else { return }
    try shell.write("mortal/analecta", Self.mortal)
    let script = """
      chmod +x mortal/analecta && mkdir tried && export ANALECTA=$(command -v analecta) HOME=$PWD PART=7
      PATH=$PWD/mortal:$PATH sh '\(Self.pipelines)/parallel/convert' pages.txt parts 2> messages
      ls tried | wc -l; cat parts/*.jsonl
      """
    let done = try shell.run(script)
    #expect(done.output == "6\n" + whole, "\(done)")
    // What is there is not done again.
    let again = try shell.run(
      "PART=7 PATH=/usr/bin:/bin sh '\(Self.pipelines)/parallel/convert' pages.txt parts; echo $?")
    #expect(again.output == "0\n", "\(again)")
  }
}
