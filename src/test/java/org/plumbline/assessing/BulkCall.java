package org.plumbline.assessing;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.plumbline.web.AsAdmin;

/** A call in bulk on a socket, so that a test decides when it writes and when it reads: most clients read nothing before they
 * have sent all, and are not read from once they have answers enough to read. */
public final class BulkCall implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream wire;
    private final InputStream answers;
    private boolean headRead;
    private byte[] chunk = {};
    private int at;

    public BulkCall() throws IOException {
        this(RestAssured.port);
    }

    public BulkCall(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        wire = socket.getOutputStream();
        answers = new BufferedInputStream(socket.getInputStream());
        write("POST /api/v1/assessments/bulk HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + AsAdmin.AUTHORIZATION
                + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    public void send(String text) throws IOException {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    public void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** Goes on with what is no chunk. */
    void breakOff() throws IOException {
        write("no length\r\n");
    }

    private void write(String text) throws IOException {
        wire.write(text.getBytes(StandardCharsets.UTF_8));
        wire.flush();
    }

    /** The next line of the answer; null at the end. */
    JsonPath read() throws IOException {
        String line = line();
        return line == null ? null : new JsonPath(line);
    }

    /** The same as it came. */
    public String line() throws IOException {
        while (!headRead) {
            headRead = line(answers).isEmpty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < chunk.length || nextChunk()) {
            int end = at;
            while (end < chunk.length && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, at, end - at);
            at = end + 1;
            if (end < chunk.length) {
                return line.toString(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** False after the last. */
    private boolean nextChunk() throws IOException {
        chunk = answers.readNBytes(Integer.parseInt(line(answers), 16));
        at = 0;
        line(answers);
        return chunk.length > 0;
    }

    private static String line(InputStream wire) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = wire.read(); next != '\n'; next = wire.read()) {
            if (next < 0) {
                throw new EOFException(line.toString());
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Hangs up, whatever is under way. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
