import Content
import Disclosure
import LogFixture
import Testing

/// Citations in running texts, read with the laws that Daylight brings.
@Suite struct CitationReaderTests {
    private static let reading = Result { try LogFixture([:]).load().log.law }
    private let law: Law

    init() throws {
        law = try Self.reading.get()
    }

    /// What a reader finds, in a short form: the citation, with its law where that is not the record's leading one,
    /// `!` for a provision that lets nobody withhold anything, `?` for an unknown one with the nearest, `~` for an
    /// unclear one, `-` for a number of another law or document with its name, `…` for a range.
    private func read(_ text: String, _ regimes: [String]) -> [String] {
        CitationReader(law: law, regimes: regimes).citations(in: text).map { found in
            switch found.kind {
            case .provision(let cited): short(cited, regimes)
            case .noGround(let regime, let citation, _):
                "!" + (regime == regimes[0] ? "" : "\(regime) ") + citation
            case .unknown(_, let citation, let nearest): "?\(citation)>\(nearest ?? "")"
            case .unclear(let cited, let other): "~\(short(cited, regimes))|\(other ?? "")"
            case .elsewhere(let name): "-\(name ?? "")"
            case .span(let from, let to): "\(from)…\(to)"
            }
        }
    }

    private func short(_ cited: CitedProvision, _ regimes: [String]) -> String {
        cited.regime == regimes[0] ? cited.citation : "\(cited.regime) \(cited.citation)"
    }

