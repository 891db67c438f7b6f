// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "analecta-benchmarks",
  dependencies: [.package(name: "analecta", path: "..")],
  targets: [
    .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "Baseline", dependencies: ["LibXML2"]),
    .target(name: "Counting"),
    .executableTarget(
      name: "conversion",
      dependencies: ["Baseline", "Counting", .product(name: "Analecta", package: "analecta")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "references", dependencies: [.product(name: "References", package: "analecta")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
