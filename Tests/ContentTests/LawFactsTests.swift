import Content
import Disclosure
import LogFixture
import Testing

/// The laws of the United Kingdom, compared with a table of facts that was written apart from them.
@Suite struct LawFactsTests {
    private static let reading = Result { try LogFixture([:]).load().log.law }
    private let law: Law

    init() throws {
        law = try Self.reading.get()
    }

    /// One line of the table: a provision, what it is, and its provision about neither confirming nor denying.
    struct Fact: Sendable {
        let path: String
        let status: Provision.Status
        let test: Provision.Test
        let interest: Provision.InterestTest
        let neitherConfirm: String?

        init(
            _ path: String, _ status: Provision.Status, _ test: Provision.Test,
            _ interest: Provision.InterestTest, _ neitherConfirm: String? = nil
        ) {
            self.path = path
            self.status = status
            self.test = test
            self.interest = interest
            self.neitherConfirm = neitherConfirm
        }
    }

    @Test(arguments: [
        Fact("12", .procedural, .none, .no, "12(2)"), Fact("14(1)", .procedural, .none, .no),
        Fact("14(2)", .procedural, .none, .no), Fact("21", .absolute, .class, .no),
        Fact("22", .qualified, .class, .yes, "22(2)"), Fact("22A", .qualified, .prejudice, .yes, "22A(2)"),
        Fact("23", .absolute, .class, .no, "23(5)"), Fact("24", .qualified, .class, .yes, "24(2)"),
        Fact("26", .qualified, .prejudice, .yes, "26(3)"),
        Fact("27(1)", .qualified, .prejudice, .yes, "27(4)"),
        Fact("27(2)", .qualified, .class, .yes, "27(4)"), Fact("28", .qualified, .prejudice, .yes, "28(3)"),
        Fact("29", .qualified, .prejudice, .yes, "29(2)"), Fact("30", .qualified, .class, .yes, "30(3)"),
        Fact("31", .qualified, .prejudice, .yes, "31(3)"), Fact("32", .absolute, .class, .no, "32(3)"),
        Fact("33", .qualified, .prejudice, .yes, "33(3)"), Fact("34", .absolute, .class, .no, "34(2)"),
        Fact("35", .qualified, .class, .yes, "35(3)"), Fact("36", .qualified, .prejudice, .yes, "36(3)"),
        Fact("37", .partly, .class, .perLimb, "37(2)"), Fact("37(1)(a)", .absolute, .class, .no, "37(2)"),
        Fact("37(1)(aa)", .absolute, .class, .no, "37(2)"),
        Fact("37(1)(ab)", .absolute, .class, .no, "37(2)"),
        Fact("37(1)(ac)", .qualified, .class, .yes, "37(2)"),
        Fact("37(1)(ad)", .qualified, .class, .yes, "37(2)"),
        Fact("37(1)(b)", .qualified, .class, .yes, "37(2)"),
        Fact("38", .qualified, .endangerment, .yes, "38(2)"),
        Fact("39", .qualified, .class, .formal, "39(2)"), Fact("40(1)", .absolute, .class, .no, "40(5A)"),
        Fact("40(2)", .partly, .class, .perLimb, "40(5B)"), Fact("40(3A)", .absolute, .class, .no, "40(5B)"),
        Fact("40(3B)", .qualified, .class, .yes, "40(5B)"),
        Fact("40(4A)", .qualified, .class, .yes, "40(5B)"),
        Fact("40(3)(a)(i)", .absolute, .class, .no, "40(5)"),
        Fact("40(3)(b)", .absolute, .class, .no, "40(5)"),
        Fact("41", .absolute, .class, .no, "41(2)"), Fact("42", .qualified, .class, .yes, "42(2)"),
        Fact("43(1)", .qualified, .class, .yes), Fact("43(2)", .qualified, .prejudice, .yes, "43(3)"),
        Fact("44", .absolute, .class, .no, "44(2)"),
    ])
    func freedomOfInformationAct(fact: Fact) throws { try check(fact, "foia") }

