import Foundation
import Testing

/// What `daylight law` prints, in a folder that is no log and in one with a law of its own.
@Suite struct LawCommandTests {
    private let folder: TestLog

    init() throws {
        folder = try TestLog()
    }

    @Test func listsTheLaws() throws {
        let outcome = try folder.run("law")

        #expect(
            outcome.output == """
                foia          Freedom of Information Act 2000
                eir           Environmental Information Regulations 2004
                foisa         Freedom of Information (Scotland) Act 2002
                eir-scotland  Environmental Information (Scotland) Regulations 2004
                dpa-sar       Data Protection Act 2018 (no list)
                rpsi          Re-use of Public Sector Information Regulations 2015 (no list)
                ie-foi        Freedom of Information Act 2014
                foi-act-cth   Freedom of Information Act 1982
                rti-qld       Right to Information Act 2009 (no list)
                us-foia       Freedom of Information Act
                other         Another law (no list)

                A law's provisions: daylight law --regime foia
                One of them: daylight law "s31(1)(a)"

                """)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func listsTheProvisionsOfALaw() throws {
        let outcome = try folder.run("law", "--regime", "us-foia")

        #expect(
            outcome.output == """
                Freedom of Information Act (FOIA (US))
                https://www.law.cornell.edu/uscode/text/5/552

                b            Exemptions from disclosure                               partly
                  b(1)       Classified national defense and foreign policy           absolute
                             information
                  b(2)       Internal personnel rules and practices                   absolute
                  b(3)       Information that another statute exempts                 absolute
                  b(4)       Trade secrets and confidential commercial information    absolute
                  b(5)       Privileged communications within or between agencies     absolute
                  b(6)       Personal privacy                                         qualified
                  b(7)       Law enforcement records                                  partly
                    b(7)(A)  enforcement proceedings                                  absolute
                    b(7)(B)  fair trial                                               absolute
                    b(7)(C)  personal privacy                                         qualified
                    b(7)(D)  confidential sources                                     absolute
                    b(7)(E)  techniques and procedures                                absolute
                    b(7)(F)  life and physical safety                                 absolute
                  b(8)       Supervision of financial institutions                    absolute
                  b(9)       Geological information about wells                       absolute

                """)
        #expect(outcome.status == 0)
    }

    @Test func explainsAProvision() throws {
        let outcome = try folder.run("law", "Section 31 (1)(a)", "--regime", "foia")

        #expect(
            outcome.output == """
                s31(1)(a): Law enforcement – prevention or detection of crime
                Freedom of Information Act 2000

                Protects          Information that would make it harder to prevent or detect
                                  crime.
                Kind              qualified: it gives way where the public interest in
                                  disclosure weighs as much
                Test              prejudice: release would, or would be likely to, prejudice
                                  what it protects
                Public interest   a public interest test is needed
                Confirm or deny   s31(3) lets an authority do neither
                Stands below      s31, s31(1)
                Elsewhere         EIR reg 12(5)(b), FOISA s35(1)(a), EIR (Scotland) reg 10(5)(b)
                The law           https://www.legislation.gov.uk/ukpga/2000/36/section/31

                """)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func explainsAnException() throws {
        let outcome = try folder.run("law", "reg 12(5)(e)")

        #expect(
            outcome.output == """
                reg 12(5)(e): Exceptions to the duty to disclose environmental information –
                commercial or industrial confidentiality
                Environmental Information Regulations 2004

                Protects          Commercial or industrial information that the law keeps
                                  confidential for somebody’s legitimate economic interest.
                Kind              qualified: it gives way where the public interest in
                                  disclosure weighs as much
                Test              adverse effect: release would adversely affect what it
                                  protects
                Public interest   a public interest test is needed
                Confirm or deny   no provision here lets an authority do neither
                Note              It cannot be used for information about emissions (regulation
                                  12(9)).
                Stands below      reg 12, reg 12(5)
                Elsewhere         FOIA s43, FOISA s33(1), EIR (Scotland) reg 10(5)(e)
                The law           https://www.legislation.gov.uk/uksi/2004/3391/regulation/12

                """)
    }

    @Test func showsEveryLawThatKnowsANumber() throws {
        let outcome = try folder.run("law", "s17")
        let laws = outcome.output.split(separator: "\n").filter { $0.contains(" Act 20") }

        #expect(
            laws == [
                "Freedom of Information Act 2000", "Freedom of Information (Scotland) Act 2002",
                "Freedom of Information Act 2014",
            ])
        #expect(outcome.output.contains("\nIt is about refusal notices; it is no exemption.\n"))
        #expect(outcome.output.contains("s17: Notice that information is not held\n"))
    }

    @Test func theNameOfALawChoosesIt() throws {
        #expect(
            try folder.run("law", "FOISA s39(2)").output
                == folder.run("law", "--regime", "foisa", "s39(2)").output)
        #expect(
            try folder.run("law", "FOISA s39(2)").output.contains(
                "Environmental Information (Scotland) Regulations 2004; to cite"))
    }

    @Test(arguments: [
        (
            ["s31(1)(z)", "--regime", "foia"],
            "'s31(1)(z)' is not a provision of the Freedom of Information Act 2000.\nhelp: did you mean s31(1)(a)?\n"
        ),
        (
            ["s31(1)(z)"],
            "'s31(1)(z)' is not a provision of any law that Daylight knows.\nhelp: did you mean FOIA s31(1)(a) or FOISA s31(4)(a) or FOI (Ireland) s31(1)(a)?\n"
        ),
        (["s999"], "'s999' is not a provision of any law that Daylight knows.\nhelp: check the number\n"),
        (
            ["national", "security"],
            "'national security' is not the number of a provision.\nhelp: write its number, as in \"s43(2)\" or \"reg 12(5)(e)\"\n"
        ),
        (
            ["s45", "--regime", "dpa-sar"],
            "'s45' cannot be looked up: the provisions of the Data Protection Act 2018 are not listed.\nhelp: a record may cite them as they are written\n"
        ),
    ])
    func saysWhatIsUnknown(arguments: [String], message: String) throws {
        let outcome = try Program.run(["law"] + arguments, in: folder.folder)

        #expect(outcome.output == "")
        #expect(outcome.errors == message)
        #expect(outcome.status == 1)
    }

    @Test func anUnknownLawIsAWrongCommandLine() throws {
        let outcome = try folder.run("law", "--regime", "fioa")

        #expect(outcome.errors.hasPrefix("Error: There is no law 'fioa'. Did you mean 'foia'?\n"))
        #expect(outcome.status == 64)
    }

    @Test func readsTheLawsOfALog() throws {
        try folder.add(
            """
            -- log/law/byelaw.yml --
            id: byelaw
            name: Access to Records Byelaw
            short: Byelaw
            unit: article
            prefix: "art "
            withholding: ground
            provisions: [{path: 4(1), title: Safety of the harbour, protects: Ships.}]
            other_provisions: [{path: "5", about: opening hours}]
            """)

        #expect(
            try folder.run("law", "Art. 4 (1)", "-r", "log").output
                == "art 4(1): Safety of the harbour\nAccess to Records Byelaw\n\nProtects          Ships.\nConfirm or deny   no provision here lets an authority do neither\n"
        )
        #expect(
            try folder.run("law", "article 5(2)", "-r", "log").output
                == "art 5(2)\nAccess to Records Byelaw\n\nIt is about opening hours; it is no ground.\n")
    }

    @Test func aFaultInALawOfALogIsReported() throws {
        try folder.add("-- law/byelaw.yml --\nid: byelaw\nname: Byelaw\nshort: Byelaw\nprovison: []\n")

        let outcome = try folder.run("law", "s40")

        #expect(
            outcome.errors == """
                law/byelaw.yml:4:1: error: a law has no key 'provison' [S12-unknown-key]
                  provison: []
                  ^^^^^^^^
                  help: did you mean 'provisions'?

                """)
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
    }

    @Test func headingsStandOutWhereColourIsWanted() throws {
        #expect(try folder.run("law", "s40(2)", "--color", "always").output.hasPrefix("\u{1B}[1ms40(2): "))
        #expect(try folder.run("law", "s40(2)").output.hasPrefix("s40(2): "))
    }

    @Test func noLineIsWiderThanATerminal() throws {
        for regime in ["foia", "eir", "foisa", "eir-scotland", "ie-foi", "foi-act-cth", "us-foia"] {
            for line in try folder.run("law", "--regime", regime).output.split(separator: "\n") {
                #expect(line.unicodeScalars.count <= 80, "\(line)")
            }
        }
    }
}
