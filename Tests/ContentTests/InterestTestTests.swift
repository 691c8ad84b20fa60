import Content
import Disclosure
import LogFixture
import Testing

/// Public interest tests, as texts write them.
@Suite struct InterestTestTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let expected: [String]

        init(_ name: String, _ text: String, _ expected: String...) {
            testDescription = name
            self.text = text
            self.expected = expected
        }
    }

    private static let examples = [
        Example(
            "headings",
            """
            ### Exemption: section 31(1)(a)

            #### Public interest test

            ##### Factors favouring disclosure

            - One.
            - Two
              lines.

            ##### Factors favouring withholding

            - Three.

              More of it.

            ##### Balance

            Four.

            Five.
            """,
            "s31(1)(a) #public-interest-test 17: + One. + Two lines. - Three. More of it. = Four. = Five."),
        Example(
            "headings without a title",
            """
            ### Section 42 Legal Privilege

            #### Public interest considerations favouring disclosure

            - One.

            #### Public interest considerations favouring non-disclosure

            - Two.

            #### Balance Test

            Three.
            """,
            "s42 #public-interest-considerations-favouring-disclosure 17: + One. - Two. = Three."),
        Example(
            "lines that stand for headings",
            """
            Section 31 Law Enforcement.

            Public Interest Test

            Factors in Favour of Disclosure

            - One.

            Public interest considerations favouring non-disclosure

            - Two.

            Balance Test

            Three.

            Section 43 (2) Commercial Interests

            Factors for disclosure

            - Four.

            Factors for maintaining the exemption

            - Five.

            Balance Test

            Six.
            """,
            "s31 #response 17: + One. - Two. = Three.", "s43(2) #response 33: + Four. - Five. = Six."),
        Example(
            "bold lead-ins",
            """
            **Section 36(2)(c)**

            **Arguments in favour of releasing the information:** One.

            **Arguments against release:** Two.

            **Conclusion of the balancing exercise** Three.
            """,
            "s36(2)(c) #response 17: + One. - Two. = Three."),
        Example(
            "lead-ins with a colon",
            """
            We withhold the sums under section 43(2).

            The factors in favour of disclosure are:

            - One.

            Factors in favour of withholding the information:

            - Two.

            On balance, the second outweighs the first.
            """,
            "s43(2) #response 17: + One. - Two. = On balance, the second outweighs the first."),
        Example(
            "paragraphs for factors",
            """
            ### Exception: regulation 12(4)(e)

            #### Factors favouring disclosure

            One.

            Two.

            #### Arguments in favour of maintaining the exception

            We considered these:

            Three.

            #### The balance of the public interest

            Four.
            """,
            "reg 12(4)(e) #factors-favouring-disclosure 17: + One. + Two. - Three. = Four."),
        Example(
            "confirming or denying",
            """
            ### Exemption: section 31(3)

            #### Factors favouring confirming or denying

            - One.

            #### Factors favouring neither confirming nor denying

            - Two.

            #### Balance

            Three.
            """,
            "s31(3) #factors-favouring-confirming-or-denying 17: + One. - Two. = Three."),
        Example(
            "harm",
            """
            ### Section 43(2)

            #### Evidence of harm

            One.

            #### Public interest test

            ##### Factors favouring disclosure

            - Two.

            ##### Factors favouring withholding

            - Three.

            ##### Balance

            Four.
            """,
            "s43(2) #public-interest-test 21: ! One. + Two. - Three. = Four."),
        Example(
            "sentences",
            """
            ### Section 42

            #### Public interest test

            We thought about it. The need for advice outweighs the need to see it.
            """,
            "s42 #public-interest-test 17: = We thought about it. The need for advice outweighs the need to see it."
        ),
        Example(
            "one test for several",
            """
            ### Sections 31(1)(a) and 38(1)(b)

            #### Factors favouring disclosure

            - One.

            #### Factors favouring withholding

            - Two.

            #### Balance

            Three.

            ### What you can have

            Four.
            """,
            "s31(1)(a) s38(1)(b) #factors-favouring-disclosure 17: + One. - Two. = Three."),
        Example(
            "a title with the exemption",
            """
            ### Public interest test for section 43(2) exemption

            #### In favour of disclosure

            - One.

            #### Against disclosure

            - Two.
            """,
            "s43(2) #public-interest-test-for-section-43-2-exemption 15: + One. - Two."),
        Example(
            "what announces nothing",
            """
            ### Exemption for commercial interests

            Section 43(2) applies: the harm is plain.

            ### Information that we disclose

            In the public interest, we disclose the rest: it is attached.

            > Factors favouring disclosure:
            >
            > - One.
            """),
        Example(
            "a table and code between",
            """
            ### Section 42

            #### Factors favouring disclosure

            | a | b |
            | --- | --- |
            | 1 | 2 |

                code

            - One.

            #### Factors favouring withholding

            1. Two.
               - Three.
            """,
            "s42 #factors-favouring-disclosure 17: + One. - Two. - Three."),
    ]

    private static func words(_ test: InterestTest) -> String {
        let head = test.provisions.map(\.citation) + [test.anchor.map { "#\($0)" } ?? "-", "\(test.line):"]
        let lists = [
            ("!", test.harm), ("+", test.factorsFor), ("-", test.factorsAgainst), ("=", test.balance),
        ]
        return (head + lists.flatMap { sign, list in list.map { "\(sign) \($0)" } }).joined(separator: " ")
    }

    private func tests(in text: String) throws -> [InterestTest] {
        let fixture = try LogFixture([
            "content/requests/2021/foi-3.md": """
            ---
            title: Bus lanes
            reference: FOI 3
            regime: [foia, eir]
            responded: 2021-03-19
            outcome: part-granted
            ---
            ## Request

            Factors favouring disclosure: all.

            ## Response


            \(text)
            """
        ])
        return try #require(try fixture.load().log.records.first).interestTests
    }

    @Test(arguments: examples)
    func readsTests(_ example: Example) throws {
        let found = try tests(in: example.text).map(Self.words)
        #expect(found == example.expected)
    }

    @Test func readsWhatIsHostileInTime() throws {
        let text = String(
            repeating: "**Factors favouring disclosure** section 43(2)\n\n- a\n\n", count: 2_000)
        #expect(try tests(in: text).count == 2_000)
    }
}
