import Content
import Disclosure
import LogFixture
import Problems
import Testing

@Suite struct LawFileTests {
    private static let own = """
        id: byelaw
        name: Access to Records Byelaw
        short: Byelaw
        unit: article
        prefix: "art "
        withholding: ground
        legislation: https://www.example.org/byelaw
        review: {within_days: 10, days: 5}
        regulator: {id: panel, name: Records Panel, url: "https://www.example.org/panel", address: Hall, telephone: 01632 960 003, complain_within: a week}
        provisions:
          - path: 4(1)
            title: Safety of the harbour
            protects: Ships.
            status: qualified
            test: prejudice
            interest: "yes"
            neither_confirm: 4(2)
            counterparts: {foia: 38(1)}
        """
    private static let record =
        "---\ntitle: A\nreference: A\noutcome: refused\nreceived: 2020\nresponded: 2021\n"

    @Test func everyLawThatDaylightBringsReadsWithoutProblems() throws {
        let (log, problems) = try LogFixture([
            "content/requests/a.md": Self.record + "exemptions: {cite: s40(2), note: Names.}\n---\n"
        ]).load()
        #expect(problems.isEmpty)
        #expect(
            log.law.regimes.map(\.id) == [
                "foia", "eir", "foisa", "eir-scotland", "dpa-sar", "rpsi", "ie-foi", "foi-act-cth", "rti-qld",
                "us-foia", "other",
            ])
    }

    @Test func everyProvisionIsFoundByItsOwnNumber() throws {
        let law = try LogFixture([:]).load().log.law
        for regime in law.regimes {
            #expect(Set(regime.provisions.map(\.path)).count == regime.provisions.count)
            for provision in regime.provisions {
                let citation = regime.prefix + provision.path
                #expect(
                    law.look(up: citation, in: [regime.id])
                        == .success([
                            CitedProvision(regime: regime.id, citation: citation, title: provision.title)
                        ]))
            }
        }
    }

    @Test func everyProvisionThatALawNamesIsListed() throws {
        let law = try LogFixture([:]).load().log.law
        for regime in law.regimes {
            for provision in regime.provisions {
                for (other, path) in provision.counterparts {
                    #expect(
                        law.provision(path, of: other) != nil,
                        "\(regime.id) \(provision.path): \(other) \(path)")
                }
                if let path = provision.excludes {
                    #expect(law.provision(path, of: regime.id)?.excludes == provision.path)
                }
            }
        }
    }

    @Test func aLogMayAddALaw() throws {
        let (log, problems) = try LogFixture([
            "law/byelaw.yml": Self.own,
            "content/requests/a.md": Self.record
                + "regime: byelaw\nexemptions: {cite: Art. 4 (1), pit: Ships come first.}\n---\n",
        ]).load()
        #expect(problems.isEmpty)
        #expect(log.records.first?.details.exemptions.flatMap(\.provisions).map(\.citation) == ["art 4(1)"])
        let law = try #require(log.law["byelaw"])
        #expect(law.name == "Access to Records Byelaw")
        #expect(law.shortName == "Byelaw")
        #expect(law.unit == "article")
        #expect(law.withholding == "ground")
        #expect(law.legislation == "https://www.example.org/byelaw")
        #expect(law.review?.withinDays == 10)
        #expect(law.review?.days == 5)
        #expect(law.regulator?.id == "panel")
        #expect(law.regulator?.name == "Records Panel")
        #expect(law.regulator?.url == "https://www.example.org/panel")
        #expect(law.regulator?.address == "Hall")
        #expect(law.regulator?.telephone == "01632 960 003")
        #expect(law.regulator?.complainWithin == "a week")
        let provision = try #require(law.provisions.first)
        #expect(provision.title == "Safety of the harbour")
        #expect(provision.protects == "Ships.")
        #expect(provision.status == .qualified)
        #expect(provision.test == .prejudice)
        #expect(provision.interest == .yes)
        #expect(provision.neitherConfirm == "4(2)")
        #expect(provision.counterparts == ["foia": "38(1)"])
    }

    @Test func aLogMayReplaceALaw() throws {
        let (log, problems) = try LogFixture([
            "law/foia.yml":
                "id: foia\nname: Our Act\nshort: OA\nprefix: s\nprovisions: [{path: \"1\", title: All}]\n",
            "content/requests/a.md": Self.record + "exemptions: [s40(2)]\n---\n",
        ]).load()
        #expect(log.law["foia"]?.name == "Our Act")
        #expect(problems.map(\.message) == ["s40(2) is not a provision of the Our Act"])
    }
}
