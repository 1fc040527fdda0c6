// swift-tools-version: 6.1
// The rooms and their arrows. Which room may import which stands in README.md; Tests/HouseTests holds the code to it.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-warnings-as-errors"]),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")

// A fixed address needs no relocation at start: some MiB less memory a program. Without symbols a program is a third as large.
let lean: [LinkerSetting] = [.unsafeFlags(["-Xclang-linker", "-no-pie", "-Xlinker", "-s"], .when(configuration: .release))]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}
/// A FastCGI program: main.swift, its routes and its pages.
func program(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["Web", "FastCGI", "HTTP", "UseCases", "Store", "Domain", "Credentials"],
        swiftSettings: strict, linkerSettings: lean)
}
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "OCRT",
    products: [
        .executable(name: "library.fcgi", targets: ["LibraryPages"]),
        .executable(name: "account.fcgi", targets: ["AccountPages"]),
        .executable(name: "report.fcgi", targets: ["ReportPages"]),
        .executable(name: "council.fcgi", targets: ["CouncilPages"]),
        .executable(name: "office.fcgi", targets: ["OfficePages"]),
        .executable(name: "prize.fcgi", targets: ["PrizePages"]),
        .executable(name: "document.fcgi", targets: ["DocumentPages"]),
        .executable(name: "typeset", targets: ["Typeset"]),
        .executable(name: "ocrtctl", targets: ["Ocrtctl"]),
        .executable(name: "ocrt-worker", targets: ["OcrtWorker"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CFastCGI", providers: [.apt(["libfcgi-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        room("Domain"),
        room("Store", ["Domain", grdb]),
        room("Credentials", ["CArgon2", crypto]),
        room("UseCases", ["Domain", "Store", "Credentials", csv]),
        room("Definition", ["Domain", yams]),
        room("HTTP"),
        room("FastCGI", ["HTTP", "CFastCGI"]),
        room("Processes", ["CLinux"]),
        room("Web", ["HTTP", "Domain", "Store", "UseCases", "Credentials", "Processes", logging], resources: [.copy("Messages/Texts")]),
        room("Typesetting", ["Domain", "CPango", "CQPDF"], resources: [.copy("Fonts")]),
        room("Symbols", ["CQREncode"]),
        program("LibraryPages"),
        program("AccountPages"),
        program("ReportPages"),
        program("CouncilPages"),
        program("OfficePages"),
        // The one program that links libqrencode.
        .executableTarget(
            name: "PrizePages", dependencies: ["Web", "FastCGI", "HTTP", "UseCases", "Store", "Domain", "Credentials", "Symbols"],
            swiftSettings: strict, linkerSettings: lean),
        .executableTarget(
            name: "DocumentPages", dependencies: ["Web", "FastCGI", "HTTP", "UseCases", "Store", "Domain", "Processes"],
            swiftSettings: strict, linkerSettings: lean),
        // The one program that links Pango, Cairo and qpdf; document.fcgi starts it as a child.
        .executableTarget(
            name: "Typeset", dependencies: ["Typesetting", "Domain", "CLinux"], swiftSettings: strict, linkerSettings: lean),
        .executableTarget(
            name: "Ocrtctl", dependencies: ["UseCases", "Store", "Domain", "Credentials", "Definition", "Web", arguments],
            swiftSettings: strict, linkerSettings: lean),
        room("Delivery", ["Domain", "Processes"]),
        .executableTarget(
            name: "OcrtWorker", dependencies: ["Delivery", "UseCases", "Store", "Domain", arguments], swiftSettings: strict,
            linkerSettings: lean),
        .target(
            name: "TestSupport", dependencies: ["Domain", "Store", "Credentials", "UseCases", "Definition", "HTTP", "Web", logging],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("DomainTests", ["Domain", "TestSupport"], exclude: ["permissions.txt", "tries.txt", "Prize/poll-acts.txt"]),
        .executableTarget(name: "StoreWriter", dependencies: ["Domain", "Store"], path: "Tests/StoreWriter", swiftSettings: strict),
        tests("StoreTests", ["Store", "StoreWriter", "TestSupport", grdb]),
        tests("CredentialsTests", ["Credentials"]),
        tests("UseCasesTests", ["UseCases", "TestSupport"]),
        tests("DefinitionTests", ["Definition", "TestSupport"]),
        tests("HTTPTests", ["HTTP"]),
        tests("FastCGITests", ["FastCGI", "HTTP"]),
        tests("WebTests", ["Web", "TestSupport"]),
        tests(
            "PagesTests",
            [
                "LibraryPages", "AccountPages", "ReportPages", "CouncilPages", "OfficePages", "PrizePages", "DocumentPages", "Definition",
                "TestSupport",
            ], exclude: ["Access/addresses.txt", "Prize/addresses.txt"]),
        tests("OcrtctlTests", ["Ocrtctl", "TestSupport"]),
        tests("TypesettingTests", ["Typesetting", "CQPDF", "Domain", "Processes", "TestSupport"]),
        tests("SymbolsTests", ["Symbols"]),
        tests("ProcessesTests", ["Processes", "TestSupport"]),
        tests("DeliveryTests", ["Delivery", "Domain"]),
        tests("HouseTests", []),
    ])