    @Test(arguments: [
        Fact("12(3)", .absolute, .class, .no, "13(5A)"), Fact("13(1)", .partly, .class, .perLimb, "13(5A)"),
        Fact("13(2A)", .absolute, .class, .no, "13(5A)"), Fact("13(2B)", .qualified, .class, .yes, "13(5A)"),
        Fact("13(3A)", .qualified, .class, .yes, "13(5A)"), Fact("12(4)(a)", .qualified, .class, .formal),
        Fact("12(4)(b)", .qualified, .class, .yes), Fact("12(4)(c)", .qualified, .class, .yes),
        Fact("12(4)(d)", .qualified, .class, .yes), Fact("12(4)(e)", .qualified, .class, .yes),
        Fact("12(5)(a)", .qualified, .adverseEffect, .yes, "12(6)"),
        Fact("12(5)(b)", .qualified, .adverseEffect, .yes),
        Fact("12(5)(c)", .qualified, .adverseEffect, .yes),
        Fact("12(5)(d)", .qualified, .adverseEffect, .yes),
        Fact("12(5)(e)", .qualified, .adverseEffect, .yes),
        Fact("12(5)(f)", .qualified, .adverseEffect, .yes),
        Fact("12(5)(g)", .qualified, .adverseEffect, .yes), Fact("6(1)(b)", .procedural, .none, .no),
    ])
    func environmentalInformationRegulations(fact: Fact) throws { try check(fact, "eir") }

    @Test(arguments: [
        Fact("12", .procedural, .none, .no), Fact("14(1)", .procedural, .none, .no),
        Fact("14(2)", .procedural, .none, .no), Fact("17", .procedural, .none, .no),
        Fact("25", .absolute, .class, .no), Fact("26", .absolute, .class, .no),
        Fact("27(1)", .qualified, .class, .yes),
        Fact("27(2)", .qualified, .prejudice, .yes), Fact("28", .qualified, .prejudice, .yes, "18(1)"),
        Fact("29", .qualified, .class, .yes, "18(1)"), Fact("30", .qualified, .prejudice, .yes, "18(1)"),
        Fact("31(1)", .qualified, .class, .yes, "18(1)"),
        Fact("31(4)", .qualified, .prejudice, .yes, "18(1)"),
        Fact("32(1)(a)", .qualified, .prejudice, .yes, "18(1)"),
        Fact("32(1)(b)", .qualified, .class, .yes, "18(1)"),
        Fact("33(1)(a)", .qualified, .class, .yes, "18(1)"),
        Fact("33(1)(b)", .qualified, .prejudice, .yes, "18(1)"),
        Fact("33(2)", .qualified, .prejudice, .yes, "18(1)"), Fact("34", .qualified, .class, .yes, "18(1)"),
        Fact("35", .qualified, .prejudice, .yes, "18(1)"), Fact("36(1)", .qualified, .class, .yes),
        Fact("36(2)", .absolute, .class, .no), Fact("37", .absolute, .class, .no),
        Fact("38(1)(a)", .absolute, .class, .no, "18(1)"),
        Fact("38(1)(b)", .partly, .class, .perLimb, "18(1)"),
        Fact("38(1)(c)", .absolute, .class, .no, "18(1)"), Fact("38(1)(d)", .absolute, .class, .no, "18(1)"),
        Fact("39(1)", .qualified, .endangerment, .yes, "18(1)"), Fact("39(2)", .qualified, .class, .yes),
        Fact("40", .qualified, .prejudice, .yes), Fact("41", .qualified, .class, .yes, "18(1)"),
    ])
    func freedomOfInformationScotlandAct(fact: Fact) throws { try check(fact, "foisa") }

