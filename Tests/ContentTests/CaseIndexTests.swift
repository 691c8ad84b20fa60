import Disclosure
import Content
import Disclosure
import LogFixture
import Testing

@Suite struct CaseIndexTests {
    @Test(arguments: [
        ("FOI 506", "foi-506"), ("foi506", "foi-506"), ("FOI/0451-22", "foi-451-22"),
        ("foi 451 22", "foi-451-22"),
        ("FOI-0000", "foi-0"), ("0123", "123"), ("  FOI--1 ", "foi-1"), ("RFI2021A", "rfi-2021-a"),
        ("É 1", "é-1"), ("", ""),
        ("/-/", ""),
    ])
    func referencesHaveANormalForm(reference: String, expected: String) {
        #expect(Reference.normalised(reference) == expected)
    }

    @Test(
        arguments: [
            ("FOI/0451-22", "requests/2022/one/"), ("foi 451 22", "requests/2022/one/"),
            ("EIR 7", "requests/2022/one/"),
            ("2022/one", "requests/2022/one/"), ("/2022/one/", "requests/2022/one/"),
            ("2022/two", "requests/2022/two/"),
            ("FOI 2", "requests/2022/two/"), ("FOI 3", nil), ("one", nil), ("", nil),
            ("requests/2022/one", nil),
        ] as [(String, String?)])
    func findsCasesByReferenceOrPath(key: String, url: String?) throws {
        let log = try LogFixture([
            "content/requests/2022/one.md":
                "---\ntitle: A\nreference: FOI 0451/22\nreferences: [EIR-007]\nreceived: 2022\n---\n",
            "content/requests/2022/two/index.md": "---\ntitle: B\nreference: FOI 2\nreceived: 2022\n---\n",
        ]).load().log
        #expect(CaseIndex(log)[key]?.url == url)
    }
}
