import Disclosure
import Testing

@Suite struct LawTests {
    private static let law = Law([
        regime(
            "foia", prefix: "s",
            ["22A", "31", "31(1)", "31(1)(a)", "31(1)(b)", "31(1)(b)(i)", "39", "40(2)", "40(3A)(a)", "42"]
        ) {
            $0.otherNames = ["FOI Act"]
            $0.provisions[6].gateway = "eir"
            $0.otherProvisions = [
                other("17", "refusal notices"), other("1", "the right"), other("1(3)", "clarification"),
            ]
        },
        regime("eir", prefix: "reg ", ["12(4)(a)", "12(5)(b)", "40(2)"]) { $0.unit = "regulation" },
        regime("us-foia", prefix: "", ["b", "b(6)", "b(7)(C)", "b(7)(E)"]),
        regime("ie-foi", prefix: "s", ["36", "36(1)", "36(1)(b)"]),
        regime("other", prefix: "s", []),
    ])

    private static func regime(
        _ id: String, prefix: String, _ paths: [String], _ change: (inout Regime) -> Void = { _ in }
    ) -> Regime {
        var regime = Regime()
        regime.id = id
        regime.name = "The \(id) Act 2000"
        regime.shortName = id.uppercased()
        regime.prefix = prefix
        regime.provisions = paths.map { path in
            var provision = Provision()
            provision.path = path
            provision.title = "Title of \(path)"
            return provision
        }
        change(&regime)
        return regime
    }

    private static func other(_ path: String, _ about: String) -> OtherProvision {
        var provision = OtherProvision()
        provision.path = path
        provision.about = about
        return provision
    }

    @Test(arguments: [
        ("Section 31 (1) (a)", ["foia"], "foia", ["s31(1)(a)"]),
        ("S.31(1)(a)(b)", ["foia"], "foia", ["s31(1)(a)", "s31(1)(b)"]),
        ("31", ["foia"], "foia", ["s31"]), ("s22a", ["foia"], "foia", ["s22A"]),
        ("s40(3a)(A)", ["foia"], "foia", ["s40(3A)(a)"]), ("12(5(b)", ["eir"], "eir", ["reg 12(5)(b)"]),
        ("(b)(7)(E)", ["us-foia"], "us-foia", ["b(7)(E)"]),
        ("(b)(7)(e)", ["us-foia"], "us-foia", ["b(7)(E)"]),
        ("b(6)", ["us-foia"], "us-foia", ["b(6)"]),
        // The first law that knows all of it answers.
        ("s22A", ["foia", "eir"], "foia", ["s22A"]), ("12(4)(a)", ["foia", "eir"], "eir", ["reg 12(4)(a)"]),
        // A word before the number or the name of a law says which law is meant.
        ("s40(2)", ["foia", "eir"], "foia", ["s40(2)"]),
        ("reg 40(2)", ["foia", "eir"], "eir", ["reg 40(2)"]),
        ("s40(2)", ["eir", "foia"], "foia", ["s40(2)"]), ("FOIA 40(2)", ["eir", "foia"], "foia", ["s40(2)"]),
        ("EIR: 40(2)", ["foia", "eir"], "eir", ["reg 40(2)"]),
        ("40(2) (FOIA)", ["eir", "foia"], "foia", ["s40(2)"]),
        ("section 40(2) of the FOI Act", ["foia"], "foia", ["s40(2)"]),
        ("40(2) of the foia act 2000", ["eir", "foia"], "foia", ["s40(2)"]),
        ("exemption 40(2) under FOIA", ["eir", "foia"], "foia", ["s40(2)"]),
        ("Exemptions 6 and 7(C)", ["us-foia"], "us-foia", ["b(6)", "b(7)(C)"]),
        // A provision that only leads over to a law of the case is one of the case.
        ("s39", ["eir"], "foia", ["s39"]), ("FOIA s39", ["eir"], "foia", ["s39"]),
        ("s31(1)(a)", ["nowhere", "foia"], "foia", ["s31(1)(a)"]),
    ])
    func findsProvisions(citation: String, regimes: [String], regime: String, expected: [String]) throws {
        let found = try Self.law.look(up: citation, in: regimes).get()
        #expect(found.map(\.citation) == expected)
        #expect(found.allSatisfy { $0.regime == regime })
        let prefix = try #require(Self.law[regime]).prefix
        #expect(found.map(\.title) == expected.map { "Title of \($0.dropFirst(prefix.count))" })
    }

