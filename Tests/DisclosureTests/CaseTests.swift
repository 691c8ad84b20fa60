import Disclosure
import Testing

@Suite struct CaseTests {
    @Test func standsInListsByTheDayOfItsAnswerElseOfPublicationElseOfReceipt() {
        var details = Case()
        #expect(details.listDate == nil)
        details.received = CalendarDate(iso: "2020-12-21")
        #expect(details.listDate?.iso == "2020-12-21")
        details.published = CalendarDate(iso: "2021-02-01")
        #expect(details.listDate?.iso == "2021-02-01")
        details.responded = CalendarDate(iso: "2021-01-22")
        #expect(details.listDate?.iso == "2021-01-22")
    }

    @Test func isClosedWhenAnythingSaysSo() {
        #expect(!Case().isClosed)
        #expect(changed { $0.responded = CalendarDate(iso: "2021-01-22") }.isClosed)
        #expect(changed { $0.outcome = .granted }.isClosed)
        #expect(changed { $0.takedown = Takedown() }.isClosed)
        #expect(changed { $0.status = .lapsed }.isClosed)
        #expect(
            !changed {
                $0.status = .open
                $0.responded = CalendarDate(iso: "2021-01-22")
            }.isClosed)
    }

    @Test func everyOutcomeHasItsOwnWords() {
        #expect(
            Outcome.allCases.map(\.rawValue) == [
                "granted", "part-granted", "refused", "refused-cost", "refused-vexatious", "not-held",
                "neither-confirm-nor-deny", "already-public", "withdrawn", "transferred", "lapsed",
            ])
        #expect(Set(Outcome.allCases.map(\.title)).count == 11)
        #expect(Set(Outcome.allCases.map(\.meaning)).count == 11)
    }

    private func changed(_ change: (inout Case) -> Void) -> Case {
        var details = Case()
        change(&details)
        return details
    }
}
