extension CalendarDate {
    /// The date as people write it: `22 January 2021`, `January 2021` or `2021`.
    public var words: String {
        guard let month else { return String(year) }
        let monthAndYear = "\(Self.months[month - 1]) \(year)"
        return day.map { "\($0) \(monthAndYear)" } ?? monthAndYear
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
