import Disclosure
import Testing

@Suite struct CitationTests {
    @Test(
        arguments: [
            // As the law itself writes them, with the words that people put before.
            ("40(2)", ["40(2)"]), ("s40(2)", ["40(2)"]), ("S40(2)", ["40(2)"]), ("s.40(2)", ["40(2)"]),
            ("s. 40(2)", ["40(2)"]), ("S.40 (2)", ["40(2)"]), ("ss40(2)", ["40(2)"]),
            ("sec 40(2)", ["40(2)"]),
            ("Sec. 40(2)", ["40(2)"]), ("section 40(2)", ["40(2)"]), ("Section 40 (2)", ["40(2)"]),
            ("SECTION 40(2)", ["40(2)"]), ("sections 40(2)", ["40(2)"]), ("Section\u{A0}40(2)", ["40(2)"]),
            ("  s40(2)  ", ["40(2)"]), ("s40\t(2)", ["40(2)"]), ("s 4 0 (2)", nil), ("s40", ["40"]),
            ("reg 12(5)(e)", ["12(5)(e)"]), ("Reg. 12 (4) (a)", ["12(4)(a)"]), ("r12(5)(b)", ["12(5)(b)"]),
            ("r. 12(5)(b)", ["12(5)(b)"]), ("regs 12(5)(b)", ["12(5)(b)"]),
            ("Regulation 12(5)(f)(i)", ["12(5)(f)(i)"]),
            ("regulations 13(1)", ["13(1)"]), ("article 4(1)", ["4(1)"]), ("Art. 4", ["4"]),
            ("articles 4", ["4"]),
            // Brackets that are missing, or dots in their place.
            ("12(5(b)", ["12(5)(b)"]), ("12(5)(b", ["12(5)(b)"]), ("12(5)b", ["12(5)(b)"]),
            ("s40 2)", ["40(2)"]), ("s40 2", ["40(2)"]), ("12 (5 (b)", ["12(5)(b)"]),
            ("12((5)(b))", ["12(5)(b)"]),
            ("12.5.b", ["12(5)(b)"]), ("s40.2", ["40(2)"]), ("s40.2.", ["40(2)"]), ("s.31.1.a", ["31(1)(a)"]),
            ("s31(1).(a)", ["31(1)(a)"]), ("(40)(2)", ["40(2)"]), ("s40()(2)", ["40(2)"]),
            // Letters that belong to a number are capitals, others are small.
            ("s22A", ["22A"]), ("s22a", ["22A"]), ("S22a(1)(b)(iv)", ["22A(1)(b)(iv)"]),
            ("s40(3A)(a)", ["40(3A)(a)"]),
            ("s40(3a)(A)", ["40(3A)(a)"]), ("13(5B)(a)(ii)", ["13(5B)(a)(ii)"]), ("s47E(d)", ["47E(d)"]),
            // Letters come first in the United States.
            ("(b)(7)(E)", ["b(7)(e)"]), ("b(6)", ["b(6)"]), ("B6", ["b(6)"]), ("b7C", ["b(7)(c)"]),
            ("b.7.c", ["b(7)(c)"]), ("(b) (6)", ["b(6)"]), ("exemption (b)(5)", ["b(5)"]),
            ("(b)(6), (b)(7)(C)", ["b(6)", "b(7)(c)"]), ("(b)(6) and (7)(C)", ["b(6)", "b(7)(c)"]),
            ("(b)(7)(B)", ["b(7)(b)"]), ("(b)(6)(b)(7)(B)", nil),
            ("(b)(3)", ["b(3)"]),
            // Several at one level.
            ("S.31(1)(a)(b)", ["31(1)(a)", "31(1)(b)"]),
            ("s31(1)(a)(b)(c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
            ("s31(1)(b)(a)", ["31(1)(b)", "31(1)(a)"]), ("s31(1)(a)(a)", ["31(1)(a)"]),
            ("s40(2)(3)", ["40(2)", "40(3)"]), ("s37(1)(aa)(ab)", ["37(1)(aa)", "37(1)(ab)"]),
            ("s36(2)(b)(i)(ii)", ["36(2)(b)(i)", "36(2)(b)(ii)"]), ("s26(a)(b)", ["26(a)", "26(b)"]),
            ("(b)(7)(A)(C)", ["b(7)(a)", "b(7)(c)"]),
            // Numerals below a letter, and letters that look like numerals.
            ("s30(1)(a)(i)", ["30(1)(a)(i)"]), ("s36(2)(b)(ii)", ["36(2)(b)(ii)"]),
            ("s32(1)(c)(ii)", ["32(1)(c)(ii)"]),
            ("s30(2)(a)(iv)", ["30(2)(a)(iv)"]), ("s31(2)(i)", ["31(2)(i)"]),
            ("s31(1)(h)(i)", ["31(1)(h)", "31(1)(i)"]),
            ("s31(2)(i)(j)", ["31(2)(i)", "31(2)(j)"]), ("s33(a)(iii)", ["33(a)(iii)"]),
            ("s1(1)(a)(viii)(ix)", ["1(1)(a)(viii)", "1(1)(a)(ix)"]),
            // Letters below a letter that ends a list cannot be placed.
            ("s31(1)(a)(b)(i)", nil), ("s40(2)(3)(a)", nil),
            // What is not a citation alone.
            ("", nil), (" ", nil), ("s", nil), ("section", nil), ("reg.", nil), ("()", nil), ("...", nil),
            ("none", nil),
            ("no", nil), ("exempt", nil), ("personal data", nil), ("s40(2)-(4)", nil), ("ss 30 to 32", nil),
            ("s40(2) FOIA", nil), ("s４０", nil), ("s40(é)", nil), ("s40 and reg 13", nil), ("s40(2) and", nil),
            ("40(2abc)", nil), ("s1234", nil), ("s01", nil), ("s40.2.3", nil), ("12th", nil),
            ("s40[2]", nil), ("s40\u{0}", nil), ("s40(2); DROP TABLE", nil),
            // Lists, with what they carry on.
            ("s40(2) and s41", ["40(2)", "41"]), ("s40(2), s41", ["40(2)", "41"]),
            ("ss 40 & 41", ["40", "41"]),
            ("s31(1)(a)/(b)", ["31(1)(a)", "31(1)(b)"]), ("s12/s14", ["12", "14"]),
            (
                "sections 26(c), 30(b) and (c), 35(1)(g) and 36(1)",
                ["26(c)", "30(b)", "30(c)", "35(1)(g)", "36(1)"]
            ),
            ("Sections 31, 38 and 40", ["31", "38", "40"]),
            ("s31(1)(a), (b) and (g)", ["31(1)(a)", "31(1)(b)", "31(1)(g)"]),
            ("s36(2)(b)(i) and (ii)", ["36(2)(b)(i)", "36(2)(b)(ii)"]),
            ("s36(2)(b)(i) and (c)", ["36(2)(b)(i)", "36(2)(c)"]),
            ("s30(1)(a)(i) and 30(2)(a)(i)", ["30(1)(a)(i)", "30(2)(a)(i)"]),
            ("s31(1)(a) and (2)(c)", ["31(1)(a)", "31(2)(c)"]),
            ("s31(1)(h) and (i)", ["31(1)(h)", "31(1)(i)"]),
            ("s31(1)(a) and (i)", ["31(1)(a)", "31(1)(i)"]), ("s40(2) and (3A)(a)", ["40(2)", "40(3A)(a)"]),
            ("reg 12(4)(d), 12(4)(e) and/or 12(5)(e)", ["12(4)(d)", "12(4)(e)", "12(5)(e)"]),
            ("s40 and (2)", nil), ("s36(2)(b)(i)(ii)(c)", ["36(2)(b)(i)", "36(2)(b)(ii)", "36(2)(c)"]),
            ("s40,41", ["40", "41"]), ("s40(2), (see annex)", nil), ("s40(2), s40(2)", ["40(2)"]),
            // Subsections in words.
            ("section 40 subsections 2 and 3 (a)", ["40(2)", "40(3)(a)"]),
            ("section 40, subsection (2)", ["40(2)"]), ("section 31 subsection 1 paragraph a", ["31(1)(a)"]),
            ("section 40(2) and subsection (3A)(a)", ["40(2)", "40(3A)(a)"]),
            // Other words and signs before the number.
            ("exemption 40(2)", ["40(2)"]), ("exception 12(5)(e)", ["12(5)(e)"]), ("§ 552", ["552"]),
            ("§40(2)", ["40(2)"]), ("§§ 40, 41", ["40", "41"]), ("adran 40(2)", ["40(2)"]),
            ("Rheoliad 12(4)(a)", ["12(4)(a)"]),
        ] as [(String, [String]?)])
    func readsCitationsAsPeopleWriteThem(text: String, expected: [String]?) {
        #expect(Citation.paths(in: text) == expected)
    }

    @Test func refusesWhatIsTooLongToBeACitation() {
        #expect(Citation.paths(in: "1" + String(repeating: "(1)(a)", count: 16)) != nil)
        #expect(Citation.paths(in: "1" + String(repeating: "(1)(a)", count: 100_000)) == nil)
        #expect(Citation.paths(in: String(repeating: "(", count: 1_000_000)) == nil)
        #expect(Citation.paths(in: String(repeating: "s1,", count: 300_000)) == nil)
    }
}
