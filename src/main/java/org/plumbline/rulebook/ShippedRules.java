package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The rules that came with the build, compiled by it: to compile them takes a start as long as all else. What was compiled is known
 * by a hash over the texts, so that other rules, or these once they are changed, are compiled anew.
 */
public final class ShippedRules {
    private static final String FOLDER = "compiled-rules";
    private static final String FORM = ".kjar";

    private ShippedRules() {}

    /**
     * Compiles the rules of a folder for the build, unless it has done so before. Rules with faults are left out: whoever reads
     * them is told.
     *
     * @param words the root of the rulebook, and the folder of the build's classes
     */
    public static void main(String... words) throws IOException {
        RulebookFiles files = RulebookFiles.readFrom(Path.of(words[0]));
        List<Fault> faults = new ArrayList<>();
        List<RulesFile> rules =
                RulesReader.files(Rulebook.contracts(files, faults).values(), files);
        String name = name(rules);
        Path kept = Files.createDirectories(Path.of(words[1], FOLDER)).resolve(name + FORM);
        if (!Files.exists(kept)) {
            RulesCompilation compilation = RulesCompilation.of(rules, name);
            if (faults.isEmpty() && !rules.isEmpty() && compilation.errors().isEmpty()) {
                Files.write(kept, compilation.bytes());
            } else {
                System.out.println("The rules have faults, which check tells; they are not compiled ahead.");
            }
        }
    }

    /** What the build made of these rules; empty if it made nothing of them. */
    static Optional<RulesCompilation> compiled(Collection<RulesFile> rules) {
        String name = name(rules);
        try (InputStream kept = ShippedRules.class.getResourceAsStream("/" + FOLDER + "/" + name + FORM)) {
            return kept == null ? Optional.empty() : Optional.of(RulesCompilation.kept(kept.readAllBytes(), name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Collection<RulesFile> rules) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (RulesFile file : rules) {
                hash.update((byte) 0);
                hash.update(file.path().getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
                hash.update(file.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
