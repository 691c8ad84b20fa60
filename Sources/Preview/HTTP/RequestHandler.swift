import Markup

/// Answers requests from the plan of a site, and opens no file but the documents of that.
///
/// Only paths that the site says it has lead anywhere, so that no spelling of a path leads out of it.
struct RequestHandler: Sendable {
    /// Whether the server can be reached from this machine only.
    ///
    /// Then requests have to name this machine as their host, so that a foreign page whose name a name server
    /// turned into 127.0.0.1 reads nothing.
    let isLoopback: Bool

    /// Below this all belongs to the preview, whatever the site's base path.
    private static let reserved = "/_daylight/"
    private static let longestTarget = 8 << 10
    private static let largestHeaders = 32 << 10

    /// Answers a request.
    func response(to request: Request, from site: ServedSite) -> Response {
        guard request.target.utf8.count <= Self.longestTarget else {
            return refusal(.targetTooLong, "This address is too long.", request)
        }
        guard request.headers.size <= Self.largestHeaders else {
            return refusal(.headersTooLarge, "The headers of this request are too large.", request)
        }
        let path: RequestPath
        do {
            path = try RequestPath(target: request.target)
        } catch {
            if let refusal = hostRefusal(request, host: nil) { return refusal }
            return switch error {
            case .malformed: refusal(.badRequest, "This is not an address that a server can read.", request)
            case .unplain: notFound(request, site)
            }
        }
        if let refusal = hostRefusal(request, host: path.host) { return refusal }
        guard request.method == "GET" || request.method == "HEAD" else {
            let reason = "The preview can only be read."
            return refusal(.methodNotAllowed, reason, request, extra: ["Allow": "GET, HEAD"])
        }
        if let name = path.path.dropping(prefix: Self.reserved) {
            return previewResponse(name, request, site)
        }
        return siteResponse(path, request, site)
    }

    /// Refuses a request whose host is missing or foreign.
    private func hostRefusal(_ request: Request, host: Substring?) -> Response? {
        guard let host = host ?? request.headers["Host"].map({ $0[...] }) else {
            guard request.version == "HTTP/1.1" else { return nil }
            return refusal(.badRequest, "This request does not say which host it is for.", request)
        }
        if !isLoopback || Authority(host)?.isLoopback == true { return nil }
        let reason = "This preview answers only to localhost, so that no other website can read it."
        return refusal(.forbidden, reason, request)
    }

    private func siteResponse(_ asked: RequestPath, _ request: Request, _ site: ServedSite) -> Response {
        let path = asked.path
        guard var below = path.dropping(prefix: site.basePath) else {
            if path == "/" { return redirect(.found, to: site.basePath, asked, request) }
            guard path + "/" == site.basePath else { return notFound(request, site) }
            return redirect(.movedPermanently, to: site.basePath, asked, request)
        }
        if below.isEmpty || below.utf8.last == UInt8(ascii: "/") {
            below += "index.html"
        } else if site.file(below) == nil, site.file(below + "/index.html") != nil {
            return redirect(.movedPermanently, to: path + "/", asked, request)
        }
        let type = MediaType(path: below)
        switch site.file(below) {
        case .made(let make): return response(to: request, with: Resource(make(), type: type))
        case .onDisk(let place): return documentResponse(place, type, request, site)
        case nil: return notFound(request, site)
        }
    }

    private func documentResponse(
        _ place: DocumentPlace, _ type: MediaType, _ request: Request, _ site: ServedSite
    ) -> Response {
        do throws(OpenDocument.Failure) {
            return response(to: request, with: Resource(try OpenDocument(place), type: type))
        } catch {
            switch error {
            case .missing: return notFound(request, site)
            case .busy:
                let reason = "Too many files are open at the moment: try again."
                return refusal(.serviceUnavailable, reason, request, extra: ["Retry-After": "1"])
            case .unreadable: return refusal(.internalServerError, "This document cannot be read.", request)
            }
        }
    }

    // MARK: The preview's own

    private func previewResponse(_ name: String, _ request: Request, _ site: ServedSite) -> Response {
        if name == "live" { return liveResponse(request) }
        guard let bytes = site.previewFile(name) else { return notFound(request, site) }
        return response(to: request, with: Resource(bytes, type: MediaType(path: name)))
    }

