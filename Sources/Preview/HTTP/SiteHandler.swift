import FlyingFox
import Foundation

/// Stands between FlyingFox and the preview: turns its requests into ours and our responses into its.
struct SiteHandler: HTTPHandler {
    let handler: RequestHandler
    /// The site as it is now.
    let site: @Sendable () -> ServedSite
    let live: LiveChannel
    let clock: @Sendable () -> HTTPDate
    let work = BlockingWork()

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let asked = Request(request)
        let (answer, body) = await work.run { [self] in prepare(asked) }
        if answer.body == .liveChannel {
            return try await WebSocketHTTPHandler(handler: LiveConnection(live)).handleRequest(request)
        }
        var response = HTTPResponse(
            statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.reason), body: body)
        for field in answer.headers.fields { response.headers[HTTPHeader(field.name)] = field.value }
        response.headers[.date] = clock().text
        if asked.headers["Connection"]?.isEqualIgnoringCase(to: "close") == true {
            response.headers[.connection] = "close"
        }
        return response
    }

    private func prepare(_ request: Request) -> (Response, HTTPBodySequence) {
        let response = handler.response(to: request, from: site())
        do {
            return (response, try body(of: response))
        } catch {
            // The document was there a moment ago, and cannot be opened.
            let response = handler.unreadable(request)
            return (response, HTTPBodySequence(response.body))
        }
    }

    private func body(of response: Response) throws -> HTTPBodySequence {
        guard case .file(let path, let range) = response.body else { return HTTPBodySequence(response.body) }
        let stream = try DocumentStream(path, range: range, work: work)
        return HTTPBodySequence(
            from: stream, count: range.count, suggestedBufferSize: DocumentStream.chunkSize)
    }
}

extension HTTPBodySequence {
    /// A body that is in memory.
    fileprivate init(_ body: Response.Body) {
        if case .bytes(let bytes) = body {
            self.init(data: Data(bytes), suggestedBufferSize: DocumentStream.chunkSize)
        } else {
            self.init()
        }
    }
}

extension Request {
    fileprivate init(_ request: HTTPRequest) {
        self.init(
            request.method.rawValue, request.target.rawValue, version: request.version.rawValue,
            headers: Headers(request.headers.map { Headers.Field(name: $0.key.rawValue, value: $0.value) }))
    }
}
