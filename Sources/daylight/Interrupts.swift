import Dispatch
import Foundation

/// Ends the program in good order when somebody presses Ctrl-C or the system asks it to.
struct Interrupts {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter farewell: What to do before the end.
    init(_ farewell: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            // The signal must be ignored for the source to see it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                farewell()
                exit(0)
            }
            source.resume()
            return source
        }
    }

    /// Stops to listen.
    func cancel() {
        for source in sources { source.cancel() }
    }
}
