import Foundation
import SystemPackage

/// What curl prints about one transfer, as far as it matters here.
struct CurlReport: Decodable {
    let exitcode: Int
    let errormsg: String?
    let http_code: Int
    let redirect_url: String?

    /// The reports in what curl printed, by the numbers with which their lines begin.
    static func reports(in output: [UInt8]) -> [Int: CurlReport] {
        let decoder = JSONDecoder()
        var reports: [Int: CurlReport] = [:]
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard parts.count == 2, let number = Int(String(decoding: parts[0], as: UTF8.self)) else {
                continue
            }
            // A line that curl did not finish before it was stopped counts as none.
            reports[number] = try? decoder.decode(CurlReport.self, from: Data(parts[1]))
        }
        return reports
    }

    /// What became of the transfer.
    func outcome(file: FilePath) -> Fetched.Outcome {
        let reason = errormsg ?? "curl ended with code \(exitcode)"
        switch exitcode {
        case 0:
            if let redirect_url, (300..<400).contains(http_code) { return .redirect(redirect_url) }
            return .answered(status: http_code, file)
        case 63: return .tooLarge(status: http_code)
        case 18: return .cutShort(status: http_code, "the answer broke off before its end")
        case 28 where http_code > 0:
            return .cutShort(status: http_code, "the answer did not come to an end in time")
        default: return http_code > 0 ? .cutShort(status: http_code, reason) : .failed(reason)
        }
    }
}
