import SystemPackage

/// Why a preview cannot be served.
enum ServerError: Error, Sendable, Equatable {
    /// The text is not an IP address, nor `localhost`.
    case notAnAddress(String)
    /// The address belongs to no network interface of this machine.
    case notOfThisMachine(String)
    /// The system keeps the port for administrators.
    case portNotPermitted(Int)
    /// All ports that were tried are taken.
    case noFreePort(ClosedRange<Int>)
    /// The system does not let the server listen for another reason.
    case cannotListen(Errno)

    /// What is wrong, as one sentence without a full stop.
    var message: String {
        switch self {
        case .notAnAddress(let text): "'\(text)' is not an address on which a server can listen"
        case .notOfThisMachine(let address): "\(address) is not an address of this machine"
        case .portNotPermitted(let port): "this system does not let you use port \(port)"
        case .noFreePort(let ports):
            ports.count == 1
                ? "port \(ports.lowerBound) is taken"
                : "all ports from \(ports.lowerBound) to \(ports.upperBound) are taken"
        case .cannotListen(let errno): "the server cannot listen: \(errno.description)"
        }
    }

    /// How to mend it, as one sentence without a full stop.
    var help: String {
        switch self {
        case .notAnAddress: "write an IP address such as 127.0.0.1 or ::1, or localhost"
        case .notOfThisMachine:
            "leave --bind out, or choose 0.0.0.0 to listen on all addresses of this machine"
        case .portNotPermitted: "choose a port above 1023 with --port"
        case .noFreePort: "choose another with --port, or 0 for any that is free"
        case .cannotListen: "choose another address with --bind or another port with --port"
        }
    }
}
