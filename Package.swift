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
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CArguments"),
        .target(
            name: "Problems", resources: [.embedInCode("report.schema.json")], swiftSettings: settings),
        .target(name: "Markup", swiftSettings: settings),
        .target(name: "Markdown", dependencies: ["CCmark", "Markup", "Problems"], swiftSettings: settings),
        .target(name: "Templates", dependencies: ["Markup", "Problems"], swiftSettings: settings),
        .target(name: "Disclosure", dependencies: ["Problems"], swiftSettings: settings),
        .target(
            name: "Files",
            dependencies: [
                .target(name: "CCrypto", condition: .when(platforms: [.linux])),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .target(name: "Publication", dependencies: ["Files", "Markup"], swiftSettings: settings),
        .target(
            name: "Content",
            dependencies: [
                "Disclosure", "Files", "Markdown", "Markup", "Problems", "Yams",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("law")],
            swiftSettings: settings
        ),
        .target(
            name: "Site",
            dependencies: [
                "Content", "Disclosure", "Files", "Markdown", "Markup", "Problems", "Publication",
                "Templates",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("templates")],
            swiftSettings: settings
        ),
        .target(
            name: "Output",
            dependencies: [
                "CZlib", "Files", "Problems", "Publication",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Preview",
            dependencies: [
                "Content", "Disclosure", "Files", "Markup", "Problems", "Site", "Templates",
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("assets")],
            swiftSettings: settings
        ),
        .target(
            name: "Import",
            dependencies: [
                "Content", "Disclosure", "Markup", "Problems",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .target(
            name: "Verification",
            dependencies: [
                "Files", "Markup", "Problems", "Publication",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Starter", resources: [.embedInCode("files"), .embedInCode("recipes")],
            swiftSettings: settings),
        .executableTarget(
            name: "daylight",
            dependencies: [
                "CArguments", "Content", "Disclosure", "Files", "Import", "Markdown", "Output", "Preview",
                "Problems",
                "Publication",
                "Site", "Starter", "Templates", "Verification",
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
        .testTarget(
            name: "PublicationTests", dependencies: ["Files", "Publication"], swiftSettings: settings),
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
            dependencies: [
                "Files", "Output", "Problems", "Publication",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ImportTests",
            dependencies: [
                "Content", "Import", "LogFixture", "Problems",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "VerificationTests",
            dependencies: [
                "Files", "Problems", "Publication", "Verification", "WireFixture",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
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
                "CZlib", "daylight", "SchemaFixture", "WireFixture",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
    ]
)
