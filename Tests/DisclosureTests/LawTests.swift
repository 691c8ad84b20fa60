import Disclosure
import Testing

@Suite struct LawTests {
    private static let law = Law([
        regime("foia", prefix: "s", ["22A", "31", "31(1)", "31(1)(a)", "31(1)(b)", "40(2)", "40(3A)(a)"]),
        regime("eir", prefix: "reg ", ["12(4)(a)", "12(5)(b)", "40(2)"]),
        regime("us-foia", prefix: "", ["b(6)", "b(7)(E)"]),
        regime("ie-foi", prefix: "s", ["36", "36(1)", "36(1)(b)"]),
        regime("other", prefix: "s", []),
    ])

    private static func regime(_ id: String, prefix: String, _ paths: [String]) -> Regime {
        var regime = Regime()
        regime.id = id
        regime.prefix = prefix
        regime.provisions = paths.map { path in
            var provision = Provision()
            provision.path = path
            provision.title = "Title of \(path)"
            return provision
        }
        return regime
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
        ("40(2)", ["foia", "eir"], "foia", ["s40(2)"]), ("40(2)", ["eir", "foia"], "eir", ["reg 40(2)"]),
        ("12(4)(a)", ["foia", "eir"], "eir", ["reg 12(4)(a)"]),
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
            ("s99", ["foia"], .unknown(["s99"])), ("s31(1)(a)(z)", ["foia"], .unknown(["s31(1)(z)"])),
            ("s31(1)(y)(z)", ["foia"], .unknown(["s31(1)(y)", "s31(1)(z)"])),
            // The leading law is the one that a message should name.
            ("12(9)", ["eir", "foia"], .unknown(["reg 12(9)"])),
            // A limb below the last one listed is an error, since nobody has checked that it exists.
            ("s36(1)(b)(i)", ["ie-foi"], .unknown(["s36(1)(b)(i)"])),
            ("s31(1)(a)(i)", ["foia"], .unknown(["s31(1)(a)(i)"])),
            ("national security", ["foia"], .unreadable), ("", ["foia", "eir"], .unreadable),
            ("s31", [], .unreadable),
            ("s31", ["nowhere"], .unreadable),
        ] as [(String, [String], CitationError)])
    func saysWhatIsNotInTheLaw(citation: String, regimes: [String], expected: CitationError) {
        #expect(Self.law.look(up: citation, in: regimes) == .failure(expected))
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
