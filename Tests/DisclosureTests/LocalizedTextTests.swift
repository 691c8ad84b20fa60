import Disclosure
import Testing

@Suite struct LocalizedTextTests {
    @Test func aTextInOneLanguageIsTheSameForEveryReader() {
        let text = LocalizedText("Roads")
        #expect(text.text(in: "en") == "Roads")
        #expect(text.text(in: "cy") == "Roads")
        #expect(text.foreignLanguage(for: "cy") == nil)
    }

    @Test func readersGetTheirOwnLanguageOrTheFirst() throws {
        let text = try #require(LocalizedText(versions: [("en", "Roads"), ("cy", "Ffyrdd")]))
        #expect(text.text(in: "cy") == "Ffyrdd")
        #expect(text.foreignLanguage(for: "cy") == nil)
        #expect(text.text(in: "gd") == "Roads")
        #expect(text.foreignLanguage(for: "gd") == "en")
    }

    @Test func aTextWithoutWordsIsNone() {
        #expect(LocalizedText(versions: []) == nil)
    }

    @Test func equalTextsSayTheSameInTheSameLanguages() throws {
        let text = try #require(LocalizedText(versions: [("en", "Roads"), ("cy", "Ffyrdd")]))
        let same = try #require(LocalizedText(versions: [("en", "Roads"), ("cy", "Ffyrdd")]))
        let other = try #require(LocalizedText(versions: [("en", "Roads"), ("gd", "Ffyrdd")]))
        #expect(Set([text, same, other, LocalizedText("Roads")]).count == 3)
    }
}
