// swift-tools-version: 6.2
import PackageDescription

let layersBesideBuiltIn = [
    "Accessibility", "CDeflate", "CDigest", "CExpat", "CPacker", "CSystem", "CXLSXWriter", "CYAML", "CZip",
    "Composition", "Config", "Delimited", "Diagnostics", "Finance", "Jobs", "Model", "Packaging", "Report", "Rows",
    "ScorecardKit", "Site", "Template", "Workbook",
    "YAMLLite", "scorecard",
]

// The fuzzer's program needs flags that a package may not have which others depend on, and a sanitizer to link with.
let isFuzzing = Context.environment["SCORECARD_FUZZ"] != nil

// What is done with a fuzzer's bytes, and must hold of them, is a library for its program, and a part of the tests that
// replay them otherwise: an ordinary build knows nothing of it.
let fuzzedLayers: [Target.Dependency] = [
    "Accessibility", "BuiltIn", "Composition", "Config", "Delimited", "Diagnostics", "Finance", "Model", "Report",
    "Rows", "Site", "Template", "Workbook", "YAMLLite",
]

/// The road from text to file, lowest layer first. A layer imports only what stands above it in this list.
let package = Package(
    name: "scorecard",
    products: [
        .executable(name: "scorecard", targets: ["scorecard"]),
        .library(name: "ScorecardKit", targets: ["ScorecardKit"]),
    ],
    dependencies: [
        // Commands, options, help and shell completions from one declaration.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // Pages from templates that a council can change without a compiler; what it fills in, it escapes.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // libyaml: the reference YAML scanner; its events carry the marks that our messages point at.
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // libzip and expat: read workbooks, and our own before anyone gets them, as libxlsxwriter calls a cut one a
        // success.
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        // libxlsxwriter: writes XLSX, charts and conditional formats that Excel itself would write.
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        // libdeflate: packs workbooks, and unpacks their smaller parts, in a third of zlib's time. CPacker puts it under
        // libxlsxwriter.
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .target(name: "CPacker", dependencies: ["CDeflate"]),
        // libmd: the checksums by which a reader of the site verifies a download.
        .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        // Calls of the C library that Swift's view of it leaves out.
        .systemLibrary(name: "CSystem"),

        .target(name: "Diagnostics"),
        .target(name: "Jobs"),
        .target(name: "Model"),
        .target(name: "Report"),
        .target(name: "Rows"),
        .target(name: "Template"),
        .target(name: "Accessibility", dependencies: ["Report", "Rows"]),
        .target(name: "YAMLLite", dependencies: ["CYAML", "Diagnostics"]),
        .target(name: "Finance", dependencies: ["Diagnostics", "Model", "Report", "Rows"]),
        .target(
            name: "Config",
            dependencies: ["Diagnostics", "Finance", "Jobs", "Model", "Report", "Rows", "Template", "YAMLLite"]),
        .target(name: "Composition", dependencies: ["Model", "Report", "Template"]),
        .target(
            name: "Workbook",
            dependencies: ["Accessibility", "CDeflate", "CExpat", "CPacker", "CXLSXWriter", "CZip", "Report", "Rows"]),
        .target(name: "Delimited", dependencies: ["Diagnostics", "Report", "Rows"]),
        .target(name: "Packaging", dependencies: ["CDigest", "CZip"]),
        .target(
            name: "Site",
            dependencies: ["Diagnostics", "Report", .product(name: "Mustache", package: "swift-mustache")]),
        .target(
            // The files a user may copy and change, carried in the binary so that it works from any folder.
            // Resources must lie below a target's path, and Templates stands at the top: hence the whole package as
            // its path, and all else left out.
            name: "BuiltIn", path: ".",
            exclude: ["Examples", "README.md", "Templates/schemas", "Tests"]
                + layersBesideBuiltIn.map { "Sources/\($0)" },
            sources: ["Sources/BuiltIn"],
            resources: [
                .embedInCode("Templates/accessible-tables.yaml"),
                .embedInCode("Templates/action-trackers.yaml"),
                .embedInCode("Templates/board-pack.yaml"),
                .embedInCode("Templates/corporate-report.yaml"),
                .embedInCode("Templates/directorate-scorecard.yaml"),
                .embedInCode("Templates/indicator-report.yaml"),
                .embedInCode("Templates/open-data.yaml"),
                .embedInCode("Templates/site/about.mustache"),
                .embedInCode("Templates/site/downloads.mustache"),
                .embedInCode("Templates/site/filter.js"),
                .embedInCode("Templates/site/filters.mustache"),
                .embedInCode("Templates/site/index.mustache"),
                .embedInCode("Templates/site/page.mustache"),
                .embedInCode("Templates/site/report.mustache"),
                .embedInCode("Templates/site/site.css"),
                .embedInCode("Templates/site/tallies.mustache"),
                .embedInCode("Templates/starter/council.yaml"),
                .embedInCode("Templates/starter/directorate.yaml"),
                .embedInCode("Templates/starter/finance.yaml"),
                .embedInCode("Templates/themes/council-blue.yaml"),
                .embedInCode("Templates/themes/forest.yaml"),
            ]),
        .target(
            name: "ScorecardKit",
            dependencies: [
                "Accessibility", "BuiltIn", "Composition", "Config", "Delimited", "Diagnostics", "Finance", "Model",
                "Packaging", "Report", "Rows", "Site", "Template", "Workbook",
            ]),
        .executableTarget(
            name: "scorecard",
            dependencies: [
                "CSystem", "Diagnostics", "Jobs", "ScorecardKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "JobsTests", dependencies: ["Jobs"]),
        .testTarget(name: "ModelTests", dependencies: ["Model"]),
        .testTarget(name: "YAMLLiteTests", dependencies: ["Diagnostics", "YAMLLite"]),
        .testTarget(
            name: "ConfigTests",
            dependencies: ["Config", "Diagnostics", "Finance", "Model", "Report", "Rows", "Template"]),
        .testTarget(name: "AccessibilityTests", dependencies: ["Accessibility", "Report", "Rows"]),
        .testTarget(name: "ReportTests", dependencies: ["Report"]),
        .testTarget(
            name: "CompositionTests", dependencies: ["BuiltIn", "Composition", "Config", "Model", "Report", "Template"]),
        .testTarget(name: "FinanceTests", dependencies: ["Diagnostics", "Finance", "Model", "Report", "Rows"]),
        .testTarget(
            name: "WorkbookTests", dependencies: ["Accessibility", "CPacker", "CZip", "Report", "Rows", "Workbook"]),
        .testTarget(name: "DelimitedTests", dependencies: ["Delimited", "Diagnostics", "Report", "Rows"]),
        .testTarget(name: "PackagingTests", dependencies: ["Packaging"]),
        .testTarget(name: "SiteTests", dependencies: ["BuiltIn", "Report", "Site"]),
        .testTarget(name: "CommandTests", dependencies: ["CDeflate", "scorecard"], exclude: ["Cases", "README.md"]),
        .testTarget(
            name: "ScorecardKitTests",
            dependencies: ["Config", "Model", "Report", "Rows", "ScorecardKit", "Workbook"]),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: [
                "Accessibility", "BuiltIn", "Composition", "Config", "Model", "Report", "ScorecardKit", "Site",
                "Template", "Workbook",
            ],
            exclude: ["Scripts"]),
    ]
        + (isFuzzing
            ? [
                .target(name: "FuzzTargets", dependencies: fuzzedLayers, path: "Tests/Fuzzing/Targets"),
                .executableTarget(
                    name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Program",
                    swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
            ]
            : [
                .testTarget(
                    name: "FuzzTests", dependencies: fuzzedLayers, path: "Tests/Fuzzing",
                    exclude: ["Corpora", "Dictionaries", "Program", "README.md", "run"])
            ])
)

// What Swift cannot see to be safe has the word `unsafe` beside it, or a warning.
for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + [.strictMemorySafety()]
}