    /// Opens the live channel for pages of this server only.
    ///
    /// Browsers let every page open such a connection to any host, and say only in `Origin` which page it was.
    private func liveResponse(_ request: Request) -> Response {
        guard let handshake = WebSocketHandshake(request) else {
            let reason = "Pages of the preview listen here for changes."
            let wanted: Headers = ["Upgrade": "websocket", "Sec-WebSocket-Version": "13"]
            return refusal(.upgradeRequired, reason, request, extra: wanted)
        }
        guard let origin = request.headers["Origin"], let host = request.headers["Host"],
            origin.isEqualIgnoringCase(to: "http://" + host)
        else { return refusal(.forbidden, "Only pages of the preview may listen here.", request) }
        return Response(status: .switchingProtocols, headers: handshake.headers, body: .liveChannel)
    }

    // MARK: Responses

    /// Answers to what is not a request at all.
    func refusal(of status: Response.Status) -> Response {
        refusal(status, "The preview cannot read this request.", nil)
    }

    /// Answers with what was found, with a part of it, or with the news that the asker has it already.
    private func response(to request: Request, with resource: Resource) -> Response {
        var headers: Headers = ["Accept-Ranges": "bytes", "ETag": resource.tag.text]
        if let modified = resource.modified { headers.append("Last-Modified", modified.text) }
        if isKnown(resource, to: request) {
            // The length is that of the file: the transport would add 0, which would be untrue.
            headers.append("Content-Length", String(resource.size))
            return finished(.notModified, headers, .empty, resource.security)
        }
        headers.append("Content-Type", resource.type.text)
        switch range(of: resource, for: request) {
        case .whole:
            headers.append("Content-Length", String(resource.size))
            let body = request.method == "HEAD" ? .empty : resource.body(0..<resource.size)
            return finished(.ok, headers, body, resource.security)
        case .part(let range):
            headers.append("Content-Length", String(range.count))
            headers.append(
                "Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(resource.size)")
            return finished(.partialContent, headers, resource.body(range), resource.security)
        case .unsatisfiable:
            let reason = "The file has no such bytes."
            return refusal(
                .rangeNotSatisfiable, reason, request, extra: ["Content-Range": "bytes */\(resource.size)"])
        }
    }

    private func isKnown(_ resource: Resource, to request: Request) -> Bool {
        if let tags = request.headers["If-None-Match"] { return resource.tag.isNamed(in: tags) }
        guard let modified = resource.modified,
            let date = request.headers["If-Modified-Since"].flatMap({ HTTPDate($0) })
        else { return false }
        return modified.seconds <= date.seconds
    }

    private func range(of resource: Resource, for request: Request) -> ByteRange {
        guard request.method == "GET" else { return .whole }
        if let condition = request.headers["If-Range"] {
            let isSame =
                condition == resource.tag.text
                || resource.modified != nil && HTTPDate(condition) == resource.modified
            guard isSame else { return .whole }
        }
        return ByteRange(request.headers["Range"], size: resource.size)
    }

    private func notFound(_ request: Request, _ site: ServedSite) -> Response {
        let page = site.notFoundPage()
        let headers: Headers = [
            "Content-Type": "text/html; charset=utf-8", "Content-Length": String(page.count),
        ]
        return finished(
            .notFound, headers, request.method == "HEAD" ? .empty : .bytes(page), SecurityHeaders.page)
    }

    private func redirect(
        _ status: Response.Status, to path: String, _ asked: RequestPath, _ request: Request
    ) -> Response {
        let location =
            URLPath.encoded(path) + String(decoding: asked.query.utf8.filter { $0 < 0x80 }, as: UTF8.self)
        return refusal(status, "The page is at \(location).", request, extra: ["Location": location])
    }

    /// An answer in one sentence.
    private func refusal(
        _ status: Response.Status, _ sentence: String, _ request: Request?, extra: Headers = [:]
    ) -> Response {
        let text = Array((sentence + "\n").utf8)
        var headers = extra
        headers.append("Content-Type", "text/plain; charset=utf-8")
        headers.append("Content-Length", String(text.count))
        return finished(
            status, headers, request?.method == "HEAD" ? .empty : .bytes(text), SecurityHeaders.page)
    }

    private func finished(
        _ status: Response.Status, _ headers: Headers, _ body: Response.Body, _ security: Headers
    ) -> Response {
        var headers = headers
        headers.append("Cache-Control", "no-store")
        // Of the preview only: drafts are nothing that a foreign page may embed.
        headers.append("Cross-Origin-Resource-Policy", "same-origin")
        headers.append(security)
        return Response(status: status, headers: headers, body: body)
    }
}
