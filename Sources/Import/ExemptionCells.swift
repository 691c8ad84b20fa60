import Content
import Disclosure
import Problems

/// Reads the exemptions of a row by the one grammar of citations.
struct ExemptionCells: Sendable {
    private let law: Law
    /// The law of rows that name none.
    private let usual: String
    /// The provisions of each law by their titles in small letters.
    private let titles: [String: [String: String?]]

    /// An exemption as it goes into a record.
    struct Entry: Hashable, Sendable {
        /// The citation in its normal form.
        let citation: String
        /// The register's own words, where they say more.
        let note: String?
    }

    /// What some cells say.
    struct Reading: Sendable {
        var entries: [Entry] = []
        /// The laws to which the exemptions belong, where the row named none.
        var regimes: [String] = []
    }

    init(law: Law, usual: String) {
        self.law = law
        self.usual = usual
        titles = Dictionary(
            law.regimes.map { regime in
                let provisions = regime.provisions.map {
                    ($0.title.lowercased(), Optional(regime.prefix + $0.path))
                }
                // A title that several have tells none of them.
                return (regime.id, Dictionary(provisions, uniquingKeysWith: { _, _ in nil }))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the text of a cell, which may hold several citations.
    ///
    /// - Parameter regimes: The laws that the row names; where it names none, the log's own law and those to which it leads
    ///   over, such as the Environmental Information Regulations, whose numbers look different.
    func read(_ text: String, regimes: [String], at location: Location) -> Result<Reading, Fault> {
        let named = regimes.isEmpty ? [usual] : regimes
        var reading = Reading()
        guard !Self.isNothing(text) else { return .success(reading) }
        switch entries(of: text, in: named) {
        case .success(let entries):
            reading.entries = entries
            return .success(reading)
        case .failure(let error):
            if regimes.isEmpty, let other = gatewayLaw(error.error),
                case .success(let entries) = entries(of: text, in: [other])
            {
                reading.entries = entries
                reading.regimes = [other]
                return .success(reading)
            }
            if regimes.isEmpty, let other = gatewayLaw(error.error),
                case .success(let entries) = entries(of: text, in: [usual, other])
            {
                reading.entries = entries
                reading.regimes = [usual, other]
                return .success(reading)
            }
            let problem = CitationFault(law: law, regimes: named).problem(
                error.error, error.text, at: location)
            return .failure(Fault(message: problem.message, help: Self.help(error.error)))
        }
    }

    /// Whether a cell looks like exemptions of the log's law.
    func isCitation(_ text: String) -> Bool {
        guard !Self.isNothing(text), text.utf8.contains(where: { $0 &- UInt8(ascii: "0") < 10 }),
            text.utf8.first.map({ ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) == true
        else { return false }
        if case .success(let reading) = read(text, regimes: [], at: Location(path: "")) {
            return !reading.entries.isEmpty
        }
        return false
    }

    /// Why a cell cannot be read.
    struct Fault: Error {
        let message: String
        let help: String?
    }

    private static func help(_ error: CitationError) -> String {
        switch error {
        case .unknown(_, _, let nearest?): "if \(nearest) is meant, write that into the spreadsheet"
        case .ofAnotherLaw: "correct the law of the row, or its exemptions, in the spreadsheet"
        case .ambiguous: "write the name of the law beside each number in the spreadsheet"
        case .noGround: "leave only what let you withhold information in that column"
        case .unknown, .unreadable: "write its number into the spreadsheet, as in s43(2) or reg 12(5)(e)"
        }
    }

    private struct CitationFailure: Error {
        let error: CitationError
        let text: String
    }

    private func entries(of text: String, in regimes: [String]) -> Result<[Entry], CitationFailure> {
        let line = CellText.line(text)
        if case .success(let provisions) = law.look(up: line, in: regimes) {
            return .success(entries(provisions, regimes, note: nil))
        }
        var entries: [Entry] = []
        for piece in Self.pieces(text) {
            switch law.look(up: piece, in: regimes) {
            case .success(let provisions): entries += self.entries(provisions, regimes, note: nil)
            case .failure(let error):
                if let provision = titled(piece, in: regimes) {
                    entries.append(Entry(citation: provision, note: nil))
                } else if let found = prose(piece, in: regimes) {
                    entries += found
                } else {
                    return .failure(CitationFailure(error: error, text: piece))
                }
            }
        }
        var seen = Set<String>()
        return .success(entries.filter { seen.insert($0.citation).inserted })
    }

    private func entries(_ provisions: [CitedProvision], _ regimes: [String], note: String?) -> [Entry] {
        provisions.enumerated().map { index, provision in
            Entry(citation: provision.citation, note: index == 0 ? note : nil)
        }
    }

    /// The citations among the words of a piece, if all in it that looks like one is a provision of the laws.
    private func prose(_ piece: String, in regimes: [String]) -> [Entry]? {
        var provisions: [CitedProvision] = []
        for citation in CitationReader(law: law, regimes: regimes).citations(in: piece) {
            guard case .provision(let cited) = citation.kind, regimes.contains(cited.regime) else {
                return nil
            }
            provisions.append(cited)
        }
        return provisions.isEmpty ? nil : entries(provisions, regimes, note: piece)
    }

    /// The provision with a title, such as `Personal information`.
    private func titled(_ piece: String, in regimes: [String]) -> String? {
        let key = piece.lowercased()
        return regimes.lazy.compactMap { titles[$0]?[key] ?? nil }.first
    }

    /// The law to which the log's own leads over, where a citation can only be one of it.
    private func gatewayLaw(_ error: CitationError) -> String? {
        guard let own = law[usual] else { return nil }
        let gateways = own.provisions.compactMap(\.gateway)
        switch error {
        case .ofAnotherLaw(let cited): return gateways.contains(cited.regime) ? cited.regime : nil
        case .unknown, .unreadable: return gateways.first
        case .ambiguous, .noGround: return nil
        }
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" || $0 == "|" }) {
            for part in line.replacing(" / ", with: "\n").replacing(" & ", with: "\n").replacing(
                " + ", with: "\n"
            )
            .replacing(", ", with: "\n").split(separator: "\n") {
                let piece = CellText.line(String(part))
                if !isNothing(piece) { pieces.append(piece) }
            }
        }
        return pieces
    }

    private static func isNothing(_ text: String) -> Bool {
        [
            "", "none", "n a", "na", "no", "nil", "0", "not applicable", "no exemptions", "no exemption",
            "none applied", "no exemptions applied", "not used", "null", "no exemption applied", "none used",
        ].contains(CellText.words(text).joined(separator: " "))
    }
}
