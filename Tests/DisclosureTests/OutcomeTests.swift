import Disclosure
import Testing

/// How outcomes are counted, and how they are worked out where a record does not give one.
@Suite struct OutcomeTests {
    @Test(arguments: [
        "granted | granted-in-full | resolvable | - | done | -",
        "part-granted | withheld-in-part | resolvable | - | partial | -",
        "refused | withheld-in-full | resolvable | exemptions | rejected | -",
        "refused-cost | withheld-in-full | resolvable | cost-limit | rejected | fee-related",
        "refused-vexatious | withheld-in-full | resolvable | vexatious-or-repeated | rejected | -",
        "not-held | not-resolvable | no | - | no_docs | -",
        "neither-confirm-nor-deny | withheld-in-full | resolvable | exemptions | rejected | glomar",
        "already-public | withheld-in-full | resolvable | exemptions | rejected | publicly available",
        "withdrawn | not-resolvable | no | - | abandoned | -",
        "transferred | not-resolvable | no | - | no_docs | referred",
        "lapsed | not-resolvable | no | - | fix | -",
    ])
    func isCountedByOthers(_ row: String) throws {
        let outcome = try #require(Outcome.allCases.first { row.hasPrefix("\($0.rawValue) ") })
        let counted = [
            outcome.rawValue, outcome.statisticalCategory.rawValue,
            outcome.isResolvable ? "resolvable" : "no",
            outcome.withheldReason?.rawValue ?? "-", outcome.standardLogStatus.rawValue,
            outcome.standardLogDetail ?? "-",
        ]
        #expect(counted.joined(separator: " | ") == row)
    }

    @Test func namesTheLinesOfTheStatistics() {
        #expect(
            Outcome.StatisticalCategory.allCases.map(\.title) == [
                "Granted in full", "Withheld in part", "Withheld in full", "Not resolvable",
            ])
    }

    // MARK: - Derivation

    private static let law: Law = {
        var regime = Regime()
        regime.id = "foia"
        regime.prefix = "s"
        regime.provisions = [
            ("12", Provision.Kind.cost), ("14", .vexatious), ("21", .accessible), ("17", .notHeld),
            ("43", nil),
        ].map { path, kind in
            var provision = Provision()
            provision.path = path
            provision.kind = kind
            return provision
        }
        var gateway = Provision()
        gateway.path = "39"
        gateway.gateway = "eir"
        regime.provisions.append(gateway)
        return Law([regime])
    }()

    private static func exemption(
        _ citation: String, _ scope: Exemption.Scope? = nil, denies: Bool = false
    ) -> Exemption {
        var exemption = Exemption()
        exemption.citation = citation
        exemption.scope = scope
        exemption.neitherConfirmsNorDenies = denies
        exemption.provisions = [CitedProvision(regime: "foia", citation: citation, title: nil)]
        return exemption
    }

    private func derived(_ change: (inout Case) -> Void) -> String {
        var details = Case()
        details.responded = CalendarDate(year: 2021, month: 3, day: 19)
        change(&details)
        guard let derivation = OutcomeDerivation(details, law: Self.law) else { return "-" }
        return "\(derivation.outcome.rawValue) from \(derivation.ground.rawValue)"
    }

    @Test(
        arguments: [
            ([.granted], "granted from parts"),
            ([.granted, .granted], "granted from parts"),
            ([.granted, .refused], "part-granted from parts"),
            ([.granted, .notHeld], "part-granted from parts"),
            ([.partGranted, .refusedCost, .withdrawn], "part-granted from parts"),
            ([.granted, .withdrawn], "granted from parts"),
            ([.refused, .notHeld], "refused from parts"),
            ([.refused, .refusedCost], "refused from parts"),
            ([.refusedCost, .refusedCost], "refused-cost from parts"),
            ([.notHeld, .transferred], "not-held from parts"),
            ([.notHeld, .alreadyPublic], "-"),
            ([.withdrawn, .lapsed], "-"),
        ] as [([Outcome], String)])
    func isDerivedFromParts(_ outcomes: [Outcome], _ expected: String) {
        let found = derived { details in
            details.parts = outcomes.map { outcome in
                var part = CasePart()
                part.outcome = outcome
                return part
            }
        }
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ([exemption("s12")], "refused-cost from exemptions"),
            ([exemption("s12(1)")], "refused-cost from exemptions"),
            ([exemption("s14")], "refused-vexatious from exemptions"),
            ([exemption("s21")], "already-public from exemptions"),
            ([exemption("s17")], "not-held from exemptions"),
            ([exemption("s12"), exemption("s21")], "-"),
            ([exemption("s12", .part)], "part-granted from exemptions"),
            ([exemption("s43", .full)], "refused from exemptions"),
            ([exemption("s43", .full), exemption("s21", .part)], "part-granted from exemptions"),
            ([exemption("s43")], "-"),
            ([exemption("s43", denies: true)], "neither-confirm-nor-deny from exemptions"),
            ([exemption("s39")], "-"),
        ] as [([Exemption], String)])
    func isDerivedFromExemptions(_ exemptions: [Exemption], _ expected: String) {
        #expect(derived { $0.exemptions = exemptions } == expected)
    }

    @Test func isDerivedFromWhatIsHeldAndReleased() {
        #expect(derived { $0.held = .no } == "not-held from holding")
        #expect(derived { $0.held = .ncnd } == "neither-confirm-nor-deny from holding")
        #expect(derived { $0.held = .yes } == "-")
        #expect(derived { _ in } == "-")
        #expect(
            derived {
                $0.held = .no; $0.responded = nil
            } == "-")
        let released = derived { details in
            var document = Document()
            document.role = .data
            details.documents = [document]
            details.exemptions = [Self.exemption("s43", .full)]
        }
        #expect(released == "part-granted from exemptions")
        let letter = derived { details in
            var document = Document()
            document.role = .responseLetter
            details.documents = [document]
            details.exemptions = [Self.exemption("s43", .full)]
        }
        #expect(letter == "refused from exemptions")
    }
}