    @Test(arguments: [
        Fact("10(4)(a)", .qualified, .class, .formal), Fact("10(4)(b)", .qualified, .class, .yes),
        Fact("10(4)(c)", .qualified, .class, .yes), Fact("10(4)(d)", .qualified, .class, .yes),
        Fact("10(4)(e)", .qualified, .class, .yes), Fact("10(5)(a)", .qualified, .prejudice, .yes, "10(8)"),
        Fact("10(5)(b)", .qualified, .prejudice, .yes), Fact("10(5)(c)", .qualified, .prejudice, .yes),
        Fact("10(5)(d)", .qualified, .prejudice, .yes), Fact("10(5)(e)", .qualified, .prejudice, .yes),
        Fact("10(5)(f)", .qualified, .prejudice, .yes), Fact("10(5)(g)", .qualified, .prejudice, .yes),
        Fact("10(8)", .qualified, .prejudice, .yes), Fact("10(9)", .qualified, .prejudice, .yes),
        Fact("11(1)", .absolute, .class, .no, "11(6)"), Fact("11(2)", .partly, .class, .perLimb, "11(6)"),
    ])
    func environmentalInformationScotlandRegulations(fact: Fact) throws { try check(fact, "eir-scotland") }

    private func check(_ fact: Fact, _ regime: String) throws {
        let provision = try #require(law.provision(fact.path, of: regime))
        #expect(provision.status == fact.status)
        #expect(provision.test == fact.test)
        #expect(provision.interest == fact.interest)
        #expect(provision.neitherConfirm == fact.neitherConfirm)
    }

    /// The paragraphs that letters cite, after what they have in common.
    @Test(arguments: [
        ("foia", "26(1)", "a b"), ("foia", "27(1)", "a b c d"), ("foia", "29(1)", "a b"),
        ("foia", "30(1)", "a b c"),
        ("foia", "30(1)(a)", "i ii"), ("foia", "30(2)", "a b"), ("foia", "30(2)(a)", "i ii iii iv"),
        ("foia", "31(1)", "a b c d e f g h i"), ("foia", "31(2)", "a b c d e f g h i j"),
        ("foia", "35(1)", "a b c d"),
        ("foia", "36(2)", "a b c"), ("foia", "36(2)(b)", "i ii"), ("foia", "37(1)", "a aa ab ac ad b"),
        ("foia", "38(1)", "a b"), ("foia", "40(5)(b)", "i ii"), ("foia", "44(1)", "a b c"),
        ("foia", "24", "1 2 3"),
        ("foia", "34", "1 2 3"), ("eir", "12(4)", "a b c d e"), ("eir", "12(5)", "a b c d e f g"),
        ("foisa", "30", "a b c"), ("foisa", "30(b)", "i ii"), ("foisa", "33(1)", "a b"),
        ("foisa", "35(1)", "a b c d e f g"),
        ("foisa", "38(1)", "a b c d"), ("foisa", "39", "1 2"), ("eir-scotland", "10(4)", "a b c d e"),
        ("eir-scotland", "10(5)", "a b c d e f g"),
    ])
    func hasTheParagraphsThatLettersCite(regime: String, path: String, expected: String) {
        let children = law.children(of: path, in: regime).map { $0.path.dropFirst(path.count + 1).dropLast() }
        #expect(children.joined(separator: " ") == expected)
    }

    /// The Scottish Act's provisions with what they are called in the other.
    @Test(arguments: [
        ("12", "12"), ("14(1)", "14(1)"), ("14(2)", "14(2)"), ("25", "21"), ("26", "44"), ("27(1)", "22"),
        ("27(2)", "22A"),
        ("28", "28"), ("29", "35"), ("30", "36"), ("31(1)", "24"), ("31(4)", "26"), ("32", "27"),
        ("33(1)", "43"),
        ("33(1)(a)", "43(1)"), ("33(1)(b)", "43(2)"), ("33(2)", "29"), ("34", "30"), ("35", "31"),
        ("36(1)", "42"),
        ("36(2)", "41"), ("37", "32"), ("38(1)(a)", "40(1)"), ("38(1)(b)", "40(2)"), ("39(1)", "38"),
        ("39(2)", "39"),
        ("40", "33"), ("41", "37"),
    ])
    func namesTheCounterpartsOfTheScottishAct(path: String, counterpart: String) {
        #expect(law.provision(path, of: "foisa")?.counterparts["foia"] == counterpart)
    }

