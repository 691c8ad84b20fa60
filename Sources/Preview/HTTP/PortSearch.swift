import SystemPackage

/// Finds a port that is free, and stays with it.
struct PortSearch {
    /// How many ports are tried, and how often the one that was found is tried when it is lost.
    private static let patience = 20

    /// The port to try next.
    private(set) var port: UInt16
    private let first: UInt16
    private var isSettled = false
    private var tries = 0

    init(first: UInt16) {
        port = first
        self.first = first
    }

    /// Stays with the port at which the server listens.
    mutating func settle(on port: UInt16) {
        self.port = port
        isSettled = true
        tries = 0
    }

    /// Chooses what to try after the system did not let the server listen.
    mutating func goOn(after failure: Errno, at address: ListeningAddress) throws(ServerError) {
        switch failure {
        case .addressInUse:
            tries += 1
            if isSettled || first == 0 {
                guard tries < Self.patience else { throw .noFreePort(Int(port)...Int(port)) }
                return
            }
            guard tries < Self.patience, port < .max else { throw .noFreePort(Int(first)...Int(port)) }
            port += 1
        case .addressNotAvailable: throw .notOfThisMachine(address.text)
        case .permissionDenied, .notPermitted: throw .portNotPermitted(Int(port))
        default: throw .cannotListen(failure)
        }
    }
}