    @Test(
        arguments: [
            // What real letters write.
            ("We rely on section 40(2).", ["s40(2)"]),
            ("Section 31 (1)(a)(b) applies.", ["s31(1)(a)", "s31(1)(b)"]),
            ("under Sections 31, 38 and 40 of FOIA", ["s31", "s38", "s40"]),
            (
                "sections 26(c), 30(b) and (c), 35(1)(g) and 36(1)",
                [
                    "?s26(c)>s26(1)", "?s30(b)>s30(1)", "?s30(c)>s30(1)", "?s35(1)(g)>s35(1)(a)",
                    "?s36(1)>s36(2)",
                ]
            ),
            ("section 40 subsections 2 and 3 (a)", ["s40(2)", "s40(3)(a)"]),
            ("Section 30(1)(a)(i) and Section 30(2)(a)(i)", ["s30(1)(a)(i)", "s30(2)(a)(i)"]),
            ("Section 30 (1)(a) is engaged", ["s30(1)(a)"]),
            ("S12 of the Freedom of information Act", ["s12"]),
            ("exempt under s.40 and s40.2", ["s40", "s40(2)"]),
            ("*S40(2)* and **s. 43 (2)**", ["s40(2)", "s43(2)"]),
            ("withheld (s31(1)(a)/s31(1)(b)).", ["s31(1)(a)", "s31(1)(b)"]),
            ("SECTION 42(1) - LEGAL PROFESSIONAL PRIVILEGE", ["s42(1)"]),
            ("Section\u{A0}21 of the Act", ["s21"]), ("section\n40(2) of the\nAct", ["s40(2)"]),
            ("ss. 21 & 22", ["s21", "s22"]), ("ss40(2), 43(2)", ["s40(2)", "s43(2)"]),
            ("sec. 36(2)(b)(i) and (ii) and (c)", ["s36(2)(b)(i)", "s36(2)(b)(ii)", "s36(2)(c)"]),
            ("§ 40(2)", ["s40(2)"]), ("§§ 40(2) and 41", ["s40(2)", "s41"]),
            ("Adran 40(2) o Ddeddf Rhyddid Gwybodaeth 2000", ["s40(2)"]),
            ("Section 22A(1)(b)(ii)", ["s22A(1)(b)(ii)"]), ("s22a applies", ["s22A"]),
            ("section 40(3A)(a)", ["s40(3A)(a)"]), ("section 40(5B)(a)(i)", ["s40(5B)(a)(i)"]),
            ("section 40(2) and (3A)(a) of the FOIA", ["s40(2)", "s40(3A)(a)"]),
            ("section 40(2) by virtue of section 40(3A)(a)", ["s40(2)", "s40(3A)(a)"]),
            ("section 37(1)(aa)", ["s37(1)(aa)"]),
            ("section 37(1)(a), (aa) and (ab)", ["s37(1)(a)", "s37(1)(aa)", "s37(1)(ab)"]),
            ("section 31(1)(a), (b) and (g)", ["s31(1)(a)", "s31(1)(b)", "s31(1)(g)"]),
            ("section 31(1)(g) read with (2)(c)", ["s31(1)(g)", "s31(2)(c)"]),
            ("section 31(1)(g) by virtue of subsection (2)(a)", ["s31(1)(g)", "s31(2)(a)"]),
            ("section 31(1)(g) and (2)(c)", ["s31(1)(g)", "s31(2)(c)"]),
            ("subsection (2) of section 40 applies", ["s40(2)"]),
            ("subsection 1(a) of section 31", ["s31(1)(a)"]),
            ("paragraph (a) of section 31(1)", ["s31(1)(a)"]),
            ("subsections (1) and (2) of section 43", ["s43"]),
            ("under subsection (2) we withheld", []), ("subsection (9) of section 43", ["?s43(9)>s43(1)"]),
            ("paragraph 12 of section 4 of the Housing Act 1988", ["-Housing Act 1988"]),
            ("Exemption: section 43", ["s43"]), ("the exemption at s43(2)", ["s43(2)"]),
            ("exemption 40(2) applies", ["s40(2)"]), ("FOIA 40(2)", ["s40(2)"]),
            ("FOI Act 2000, s.40(2)", ["s40(2)"]),
            ("(Section 38(1)(a) and (b))", ["s38(1)(a)", "s38(1)(b)"]),
            ("Section 40(2)(3)", ["s40(2)", "s40(3)"]), ("Section40(2)", ["s40(2)"]),
            ("section 40(2 )", ["s40(2)"]), ("section 31(1(a)", ["s31(1)(a)"]), ("s31(1)a", ["s31(1)(a)"]),
            ("section 21 of course applies", ["s21"]), ("section 40 in this case", ["s40"]),
            ("section 12, section 14(1) and section 21.", ["s12", "s14(1)", "s21"]),
            ("section 31(1)(a)(b)(i)", ["?31(1)(a)(b)(i)>"]),
            ("s36(2)(b)(i)(ii)(c)", ["s36(2)(b)(i)", "s36(2)(b)(ii)", "s36(2)(c)"]),
            ("S.23(1)/24(1) NCND s23(5), s24(2)", ["s23(1)", "s24(1)", "s23(5)", "s24(2)"]),
            ("s31(1)(a),31(1)(b),(g)", ["s31(1)(a)", "s31(1)(b)", "s31(1)(g)"]), ("ss40,41", ["s40", "s41"]),
            (
                "Section 31(1)(a) & (b) and s.38(1)(a)+(b)",
                ["s31(1)(a)", "s31(1)(b)", "s38(1)(a)", "s38(1)(b)"]
            ),
            ("s.14(1), FOIA 2000", ["s14(1)"]), ("Exemptions 31 and 38", ["s31", "s38"]),
            // Names that say that the act is meant.
            ("section 40(2) (personal information) of the FOIA", ["s40(2)"]),
            ("section 21 (FOIA)", ["s21"]), ("section 21 (of the FOI Act)", ["s21"]),
            ("s21 FOIA", ["s21"]), ("section 21 Freedom of Information Act 2000", ["s21"]),
            ("Freedom of Information Act 2000 section 43(2)", ["s43(2)"]),
            ("Under the Freedom of Information Act, section 43(2) applies", ["s43(2)"]),
            ("section 40 of the 2000 Act", ["s40"]), ("section 12 under the Act", ["s12"]),
            ("section 40(2) of the UK Freedom of Information Act", ["s40(2)"]),
            ("section 21 of FOI", ["s21"]), ("section 40 of the freedom of information legislation", ["s40"]),
            // What is in the act, but lets nobody withhold anything.
            ("Section 1(1)(a) gives a right", ["!s1(1)(a)"]), ("under Section 17(1)", ["!s17(1)"]),
            ("in line with section 1(3)(a) and section 16", ["!s1(3)(a)", "!s16"]),
            ("the section 45 Code of Practice", ["!s45"]), ("section 10(3) of the Act", ["!s10(3)"]),
            ("section 50 of the FOIA", ["!s50"]), ("a section 77 offence", ["!s77"]),
            ("sections 1(1)(b) and 40(2)", ["!s1(1)(b)", "s40(2)"]), ("Section 11A datasets", ["!s11A"]),
            ("section 17(7) notice", ["!s17(7)"]), ("a section 12 notice", ["s12"]),
            // Other laws.
            (
                "Section 39 of the Statistics and Registration Service Act 2007",
                ["-Statistics and Registration Service Act 2007"]
            ),
            ("Section 13 of the Terrorism Act", ["-Terrorism Act"]),
            (
                "Article 5(1) of the UK GDPR and section 34(1) of the Data Protection Act 2018",
                ["-UK GDPR", "-Data Protection Act 2018"]
            ),
            ("section 24AB of the FOI Act 1982", ["!foi-act-cth s24AB"]), ("section 24AB", ["-"]),
            ("section 40 of the DPA", ["-DPA"]), ("s35 DPA 2018", ["-DPA 2018"]), ("DPA s35", ["-DPA"]),
            (
                "section 34(1) and Schedule 2 of the Data Protection Act 2018",
                ["~s34(1)|Data Protection Act 2018"]
            ),
            ("section 40(2) and Article 5(1)(a) of the UK GDPR", ["s40(2)", "-UK GDPR"]),
            ("section 35 and Schedule 1 Part 2, paragraph 6, of the DPA", ["~s35|DPA"]),
            ("s.21 Housing Act 1988", ["-Housing Act 1988"]),
            ("the Housing Act 1988, section 21", ["~s21|Housing Act 1988"]),
            (
                "section 35 of the Police and Criminal Evidence Act 1984",
                ["-Police and Criminal Evidence Act 1984"]
            ),
            (
                "section 12 of the Town and Country Planning (Environmental Impact Assessment) (England) Regulations 2017",
                ["-Town and Country Planning (Environmental Impact Assessment) (England) Regulations 2017"]
            ),
            (
                "section 39 and section 40 of the Statistics Act 2007",
                ["~s39|Statistics Act 2007", "-Statistics Act 2007"]
            ),
            (
                "sections 39 and 40 of the Statistics Act 2007",
                ["-Statistics Act 2007", "-Statistics Act 2007"]
            ),
            ("section 40(2) FOIA and section 13 of the Terrorism Act", ["s40(2)", "-Terrorism Act"]),
            ("section 12 of that Act", ["~s12|that Act"]),
            ("Section 40(2) applies. The Data Protection Act 2018, however", ["s40(2)"]),
            ("would breach the Data Protection Act 2018. Section 40(2) applies", ["s40(2)"]),
            ("a section 106 agreement, S106 monies and s278 works", ["-", "-", "-"]),
            ("Section 21 notices served", ["-"]), ("section 47 enquiries", ["-"]),
            ("Section 36 consent", ["-"]),
            ("section 4 of the FOI Policy", ["-FOI Policy"]), ("section 12 of your request", ["-request"]),
            ("section 2 of the contract", ["-contract"]), ("see section 3 in the report", ["-report"]),
            ("Regulation (EU) 2016/679", []), ("Regulation 2016/679", []), ("Regulations 2004", []),
            ("section 33(1)(b) of FOISA", ["foisa s33(1)(b)"]), ("regulation 12(5)(e)", ["eir reg 12(5)(e)"]),
            ("reg. 9 of the EIR", ["!eir reg 9"]), ("EIR 12(4)(b)", ["eir reg 12(4)(b)"]),
            ("section 34(1), DPA 2018", ["~s34(1)|DPA 2018"]),
            ("section 10 of DPA\nSection 22(1)", ["-DPA", "s22(1)"]),
            (
                "section 136 of the Mental Health Act 1983 (s.136)",
                ["-Mental Health Act 1983", "-Mental Health Act 1983"]
            ),
            (
                "Section 44(1)(a) by virtue of section 348 of the Financial Services Act 2000",
                ["s44(1)(a)", "-Financial Services Act 2000"]
            ),
            (
                "Section 44(1)(a) applies by virtue of section 348 of the Financial Services Act 2000",
                ["s44(1)(a)", "-Financial Services Act 2000"]
            ),
            ("section 38 of FOIA 2000 and section 38 of FOISA", ["s38", "foisa s38"]),
            // What is no citation at all.
            ("This section does not oblige us", []), ("under section, TfL is not obliged", []),
            ("section 5.2.4 of the code", ["-code"]), ("section 5.2.4", ["-"]), ("see section 5.2", ["-"]),
            ("Schedule 2, paragraph 12(4)(a)", []), ("Annex A, page 12", []),
            ("a. first\n(b) second\n1. third", []),
            ("the Council's 40 staff", []), ("the Council’s 40 (2) staff", []), ("class S 40 seats", []),
            ("rule 31(1)(a)", []), ("clause 12(5)(a)", []), ("12(5) of 31(1)", []), ("on 12 (5) sites", []),
            ("https://www.legislation.gov.uk/ukpga/2000/36/section/40", []), ("S12/2020/345", []),
            ("ref s40-123", []),
            ("the 12th section 3rd item", []), ("section 12th", []), ("1,234 sections", []),
            ("buses40(2)(a)", []),
            ("£40(2)", []), ("s40%", []), ("section 12:30", []), ("sections 2016 and 2017", []),
            ("section 0", []),
            // Numbers that follow and are no part of the list.
            ("section 12, 18 hours were needed", ["s12"]), ("section 12 and 18 hours", ["s12"]),
            ("section 40(2) and 15 pages", ["s40(2)"]), ("section 12, 3,228 records", ["s12"]),
            ("sections 31 and 40, 12 pages in all", ["s31", "s40"]), ("section 40 (2 pages)", ["s40"]),
            ("section 21 (a link is below)", ["s21"]), ("section 40(2), (see annex)", ["s40(2)"]),
            ("section 40(2) – 3 pages", ["s40(2)"]), ("section 43. 2 documents", ["s43"]),
            ("section 40.I think", ["s40"]), ("section 12.The", ["s12"]),
            ("section 41 and 43(2)", ["s41", "s43(2)"]),
            ("section 41 and 43 apply", ["s41", "s43"]), ("section 41 and 43.", ["s41", "s43"]),
            ("sections 40(2) and 41, 42 and 43 of the Act", ["s40(2)", "s41", "s42", "s43"]),
            // Ranges.
            ("sections 30 to 32", ["s30…s32"]), ("ss 21–44", ["s21…s44"]),
            ("section 40(3A)-(3B)", ["s40(3A)…s40(3B)"]),
            ("section 40(2) to (4)", ["s40(2)…s40(4)"]), ("section 12 to 14 days", ["s12"]),
            ("Part II, sections 21 to 44, of the Act", ["s21…s44"]),
            ("s30(1)(a)(i)-(ii)", ["s30(1)(a)(i)…s30(1)(a)(ii)"]),
            ("sections 21 to 26 of the Housing Act 1988", ["-Housing Act 1988"]),
            // Typing errors.
            ("section 40(9)", ["?s40(9)>s40(1)"]), ("section 31(1)(z)", ["?s31(1)(z)>s31(1)(a)"]),
            ("section 99 of the FOIA", ["?s99>"]), ("section 99", ["-"]), ("s402 of FOIA", ["?s402>s40(2)"]),
            ("S4C programmes", ["-"]),
        ] as [(String, [String])])
    func readsLettersUnderTheAct(text: String, expected: [String]) {
        #expect(read(text, ["foia"]) == expected)
    }

