package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with the real contract cut down to standard 1.4, its table and cases and all rules: quick to check, easy to break. */
public final class SmallRoot {
    public static final String TABLE = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn";
    private static final String CONTRACT = "config/contracts/qdp-2017.yaml";

    private final Path folder;

    private SmallRoot(Path folder) {
        this.folder = folder;
    }

    public static SmallRoot in(Path folder) throws IOException {
        SmallRoot root = new SmallRoot(folder);
        String contract = Files.readString(Path.of(CONTRACT));
        int standards = contract.indexOf("\nstandards:") + 1;
        int ours = contract.indexOf("  \"1.4\":", standards);
        int next = contract.indexOf("  \"1.5\":", standards);
        root.write(CONTRACT, contract.substring(0, standards) + "standards:\n" + contract.substring(ours, next));
        root.copy(TABLE);
        root.copy(TABLE.replace(".dmn", ".cases.yaml"));
        for (Path rule : rules()) {
            root.copy(rule.toString());
        }
        return root;
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl")).toList();
        }
    }

    /** Replaces a text that must be there. */
    public SmallRoot change(String path, String text, String by) throws IOException {
        String content = Files.readString(folder.resolve(path));
        if (!content.contains(text)) {
            throw new IllegalArgumentException(path + " has no " + text);
        }
        write(path, content.replace(text, by));
        return this;
    }

    public void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void copy(String path) throws IOException {
        write(path, Files.readString(Path.of(path)));
    }

    public String path() {
        return folder.toString();
    }
}
