import Disclosure
import Markup
import Problems
import Yams

/// What the schema of `daylight.yml` cannot see by itself.
struct ConfigurationChecks {
    let configuration: Configuration
    let law: Law
    let source: SourceText

    func problems() -> [Problem] {
        var problems: [Problem] = []
        let head = FrontMatterText(source: source, yamlStart: 0, linesBefore: 0)
        if law[configuration.regime] == nil {
            let names = law.regimes.map(\.id)
            problems.append(
                Problem(
                    .unknownRegime, at: head.location(of: ["regime"]),
                    "'\(configuration.regime)' is not a law that this log knows",
                    help: NearestWord.to(configuration.regime, among: names).map { "did you mean '\($0)'?" }
                        ?? "write one of: \(names.choices)"))
        }
        if let calendar = configuration.calendar, law.calendars[calendar] == nil {
            problems.append(
                .unknownCalendar(calendar, known: law.calendars.ids, at: head.location(of: ["calendar"])))
        }
        if let accent = configuration.theme.accent, let contrast = Contrast.withWhite(accent), contrast < 4.5
        {
            let shown = (contrast * 10).rounded(.down) / 10
            problems.append(
                Problem(
                    .lowContrast, at: head.location(of: ["theme", "accent"]),
                    "white text on \(accent) has a contrast of \(shown) to 1, and accessible text needs 4.5 to 1",
                    help: "choose a darker colour"))
        }
        if configuration.redirects.contains(.cloudflare), configuration.redirects.contains(.netlify) {
            problems.append(
                Problem(
                    .rivalHosts, at: head.location(of: ["redirects"]),
                    "netlify and cloudflare both read the file _redirects, each in its own form",
                    help: "keep the one where the site is hosted"))
        }
        var topics: [String: Int] = [:]
        for (index, topic) in configuration.topics.enumerated() {
            let slug = Slug.make(topic.name.text(in: configuration.language))
            let place = ["topics", index] as [any FrontMatterKey]
            if slug.isEmpty {
                problems.append(
                    Problem(
                        .invalidTopic, at: head.location(of: place),
                        "the topic's name has neither letter nor digit, so its page can have no address",
                        help: "give it a name in letters"))
            } else if topics[slug] != nil {
                let name = topic.name.text(in: configuration.language)
                problems.append(
                    Problem(
                        .duplicateTopic, at: head.location(of: place),
                        "the topic '\(name)' stands here for the second time", help: "keep one of the two"))
            }
            topics[slug] = index
        }
        return problems
    }
}
