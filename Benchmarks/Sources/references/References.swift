import Foundation
import References

/// `references FILE`: strings a second of CPU that the reference parser reads in one thread, by what read them.
///
/// Each string of the file, one a line, is read once to see by which path; then each path's strings are read again and
/// again. What is printed: path, strings, strings a second, and at the end the peak of resident memory in KiB.
@main
enum ReferenceThroughput {
  /// Seconds of CPU that are spent on each path at least.
  private static let least = 3.0

  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first,
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else {
      FileHandle.standardError.write(Data("usage: references FILE\n".utf8))
      exit(64)
    }
    let parser = ReferenceParser()
    let strings = text.split(separator: "\n").map(String.init)
    var paths: [Path: [String]] = [:]
    for string in strings { paths[Path(parser.parse(string).path), default: []].append(string) }
    for path in Path.allCases {
      guard let strings = paths[path] else { continue }
      print("\(path.rawValue)\t\(strings.count)\t\(Int(throughput(of: parser, on: strings)))")
    }
    print("all\t\(strings.count)\t\(Int(throughput(of: parser, on: strings)))")
    print("memory\t\(peak())")
  }

  private enum Path: String, CaseIterable {
    case grammar, model, note, unparsed

    init(_ path: ParsedReference.Path) {
      switch path {
      case .model: self = .model
      case .note: self = .note
      case .unparsed: self = .unparsed
      default: self = .grammar
      }
    }
  }

  private static func throughput(of parser: ReferenceParser, on strings: [String]) -> Double {
    let start = cpuSeconds()
    var (read, fields, seconds) = (0, 0, 0.0)
    repeat {
      for string in strings { fields += parser.parse(string).reference.year == nil ? 0 : 1 }
      read += strings.count
      seconds = cpuSeconds() - start
    } while seconds < least
    precondition(fields <= read)
    return Double(read) / seconds
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peak() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return Int(usage.ru_maxrss)
  }
}
