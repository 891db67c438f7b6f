import Foundation
import PackagePlugin

/// Compiles the format files of `Pipelines/formats` into the module that applies the plugin, as trees, so that the
/// program is one file and a new format is one YAML file.
@main
struct EmbedFormats: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Pipelines/formats")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinFormatFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the format files",
        executable: try context.tool(named: "embed-formats").url,
        arguments: [output.path, folder.path],
        // The folder itself is an input too: SwiftPM does not ask again when only a file has been added to it.
        inputFiles: files + [folder], outputFiles: [output])
    ]
  }
}
