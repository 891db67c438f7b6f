import Counting
import Foundation

/// A piece of work over all pages.
struct Measure {
  /// Its name in the table.
  let name: String
  /// Does the work once for every page.
  let run: () -> Void
}

/// Does each measure's work twice and counts the second time, when tables are made and code is linked.
func counted(_ measures: [Measure]) {
  for measure in measures {
    measure.run()
    counting_begin()
    measure.run()
    counting_end(measure.name)
  }
}

/// The median CPU seconds, user and system, of each measure.
///
/// A round goes through the measures forwards and then backwards (A B … B A), so that neither a machine that slows
/// down nor one that warms up favours one of them.
func interleaved(_ measures: [Measure], rounds: Int) -> [Double] {
  var seconds = [[Double]](repeating: [], count: measures.count)
  for measure in measures { measure.run() }
  for _ in 0..<rounds {
    for number in Array(measures.indices) + measures.indices.reversed() {
      let start = cpuSeconds()
      measures[number].run()
      seconds[number].append(cpuSeconds() - start)
    }
  }
  return seconds.map { $0.sorted()[$0.count / 2] }
}

private func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