    @Test(
        arguments: [
            ("Regulation 12(5(b)", ["eir"], ["reg 12(5)(b)"]), ("Reg. 12 (4) (a)", ["eir"], ["reg 12(4)(a)"]),
            ("regulations 12(4)(d) and (e)", ["eir"], ["reg 12(4)(d)", "reg 12(4)(e)"]),
            ("12(5)(b) and 12(4)(e) apply", ["eir"], ["reg 12(5)(b)", "reg 12(4)(e)"]),
            ("r12(5)(b) and r. 13", ["eir"], ["reg 12(5)(b)", "reg 13"]), ("the R 12 bus", ["eir"], []),
            ("regulation 12(5)(f)(i)", ["eir"], ["reg 12(5)(f)(i)"]),
            ("Regulation 2(1), reg 9 and regulation 14", ["eir"], ["!reg 2(1)", "!reg 9", "!reg 14"]),
            ("regulation 12(2) presumes disclosure", ["eir"], ["!reg 12(2)"]),
            ("reg 12(9)", ["eir"], ["!reg 12(9)"]),
            ("regulation 12(4)(f)", ["eir"], ["?reg 12(4)(f)>reg 12(4)(a)"]),
            ("regulation 5(3) and 5(2)", ["eir"], ["reg 5(3)", "!reg 5(2)"]),
            ("Section 39 of FOIA leads to regulation 13(1) of the EIR", ["eir"], ["foia s39", "reg 13(1)"]),
            ("section 38", ["eir"], ["foia s38"]), ("section 12 of the Act", ["eir"], ["foia s12"]),
            ("s40(2) and reg 13(1)", ["foia", "eir"], ["s40(2)", "eir reg 13(1)"]),
            ("regulation 12 of the Building Regulations 2010", ["eir"], ["-Building Regulations 2010"]),
            ("regulation 12(5)(e) of the Regulations", ["eir"], ["reg 12(5)(e)"]),
            // Scotland, where a letter cites section 39(2) before it cites the regulations.
            (
                "section 39(2) of FOISA, and regulations 10(4)(e) and 11(2) of the EIRs", ["eir-scotland"],
                ["foisa s39(2)", "reg 10(4)(e)", "reg 11(2)"]
            ),
            (
                "sections 26(c), 30(b) and (c), 35(1)(g) and 36(1)", ["foisa"],
                ["s26(c)", "s30(b)", "s30(c)", "s35(1)(g)", "s36(1)"]
            ),
            ("a notice under section 17", ["foisa"], ["s17"]), ("section 38(1)(b)", ["foisa"], ["s38(1)(b)"]),
            ("section 20 review, section 47 appeal", ["foisa"], ["!s20", "!s47"]),
            ("regulation 10(5)(e)", ["foisa"], ["eir-scotland reg 10(5)(e)"]),
            ("section 33(1)(b) of the Freedom of Information (Scotland) Act 2002", ["foisa"], ["s33(1)(b)"]),
            // The United States.
            ("withheld under (b)(6) and (b)(7)(C)", ["us-foia"], ["b(6)", "b(7)(C)"]),
            ("5 U.S.C. § 552(b)(5)", ["us-foia"], ["b(5)"]),
            ("Exemptions 6 and 7(C)", ["us-foia"], ["b(6)", "b(7)(C)"]),
            ("Exemption 5", ["us-foia"], ["b(5)"]),
            ("(b)(7)(E), (b)(7)(f)", ["us-foia"], ["b(7)(E)", "b(7)(F)"]),
            ("b6, b7C", ["us-foia"], ["b(6)", "b(7)(C)"]),
            ("(b)(6) (b)(7)(C)", ["us-foia"], ["b(6)", "b(7)(C)"]),
            ("(b)(6)/(b)(7)(C)", ["us-foia"], ["b(6)", "b(7)(C)"]),
            ("(b)(6) and (7)(C)", ["us-foia"], ["b(6)", "b(7)(C)"]),
            ("(b) (1) (b) (2) (b) (3)", ["us-foia"], []), ("(b)(1) (b)(2) (b)(3) (b)(4)", ["us-foia"], []),
            ("Web(6), (b) 6 apples, tab(7)", ["us-foia"], []), ("(b)(6)", ["foia"], []),
            // Ireland and Australia.
            ("section 35(1)(a) and 36(1)(b)", ["ie-foi"], ["s35(1)(a)", "s36(1)(b)"]),
            ("section 15(1)(d) of the FOI Act 2014", ["ie-foi"], ["s15(1)(d)"]),
            ("section 21", ["ie-foi"], ["!s21"]),
            ("sections 47E(c) and (d) and 47F", ["foi-act-cth"], ["s47E(c)", "s47E(d)", "s47F"]),
            ("section 24AB of the FOI Act", ["foi-act-cth"], ["!s24AB"]),
            ("s 22 and s 47C", ["foi-act-cth"], ["!s22", "s47C"]),
            // Laws without a list of provisions take no part.
            ("section 12", ["other"], ["-"]), ("section 12", [], ["-"]), ("section 12", ["nowhere"], ["-"]),
        ] as [(String, [String], [String])])
    func readsLettersUnderOtherLaws(text: String, regimes: [String], expected: [String]) {
        #expect(read(text, regimes.isEmpty ? ["-"] : regimes) == expected)
    }

