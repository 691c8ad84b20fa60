/// Regular expressions by which editors know the forms that Daylight checks in code.
///
/// They let through what the code lets through, and perhaps a little more.
enum FormPattern {
    static let webAddress = "^[Hh][Tt][Tt][Pp][Ss]?://[^/\\s]"
    static let email = "^[^@\\s<>]+@[^@\\s<>]*\\.[^@\\s<>]*$"
    static let language = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
    static let hash = "^[0-9A-Fa-f]{64}$"
    static let slug = "^[a-z0-9-]+$"
    static let colour = "^#[0-9A-Fa-f]{6}$"
}
