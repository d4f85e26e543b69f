package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;

/** A copy of a rulebook's files in memory, to be changed or broken. */
public final class FilesCopy {

    private final TreeMap<String, byte[]> contents;

    private FilesCopy(RulebookFiles files) {
        this.contents = new TreeMap<>(files.contents());
    }

    static FilesCopy of(RulebookFiles files) {
        return new FilesCopy(files);
    }

    /** Writes other words in place of some that must stand there; all of them, if they stand there often. */
    public FilesCopy replace(String path, String words, String others) {
        assertThat(text(path)).as(path).contains(words);
        return put(path, text(path).replace(words, others));
    }

    public FilesCopy put(String path, String text) {
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public FilesCopy put(String path, byte[] bytes) {
        contents.put(path, bytes);
        return this;
    }

    public FilesCopy append(String path, String text) {
        return put(path, text(path) + text);
    }

    public FilesCopy remove(String path) {
        assertThat(contents.remove(path)).as(path).isNotNull();
        return this;
    }

    /** Drops every other contract, with its models, its rules and its cases; what contracts share stays. */
    FilesCopy onlyContract(String contract) {
        contents.keySet()
                .removeIf(path -> !path.startsWith("rules/common/")
                        && !path.equals("config/contracts/" + contract + ".yaml")
                        && !path.startsWith("dmn/" + contract + "/")
                        && !path.startsWith("rules/" + contract + "/"));
        return this;
    }

    /** Drops every other standard and every other contract, with their models, and all cases but theirs. */
    FilesCopy onlyStandards(String... standards) {
        String text = text(Shipped.CONTRACT_FILE);
        int start = text.indexOf("\nstandards:\n") + "\nstandards:\n".length();
        List<String> kept = List.of(standards);
        String blocks = Stream.of(text.substring(start).split("(?m)^(?=  \")"))
                .filter(block -> kept.stream().anyMatch(id -> block.startsWith("  \"" + id + "\":")))
                .collect(Collectors.joining());
        List<String> paths = kept.stream().map(Shipped::model).toList();
        contents.keySet()
                .removeIf(path -> path.endsWith(".cases.yaml") && !paths.contains(path.replace(".cases.yaml", ".dmn"))
                        || path.endsWith(".dmn") && !paths.contains(path)
                        || path.startsWith("config/contracts/") && !path.equals(Shipped.CONTRACT_FILE));
        return put(Shipped.CONTRACT_FILE, text.substring(0, start) + blocks);
    }

    /** Drops every other file of rules from the contract; what the rest need of them, the test does not. */
    public FilesCopy onlyRules(String... paths) {
        String text = text(Shipped.CONTRACT_FILE);
        List<String> kept = List.of(paths);
        String without = text.lines()
                .filter(line -> !line.startsWith("  - rules/") || kept.contains(line.substring("  - ".length())))
                .collect(Collectors.joining("\n", "", "\n"));
        return put(Shipped.CONTRACT_FILE, without);
    }

    public String text(String path) {
        return new String(contents.get(path), StandardCharsets.UTF_8);
    }

    /** The line, from 1, where some words first stand. */
    public int line(String path, String words) {
        String text = text(path);
        assertThat(text).as(path).contains(words);
        return (int) text.substring(0, text.indexOf(words)).lines().count()
                + (text.substring(0, text.indexOf(words)).endsWith("\n") ? 1 : 0);
    }

    public RulebookFiles files() {
        return RulebookFiles.of(contents);
    }

    public Rulebook read() {
        return Rulebook.read(files());
    }

    /** Why the files make no rulebook. */
    public List<Fault> refused() {
        RulebookRefused refused = catchThrowableOfType(RulebookRefused.class, this::read);
        assertThat(refused).as("the files should be refused").isNotNull();
        return refused.faults();
    }
}
