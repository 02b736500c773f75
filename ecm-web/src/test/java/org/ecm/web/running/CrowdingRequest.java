package org.ecm.web.running;

import java.nio.charset.StandardCharsets;

/** What one sender sends three hundred times at once so that nobody else is answered. */
enum CrowdingRequest {
    WEBSOCKET(Reaction.ANSWERED, "GET /robots.txt", "Connection: Upgrade\nUpgrade: websocket\n"),
    WEBSOCKET_HANDSHAKE(Reaction.ANSWERED, "GET /robots.txt", """
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            """),
    H2C(Reaction.ANSWERED, "GET /robots.txt", """
            Connection: Upgrade, HTTP2-Settings
            Upgrade: h2c
            HTTP2-Settings: AAMAAABkAAQAAP__
            """),
    UNKNOWN_UPGRADE(Reaction.ANSWERED, "GET /robots.txt", "Connection: Upgrade\nUpgrade: anything\n"),
    UPGRADE_OF_A_POST(Reaction.SOME_WAIT, "POST /consultation", "Upgrade: anything\nContent-Length: 100\n"),
    CONTINUE_AND_NOTHING_MORE(Reaction.SOME_WAIT, "POST /consultation", "Expect: 100-continue\nContent-Length: 100\n"),
    UNFINISHED_BODY(Reaction.SOME_WAIT, "POST /consultation", "Content-Length: 100\n"),
    UNFINISHED_BODY_OF_OPTIONS(Reaction.SOME_WAIT, "OPTIONS /", "Content-Length: 100\n"),
    UNFINISHED_BODY_OF_AN_UNKNOWN_METHOD(Reaction.SOME_WAIT, "BREW /", "Content-Length: 100\n"),
    BODY_OF_A_GET(Reaction.REFUSED, "GET /robots.txt", "Content-Length: 100\n"),
    BODY_OF_A_HEAD(Reaction.REFUSED, "HEAD /robots.txt", "Content-Length: 100\n"),
    BODY_OF_A_DELETE(Reaction.REFUSED, "DELETE /robots.txt", "Content-Length: 100\n"),
    CONNECT(Reaction.REFUSED, "CONNECT /", ""),
    CONNECT_ELSEWHERE(Reaction.REFUSED, "CONNECT example.org:443", ""),
    TRACE(Reaction.REFUSED, "TRACE /", ""),
    TRAILER(Reaction.REFUSED, "POST /consultation", "Transfer-Encoding: chunked\n", "0\r\nX: "),
    CHUNK_EXTENSION(Reaction.REFUSED, "POST /consultation", "Transfer-Encoding: chunked\n", "5;" + "x".repeat(200)),
    UNFINISHED_HEAD(Reaction.ALL_WAIT, "GET /robots.txt", "", true);

    /** What becomes of three hundred such requests, while their connections stay open. */
    enum Reaction {
        /** All are answered 200. */
        ANSWERED,
        /** All are answered 400 or more. */
        REFUSED,
        /** As many are waited for as one sender may have, and the others are refused. */
        SOME_WAIT,
        /** None is answered, and none has a thread. */
        ALL_WAIT
    }

    private final Reaction reaction;
    private final String target;
    private final String headers;
    private final String body;
    private final boolean unfinished;

    CrowdingRequest(Reaction reaction, String target, String headers) {
        this(reaction, target, headers, "", false);
    }

    CrowdingRequest(Reaction reaction, String target, String headers, String body) {
        this(reaction, target, headers, body, false);
    }

    CrowdingRequest(Reaction reaction, String target, String headers, boolean unfinished) {
        this(reaction, target, headers, "", unfinished);
    }

    CrowdingRequest(Reaction reaction, String target, String headers, String body, boolean unfinished) {
        this.reaction = reaction;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.unfinished = unfinished;
    }

    Reaction reaction() {
        return reaction;
    }

    /**
     * {@return the bytes of one of them}
     *
     * @param sender whose address the trusted proxy tells
     */
    byte[] bytes(String sender) {
        var head = target + " HTTP/1.1\nHost: localhost\nX-Forwarded-For: " + sender + "\n" + headers;
        var text = unfinished ? head + "X-Unfin" : head + "\n";
        return (text.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII);
    }
}
