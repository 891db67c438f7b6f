// swift-tools-version: 6.2
import PackageDescription

// libFuzzer without a main function of its own; ‘make’ here says where the compiler keeps it.
let runtime = Context.environment["FUZZER_RUNTIME"] ?? ""

let package = Package(
  name: "analecta-fuzzing",
  dependencies: [.package(name: "analecta", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", .product(name: "Analecta", package: "analecta"),
        .product(name: "References", package: "analecta"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)],
      linkerSettings: [.unsafeFlags([runtime]), .linkedLibrary("stdc++")]),
  ]
)