    @Test(arguments: [
        ("foia", "1(1)(a)", "the right to information and how it works"),
        ("foia", "1(3)", "asking for clarification"),
        ("foia", "8", "what makes a request valid"), ("foia", "9", "fees"),
        ("foia", "10(3)", "the time for an answer"),
        ("foia", "11", "the form in which information is given"), ("foia", "11A", "the re-use of datasets"),
        ("foia", "16", "advice and assistance"), ("foia", "17(5)", "refusal notices"),
        ("foia", "19", "publication schemes"),
        ("foia", "45", "the code of practice on requests"),
        ("foia", "50", "complaints to the Information Commissioner"),
        ("foia", "77", "the offence of altering or destroying records"),
        ("eir", "2(1)", "what the words of the Regulations mean"),
        ("eir", "5(2)", "the duty to answer requests"),
        ("eir", "7", "more time for complex and voluminous requests"), ("eir", "8", "charges"),
        ("eir", "9", "advice and assistance"), ("eir", "11", "internal review"),
        ("eir", "12(9)", "emissions, for which some exceptions cannot be used"),
        ("eir", "14", "refusal notices"),
        ("foisa", "10", "the time for an answer"), ("foisa", "20", "asking for a review"),
        ("foisa", "47", "appeals to the Scottish Information Commissioner"), ("eir-scotland", "16", "review"),
        ("eir-scotland", "10(6)", "emissions, for which some exceptions cannot be used"),
    ])
    func knowsWhatIsNoGround(regime: String, path: String, about: String) {
        #expect(law.provision(path, of: regime) == nil)
        #expect(law.otherProvision(path, of: regime)?.about == about)
    }

    @Test func everyProvisionSaysWhatItIs() {
        for regime in law.regimes where !regime.provisions.isEmpty {
            for provision in regime.provisions {
                #expect(!provision.title.isEmpty)
                #expect(provision.protects?.last == ".", "\(regime.id) \(provision.path)")
                #expect(provision.note.map { $0.last == "." } != false)
                #expect(provision.status != nil && provision.test != nil && provision.interest != nil)
                #expect(regime.address(of: provision) != nil)
                if let path = provision.neitherConfirm { #expect(law.provision(path, of: regime.id) != nil) }
                if let gateway = provision.gateway { #expect(law[gateway] != nil) }
                // Where a section is partly absolute, it depends on the limb, and only there.
                #expect((provision.status == .partly) == (provision.interest == .perLimb))
                if provision.status == .absolute { #expect(provision.interest == .no) }
            }
        }
    }

    @Test func onlyGatewaysLeadOver() {
        let gateways = law.regimes.flatMap { regime in
            regime.provisions.filter { $0.gateway != nil }.map {
                "\(regime.id) \($0.path) \($0.gateway ?? "")"
            }
        }
        #expect(
            gateways == [
                "foia 39 eir", "foia 39(1) eir", "foia 39(1)(a) eir", "foia 39(1)(b) eir", "foia 39(2) eir",
                "foisa 39(2) eir-scotland", "foisa 39(2)(a) eir-scotland", "foisa 39(2)(b) eir-scotland",
            ])
    }

    @Test(arguments: [
        ("foia", "31(1)(a)", "https://www.legislation.gov.uk/ukpga/2000/36/section/31"),
        ("foia", "22A", "https://www.legislation.gov.uk/ukpga/2000/36/section/22A"),
        ("eir", "12(5)(e)", "https://www.legislation.gov.uk/uksi/2004/3391/regulation/12"),
        ("foisa", "39(2)", "https://www.legislation.gov.uk/asp/2002/13/section/39"),
        ("eir-scotland", "10(4)(e)", "https://www.legislation.gov.uk/ssi/2004/520/regulation/10"),
        ("us-foia", "b(6)", "https://www.law.cornell.edu/uscode/text/5/552"),
    ])
    func linksToThePlaceInTheLaw(regime: String, path: String, address: String) throws {
        let provision = try #require(law.provision(path, of: regime))
        #expect(law[regime]?.address(of: provision) == address)
    }
}
