import Files
import Foundation

/// The answer to a browser that wants to turn a connection into a WebSocket (RFC 6455, 4.2).
struct WebSocketHandshake {
    /// What proves to the browser that the server understood.
    let headers: Headers

    /// Reads a request, or is nil where it does not ask for a WebSocket of the one version that there is.
    init?(_ request: Request) {
        guard request.method == "GET", request.version == "HTTP/1.1",
            request.headers["Upgrade"]?.isEqualIgnoringCase(to: "websocket") == true,
            request.headers["Sec-WebSocket-Version"] == "13",
            let key = request.headers["Sec-WebSocket-Key"], Data(base64Encoded: key)?.count == 16
        else { return nil }
        let digest = sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)
        headers = [
            "Upgrade": "websocket", "Connection": "Upgrade",
            "Sec-WebSocket-Accept": Data(digest).base64EncodedString(),
        ]
    }
}
