package org.plumbline.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes bytes as accidents and attackers do: a few places at a time, so that most of it stays what it was. */
final class Mutation {
    private static final List<String> ODD = List.of(
            "",
            "\0",
            "\uFEFF",
            "<",
            "&",
            "]]>",
            "<!--",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "\"",
            "{",
            "}",
            "[",
            "- ",
            ": ",
            "\t",
            "\r\n",
            "*a",
            "&a ",
            "!!java.net.URL ",
            "1e999",
            "-0",
            "9".repeat(400),
            "null",
            "\uD800",
            "=1+1",
            "%00",
            "a".repeat(40_000));

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** Of an archive the content of an entry is changed, or the archive itself. */
    byte[] of(byte[] bytes) {
        boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return archive && random.nextInt(4) > 0 ? within(bytes) : plain(bytes);
    }

    private byte[] plain(byte[] bytes) {
        byte[] changed = bytes;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(4) == 0 ? 2_000 : 20));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, from, new byte[0], to);
            case 1 -> joined(bytes, from, slice(bytes, from, to), from);
            case 2 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, from + 1));
            case 3 -> joined(bytes, from, new byte[0], bytes.length);
            case 4 -> lineElsewhere(bytes);
            default -> joined(bytes, from, odd().getBytes(StandardCharsets.UTF_8), to);
        };
    }

    String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private byte[] lineElsewhere(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        String line = lines.remove(random.nextInt(lines.size()));
        for (int times = random.nextInt(3); times > 0; times--) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, until);
        joined.writeBytes(middle);
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }

    private byte[] within(byte[] archive) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(changed)) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    byte[] content = entries.readAllBytes();
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(random.nextInt(4) == 0 ? plain(content) : content);
                }
            }
            return changed.toByteArray();
        } catch (IOException | IllegalArgumentException brokenAlready) {
            return plain(archive);
        }
    }
}
