// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "daylight",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "daylight", targets: ["daylight"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .target(
            name: "Problems", resources: [.embedInCode("report.schema.json")], swiftSettings: settings),
        .target(name: "Markup", swiftSettings: settings),
        .target(name: "Markdown", dependencies: ["CCmark", "Markup", "Problems"], swiftSettings: settings),
        .target(name: "Templates", dependencies: ["Markup", "Problems"], swiftSettings: settings),
        .target(name: "Disclosure", dependencies: ["Problems"], swiftSettings: settings),
        .target(
            name: "Content",
            dependencies: [
                "Disclosure", "Markdown", "Markup", "Problems", "Yams",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("law")],
            swiftSettings: settings
        ),
        .target(
            name: "Site",
            dependencies: [
                "Content", "Disclosure", "Markdown", "Markup", "Problems", "Templates",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("templates")],
            swiftSettings: settings
        ),
        .target(
            name: "Output",
            dependencies: ["Problems", .product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: settings
        ),
        .target(
            name: "Preview",
            dependencies: [
                "Content", "Disclosure", "Markup", "Problems", "Site", "Templates",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("assets")],
            swiftSettings: settings
        ),
        .target(
            name: "Import", dependencies: ["Content", "Disclosure", "Markup", "Problems"],
            swiftSettings: settings),
        .target(name: "Starter", resources: [.embedInCode("files")], swiftSettings: settings),
        .executableTarget(
            name: "daylight",
            dependencies: [
                "Content", "Disclosure", "Import", "Markdown", "Output", "Preview", "Problems", "Site",
                "Starter",
                "Templates",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "ProblemsTests", dependencies: ["Problems"], swiftSettings: settings),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Markup", "Problems", "Templates"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "MarkdownTests",
            dependencies: ["CCmark", "Markdown", "Markup", "Problems"],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        .testTarget(name: "DisclosureTests", dependencies: ["Disclosure"], swiftSettings: settings),
        .target(
            name: "LogFixture",
            dependencies: [
                "Content", "Disclosure", "Problems", .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/LogFixture",
            swiftSettings: settings
        ),
        .target(
            name: "SchemaFixture", dependencies: ["Yams"], path: "Tests/SchemaFixture",
            swiftSettings: settings),
        .target(
            name: "WireFixture",
            dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")],
            path: "Tests/WireFixture",
            swiftSettings: settings
        ),
        .testTarget(
            name: "ContentTests",
            dependencies: ["Content", "Disclosure", "LogFixture", "Problems", "Site"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Content", "Disclosure", "LogFixture", "Problems", "SchemaFixture", "Site",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "OutputTests",
            dependencies: ["Output", "Problems", .product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "Content", "LogFixture", "Preview", "Problems", "Site", "WireFixture",
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DaylightTests",
            dependencies: [
                "daylight", "SchemaFixture", "WireFixture",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
    ]
)
