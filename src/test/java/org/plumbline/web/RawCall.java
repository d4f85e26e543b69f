package org.plumbline.web;

import io.restassured.RestAssured;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call written to the wire byte by byte, for what no HTTP client would send. */
public final class RawCall {
    private static final int PATIENCE_MILLIS = 20_000;

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private RawCall() {}

    /** What writes the rest of a request; the server may hang up meanwhile. */
    public interface Body {
        void writeTo(OutputStream wire) throws IOException;
    }

    /** Sends a head, then a body, and gives the answer, of which the server must announce the length. */
    public static String send(String head, Body body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream wire = socket.getOutputStream();
            wire.write((head + "\r\nHost: localhost\r\nAuthorization: " + AsAdmin.AUTHORIZATION
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            wire.flush();
            try {
                body.writeTo(wire);
                wire.flush();
            } catch (IOException hungUp) {
                // The answer may be there all the same.
            }
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream wire) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = wire.read();
            if (next < 0) {
                throw new EOFException(head.toString());
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("No length is announced: " + head);
        }
        return head + new String(wire.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }
}
