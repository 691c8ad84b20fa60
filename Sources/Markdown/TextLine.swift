/// A line of a paragraph or heading without the markers of the quotes and lists around it.
struct TextLine {
    /// Its bytes in the file, from the first that is no white space.
    let range: Range<Int>
    /// How many bytes of white space libcmark sees before them.
    var blanks = 0
}
