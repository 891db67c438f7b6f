// swift-tools-version: 6.2
import PackageDescription

var strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]
// ‘make check’ makes warnings errors; who only builds is not stopped by the warning of a newer compiler.
if Context.environment["ANALECTA_STRICT"] != nil { strict.append(.treatAllWarnings(as: .error)) }

let package = Package(
  name: "analecta",
  products: [
    .executable(name: "analecta", targets: ["analecta"]),
    .library(name: "References", targets: ["References"]),
    .library(name: "Exporting", targets: ["Exporting"]),
    .library(name: "Analecta", targets: ["Articles", "Formats", "Ingestion", "Inputs", "Markup", "Normalising"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    // A header of the system's own library, with what Swift cannot call by itself.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),

    .target(name: "Articles", swiftSettings: strict),
    .target(name: "Exporting", dependencies: ["Articles"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["CLibXML2", "CUchardet"], swiftSettings: strict),
    .target(
      name: "Formats",
      dependencies: ["Articles", "Markup", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict,
      plugins: ["EmbedFormats"]),
    .executableTarget(name: "embed-formats", dependencies: [.product(name: "Yams", package: "Yams")]),
    .plugin(name: "EmbedFormats", capability: .buildTool(), dependencies: ["embed-formats"]),
    .target(
      name: "CReferenceData", exclude: ["journals.bin", "model.bin"], cSettings: [.headerSearchPath(".")]),
    .target(name: "References", dependencies: ["Articles", "CReferenceData"], swiftSettings: strict),
    .target(name: "Normalising", dependencies: ["Articles", "References"], swiftSettings: strict),
    .target(name: "Inputs", dependencies: ["Articles", "CIsal", "CLibArchive", "CNettle"], swiftSettings: strict),
    .target(
      name: "Ledger",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Ingestion",
      dependencies: [
        "Articles", "CLinux", "Exporting", "Formats", "Inputs", "Ledger", "Markup", "Normalising", "References",
      ],
      swiftSettings: strict),
    .target(name: "CICUData"),
    .executableTarget(
      name: "analecta",
      dependencies: [
        "Articles", "CICUData", "Exporting", "Formats", "Ingestion", "Inputs", "Ledger", "Markup",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // A worker process that goes wrong on demand: no fault is built into the program itself.
    .executableTarget(
      name: "faulty-worker", dependencies: ["Ingestion"], path: "Tests/FaultyWorker", swiftSettings: strict),
    .target(name: "SchemaValidation", path: "Tests/SchemaValidation", swiftSettings: strict),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "SchemaValidation"], swiftSettings: strict),
    .testTarget(name: "ExportingTests", dependencies: ["Articles", "Exporting"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(name: "FormatsTests", dependencies: ["Articles", "Formats", "Markup"], swiftSettings: strict),
    .testTarget(name: "ReferencesTests", dependencies: ["Articles", "References"], swiftSettings: strict),
    .testTarget(name: "NormalisingTests", dependencies: ["Articles", "Normalising"], swiftSettings: strict),
    .testTarget(name: "InputsTests", dependencies: ["Articles", "Inputs"], swiftSettings: strict),
    .testTarget(
      name: "IngestionTests",
      dependencies: ["Articles", "Formats", "Ingestion", "Inputs", "Ledger", "faulty-worker"],
      swiftSettings: strict),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger"], swiftSettings: strict),
    .testTarget(name: "ProjectTests", swiftSettings: strict),
    .testTarget(
      name: "SampleTests", dependencies: ["Articles", "Formats", "Ingestion", "Inputs", "Markup", "SchemaValidation"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandTests", dependencies: ["analecta"], exclude: ["Consumers", "Hostile"], swiftSettings: strict),
  ]
)