    @Test(arguments: [
        ("We rely on Section 31 (1)(a)(b), and s.40 (2).", ["Section 31 (1)(a)", "(b)", "s.40 (2)"]),
        ("naïve – sections 30(b) and (c) of", ["sections 30(b)", "(c)"]), ("FOIA 40(2)", ["FOIA 40(2)"]),
        ("under §40(2)", ["§40(2)"]),
        ("section 40 subsections 2 and 3 (a)", ["section 40 subsections 2", "3 (a)"]),
    ])
    func saysWhereACitationStands(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        let found = CitationReader(law: law, regimes: ["foia"]).citations(in: bytes)
        #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
    }

    @Test func everyProvisionIsReadFromItsOwnNumber() {
        for regime in law.regimes where !regime.provisions.isEmpty {
            let reader = CitationReader(law: law, regimes: [regime.id])
            for provision in regime.provisions
            where provision.path.utf8.contains(where: { (48...57).contains($0) }) {
                let text =
                    regime.prefix.isEmpty
                    ? "(\(provision.path.replacing("(", with: ")(", maxReplacements: 1))"
                    : "\(regime.unit) \(provision.path)"
                let found = reader.citations(in: "It was withheld under \(text) by us.")
                #expect(found.map { $0.provision?.citation } == [regime.prefix + provision.path], "\(text)")
            }
        }
    }

    @Test func hostileTextsGiveRangesInOrder() {
        let reader = CitationReader(law: law, regimes: ["foia", "us-foia"])
        let pieces = [
            "section ", "s1,", "(((", "section 1(", "1", "b(", "(b)(6) ", "section 40 of the ", "ss 1, 2, ",
            "1(1)(1)",
            "section 1 and ", "s40 (", "§", "\u{2019}s 4", "\n1", "Act 2000 s1 ", "subsection ",
            "s1 subsection 2 and ",
        ]
        for piece in pieces {
            for text in [Array(String(repeating: piece, count: 2_000).utf8), piece.utf8.reversed()] {
                var end = 0
                for found in reader.citations(in: text) {
                    #expect(end <= found.range.lowerBound && found.range.upperBound <= text.count)
                    end = found.range.upperBound
                }
            }
        }
    }
}
