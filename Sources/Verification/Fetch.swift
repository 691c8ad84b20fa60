import SystemPackage

/// One file to be fetched from a host.
struct Fetch: Sendable {
    /// What is to be done with its bytes.
    enum Wish: Sendable, Hashable {
        /// Fetch all of them, but no more than a number.
        case whole(limit: Int)
        /// See whether there are any.
        case glance
    }

    var url: String
    let wish: Wish
    /// What the asker knows it by.
    let id: Int

    /// The most bytes that are taken.
    var limit: Int {
        switch wish {
        case .whole(let limit): limit
        case .glance: 1 << 20
        }
    }

    /// How long it may take, in seconds: a slow line carries 50 kB a second.
    var seconds: Int { 30 + limit / 50_000 }
}

/// What came of a fetch.
struct Fetched: Sendable {
    enum Outcome: Sendable {
        /// The host answered; the file holds the bytes.
        case answered(status: Int, FilePath)
        /// The host sent more bytes than were wanted.
        case tooLarge(status: Int)
        /// The host leads on to another address.
        case redirect(String)
        /// The answer broke off, and why.
        case cutShort(status: Int, String)
        /// There was no answer.
        case failed(String)
    }

    let fetch: Fetch
    let outcome: Outcome

    /// Whether the host has something at the address; a 416 says that it is empty.
    var isServed: Bool {
        switch outcome {
        case .answered(let status, _): (200..<300).contains(status) || status == 416
        case .tooLarge(let status), .cutShort(let status, _): (200..<300).contains(status)
        case .redirect, .failed: false
        }
    }

    /// Whether the host asks to be asked again later.
    var isBusy: Bool {
        if case .answered(let status, _) = outcome { status == 429 || status >= 500 } else { false }
    }
}
