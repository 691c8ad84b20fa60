/// Why a site could not be verified at all.
public enum VerificationError: Error, Sendable, Hashable {
    /// There is no such folder.
    case noFolder(String)
    /// It is a file.
    case notAFolder(String)
    /// It cannot be read, and why.
    case unreadable(String, String)
    /// There is no list of files where one is needed.
    case noManifest(String)
    /// A list of files is too large to be one.
    case hugeManifest(String)
    /// curl is not installed.
    case noCurl
    /// curl could not be run, and why.
    case curlFailed(String)
    /// The host cannot be reached, and why.
    case unreachable(String, String)
    /// So many files could not be fetched that it is no use to go on; what the last one failed with.
    case tooManyFailures(Int, String)
    /// The built site holds a file that is to be held, and the record that says so.
    case holdsHeld(String, String)

    /// What is wrong, as one sentence without a full stop.
    public var message: String {
        switch self {
        case .noFolder(let path): "there is no folder \(path)"
        case .notAFolder(let path): "\(path) is not a folder"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .noManifest(let path):
            "there is no list of the files that a site consists of: \(path) is missing"
        case .hugeManifest(let path): "\(path) is too large to be a list of files"
        case .noCurl: "the program curl is missing, with which published files are fetched"
        case .curlFailed(let reason): "curl could not be run: \(reason)"
        case .unreachable(let url, let reason): "\(url) cannot be reached: \(reason)"
        case .tooManyFailures(let count, let reason):
            "\(count) files could not be fetched, the last one because: \(reason); the others were not tried"
        case .holdsHeld(let path, let record):
            "the built site holds \(path), but \(record) is a draft or under embargo; the host was not asked for anything"
        }
    }

    /// How to mend it, as one sentence without a full stop.
    public var help: String {
        switch self {
        case .noFolder, .notAFolder:
            "give the folder that holds the published site, or its address with https://"
        case .unreadable: "check that it exists and that you may read it"
        case .noManifest: "run daylight build first, or give the built site with --output"
        case .hugeManifest: "give the list that daylight build wrote, data/files.csv"
        case .noCurl:
            "install it, with 'apt-get install curl' on Debian and Ubuntu or 'brew install curl' on macOS"
        case .curlFailed: "check that 'curl --version' works"
        case .unreachable: "check the address, the connection, and that the host is up"
        case .tooManyFailures:
            "check the connection and the host, or ask for fewer files at once with --jobs 1"
        case .holdsHeld:
            "build the site again without --drafts; to compare a site that is to hold drafts, add --held, by which their addresses come to stand in the logs of the host"
        }
    }

    /// Whether it is the content that has to be mended.
    public var isProblem: Bool { if case .holdsHeld = self { true } else { false } }
    /// Whether a tool is missing.
    public var isMissingTool: Bool { self == .noCurl }
}
