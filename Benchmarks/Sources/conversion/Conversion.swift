import Foundation

/// `conversion cpu|instructions [--rounds N] PAGE|FOLDER …`: measures what a conversion costs, stage by stage.
///
/// `cpu` prints each measure's CPU time in nanoseconds. `instructions` is run under callgrind by `conversion.py`: it does
/// the same work once and has a profile written for each measure.
@main
enum Conversion {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let mode = arguments.first, ["cpu", "instructions"].contains(mode) else { usage() }
    arguments.removeFirst()
    let rounds = option("--rounds", in: &arguments) ?? 10
    let pages = try Pages(paths: arguments)
    guard pages.count > 0 else { usage() }
    let measures = pages.measures()
    print("pages\t\(pages.count)\t\(pages.byteCount)\t\(pages.skipped)")
    if mode == "cpu" {
      for (measure, seconds) in zip(measures, interleaved(measures, rounds: rounds)) {
        print("\(measure.name)\t\(Int(seconds * 1e9))")
      }
    } else {
      counted(measures)
    }
  }

  /// Removes an option and its whole number from the arguments.
  private static func option(_ name: String, in arguments: inout [String]) -> Int? {
    guard let at = arguments.firstIndex(of: name), at + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(at...at + 1) }
    return Int(arguments[at + 1])
  }

  private static func usage() -> Never {
    FileHandle.standardError.write(Data("usage: conversion cpu|instructions [--rounds N] PAGE|FOLDER …\n".utf8))
    exit(64)
  }
}
