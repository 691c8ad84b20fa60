import Files
import Publication
import Testing

@Suite struct SiteManifestTests {
    private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private func read(_ text: String) -> SiteManifestReader { SiteManifestReader(Array(text.utf8)) }

    @Test func aTableIsSortedByBytesAndReadBackAsItWas() {
        // Composed and decomposed, which Swift's strings take for one.
        let paths = [
            "z.html", "caf\u{E9}/index.html", "cafe\u{301}/index.html", "A, \"B\".pdf", "a/b.html", "a.html",
        ]
        let manifest = SiteManifest(
            paths.map { SiteManifest.Entry(path: $0, bytes: $0.utf8.count, sha256: Self.empty) })
        #expect(
            String(decoding: manifest.csv, as: UTF8.self) == """
                path,bytes,sha256
                "A, ""B"".pdf",10,\(Self.empty)
                a.html,6,\(Self.empty)
                a/b.html,8,\(Self.empty)
                cafe\u{301}/index.html,17,\(Self.empty)
                caf\u{E9}/index.html,16,\(Self.empty)
                z.html,6,\(Self.empty)

                """)
        let reading = SiteManifestReader(manifest.csv)
        #expect(reading.manifest == manifest)
        #expect(reading.faults == [])
        #expect(manifest["caf\u{E9}/index.html"]?.bytes == 16)
        #expect(manifest["cafe\u{301}/index.html"]?.bytes == 17)
        #expect(manifest["b"] == nil)
    }

    @Test(arguments: [
        "../etc/passwd", "a/../b", "/etc/passwd", "https://example.com/", "a//b", "./a", "a/.", "a/", "",
        "a\u{7F}b",
        "a\tb", "..",
    ])
    func aPathThatLeadsElsewhereIsNoEntry(_ path: String) {
        let reading = read("path,bytes,sha256\n\(path),0,\(Self.empty)\nb,0,\(Self.empty)\n")
        #expect(reading.manifest.entries.map(\.path) == ["b"])
        #expect(reading.faults.map(\.line) == [2])
        #expect(reading.faults.map(\.reason) == ["this is not the path of a file below the site's address"])
    }

    @Test func everyLineThatCannotBeUsedIsNamed() {
        let reading = read(
            """
            path,bytes,sha256\r
            a,-1,\(Self.empty)\r
            b,+1,\(Self.empty)\r
            c,99999999999999999999,\(Self.empty)\r
            d,1,\(Self.empty.uppercased())\r
            e,1\r
            "f,1,\(Self.empty)\r
            """)
        #expect(reading.manifest.entries == [])
        #expect(reading.faults.map(\.line) == [2, 3, 4, 5, 6, 7])
    }

    @Test(arguments: ["", "\n\n", "<!doctype html>\n<title>Not found</title>\n", "bytes,path\na,b\n"])
    func somethingElseIsNoManifest(_ text: String) {
        let reading = read(text)
        #expect(reading.manifest.entries == [])
        #expect(reading.faults.count == 1)
    }

    @Test func aTextThatIsNotUTF8IsNamed() {
        let reading = SiteManifestReader(
            Array("path,bytes,sha256\n".utf8) + [0xFF] + Array(",0,\(Self.empty)\n".utf8))
        #expect(reading.faults.map(\.line) == [2])
    }

    @Test func aDigestIsThatOfTheStandard() {
        #expect(FileDigest.text(of: []) == Self.empty)
        #expect(
            FileDigest.text(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
