import Dispatch
import Foundation

/// Ends the program in good order when somebody presses Ctrl-C or the system asks it to.
struct Interrupts {
    private let sources: [any DispatchSourceSignal]

    /// - Parameters:
    ///   - status: The code with which the program ends.
    ///   - farewell: What to do before the end.
    init(status: Int32 = 0, _ farewell: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            // The signal must be ignored for the source to see it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                farewell()
                exit(status)
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
