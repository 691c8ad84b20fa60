import ArgumentParser
import Content

extension BaseURL: ExpressibleByArgument {
    /// Reads a base URL from the command line.
    public init?(argument: String) {
        self.init(argument)
    }
}
