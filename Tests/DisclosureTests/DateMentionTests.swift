import Disclosure
import Testing

/// T08 looks only at dates that are surely those of the request or of the answer.
@Suite struct DateMentionTests {
    private func findings(_ text: String) -> [String] {
        var details = Case()
        details.received = CalendarDate(iso: "2021-03-01")
        details.responded = CalendarDate(iso: "2021-03-24")
        let timing = Deadlines(law: Law([])).timing(of: details)
        return TimeRules(details, timing: timing, today: nil).findings(text: Array(text.utf8)[...]).map {
            finding in
            guard case .text(let range) = finding.place else { return finding.message }
            return String(decoding: Array(text.utf8)[range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("We received your request on 2 March 2021.", "2 March 2021"),
        (
            "Thank you for your request for information,\nreceived on 2nd March 2021, about swans.",
            "2nd March 2021"
        ),
        ("Your request was received on Tuesday, March 2, 2021.", "March 2, 2021"),
        (
            "we received this request for information under the Freedom of Information Act on 02/03/2021",
            "02/03/2021"
        ),
        ("Date received: 2 Mar 2021", "2 Mar 2021"), ("**Date of receipt:** 2021-03-02", "2021-03-02"),
        ("| Response date | 25.03.2021 |", "25.03.2021"), ("RESPONDED: 25 MARCH 2021", "25 MARCH 2021"),
        ("- Received: 31/01/2021", "31/01/2021"), ("Date of reply:\t25 March 2021", "25 March 2021"),
        ("> Date answered:\n25 March 2021", "25 March 2021"),
    ])
    func findsADateThatDiffers(text: String, date: String) {
        #expect(findings(text) == [date])
    }

    @Test(arguments: [
        "We received your request on 1 March 2021.", "Date received: Mon 1st March 2021",
        "Date of response: 24/03/2021", "Date received: 01/03/2021", "Date received: 03/01/2021",
        "your request for complaints received on 2 May 2020", "We received 40 complaints on 2 March 2020.",
        "You made a request. We received complaints on 2 May 2020.",
        "We received your request for the minutes of 2 May 2020.",
        "We received your request for what was done on 2 May 2020.", "We received your request on Monday.",
        "Received with thanks 2 May 2020", "The date of response: 3 May 2020", "Date received: none",
        "Date received: 99/99/2021", "Date received: 2 2021", "Date received:", "received", "v", "",
        "request received on", "Responded 4 May 2020", "Date received: 12 of 30 May 2020",
    ])
    func staysQuietOtherwise(text: String) {
        #expect(findings(text) == [])
    }
}