    @Test(
        arguments: [
            ("s99", ["foia"], .unknown(regime: "foia", citations: ["s99"], nearest: nil)),
            (
                "s31(1)(a)(z)", ["foia"],
                .unknown(regime: "foia", citations: ["s31(1)(z)"], nearest: "s31(1)(a)")
            ),
            (
                "s31(1)(y)(z)", ["foia"],
                .unknown(regime: "foia", citations: ["s31(1)(y)", "s31(1)(z)"], nearest: "s31(1)(a)")
            ),
            ("s402", ["foia"], .unknown(regime: "foia", citations: ["s402"], nearest: "s40(2)")),
            ("s13(1)(a)", ["foia"], .unknown(regime: "foia", citations: ["s13(1)(a)"], nearest: "s31(1)(a)")),
            // The leading law is the one that a message should name.
            ("12(9)", ["eir", "foia"], .unknown(regime: "eir", citations: ["reg 12(9)"], nearest: nil)),
            // A limb below the last one listed is an error, since nobody has checked that it exists.
            (
                "s36(1)(b)(i)", ["ie-foi"],
                .unknown(regime: "ie-foi", citations: ["s36(1)(b)(i)"], nearest: "s36(1)(b)")
            ),
            (
                "s31(1)(a)(i)", ["foia"],
                .unknown(regime: "foia", citations: ["s31(1)(a)(i)"], nearest: "s31(1)(b)(i)")
            ),
            ("national security", ["foia"], .unreadable), ("", ["foia", "eir"], .unreadable),
            ("s31", [], .unreadable), ("s40(2) FOIA and reg 40(2)", ["foia", "eir"], .unreadable),
            ("s31", ["nowhere"], .unreadable),
            (
                "40(2)", ["foia", "eir"],
                .ambiguous([
                    CitedProvision(regime: "foia", citation: "s40(2)", title: "Title of 40(2)"),
                    CitedProvision(regime: "eir", citation: "reg 40(2)", title: "Title of 40(2)"),
                ])
            ),
            (
                "reg 12(4)(a)", ["foia"],
                .ofAnotherLaw(
                    CitedProvision(regime: "eir", citation: "reg 12(4)(a)", title: "Title of 12(4)(a)"))
            ),
            (
                "EIR 12(4)(a)", ["foia"],
                .ofAnotherLaw(
                    CitedProvision(regime: "eir", citation: "reg 12(4)(a)", title: "Title of 12(4)(a)"))
            ),
            ("s17", ["foia"], .noGround(regime: "foia", citation: "s17", about: "refusal notices")),
            ("s17(1)", ["foia"], .noGround(regime: "foia", citation: "s17(1)", about: "refusal notices")),
            ("s1(1)(a)", ["foia"], .noGround(regime: "foia", citation: "s1(1)(a)", about: "the right")),
            ("s1(3)", ["foia"], .noGround(regime: "foia", citation: "s1(3)", about: "clarification")),
            (
                "s40(2) and s17", ["foia"],
                .noGround(regime: "foia", citation: "s17", about: "refusal notices")
            ),
        ] as [(String, [String], CitationError)])
    func saysWhatIsNotInTheLaw(citation: String, regimes: [String], expected: CitationError) {
        #expect(Self.law.look(up: citation, in: regimes) == .failure(expected))
    }

    @Test func provisionsFormATree() throws {
        #expect(Self.law.parent(of: "31(1)(a)", in: "foia")?.path == "31(1)")
        #expect(Self.law.parent(of: "31(1)(z)", in: "foia")?.path == "31(1)")
        #expect(Self.law.parent(of: "31", in: "foia") == nil)
        #expect(Self.law.parent(of: "40(3A)(a)", in: "foia") == nil)
        #expect(Self.law.parent(of: "b(7)(E)", in: "us-foia")?.path == "b")
        #expect(Self.law.children(of: "31", in: "foia").map(\.path) == ["31(1)"])
        #expect(Self.law.children(of: "31(1)", in: "foia").map(\.path) == ["31(1)(a)", "31(1)(b)"])
        #expect(Self.law.children(of: "b", in: "us-foia").map(\.path) == ["b(6)", "b(7)(C)", "b(7)(E)"])
        #expect(Self.law.children(of: "3", in: "foia").isEmpty)
        #expect(Self.law.children(of: "31", in: "nowhere").isEmpty)
    }

    @Test func aGatewaySaysNothingAboutWhatWasWithheld() throws {
        let gateway = try #require(Self.law.look(up: "s39", in: ["foia"]).get().first)
        let exemption = try #require(Self.law.look(up: "s40(2)", in: ["foia"]).get().first)
        #expect(Self.law.isGateway(gateway))
        #expect(!Self.law.isGateway(exemption))
    }

    @Test(arguments: ["Schedule 2, paragraph 4", "s99", "anything at all"])
    func aLawWithoutAListTakesCitationsAsWritten(citation: String) throws {
        let found = try Self.law.look(up: citation, in: ["foia", "other"]).get()
        #expect(found == [CitedProvision(regime: "other", citation: citation, title: nil)])
    }

    @Test func aLawThatListsTheCitationGoesBeforeOneWithoutAList() throws {
        let found = try Self.law.look(up: "s31", in: ["other", "foia"]).get()
        #expect(found == [CitedProvision(regime: "foia", citation: "s31", title: "Title of 31")])
    }

    @Test func aLaterLawReplacesOneWithItsID() {
        let law = Law([
            Self.regime("foia", prefix: "s", ["1"]), Self.regime("eir", prefix: "reg ", ["2"]),
            Self.regime("foia", prefix: "s", ["3"]),
        ])
        #expect(law.regimes.map(\.id) == ["foia", "eir"])
        #expect(law.provision("1", of: "foia") == nil)
        #expect(law.provision("3", of: "foia")?.title == "Title of 3")
        #expect(law["foisa"] == nil)
    }
}
