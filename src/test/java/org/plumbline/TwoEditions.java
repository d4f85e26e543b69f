package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.rulebook.Rulebook;

/**
 * The contract of 2017 with three standards, and a draft of it that never was in force: 7.4 of the draft corresponds to 1.4
 * and takes 4% of the calls for the bound and 0.05 for the share; 1.5 corresponds to 1.5; 1.13 stands on both sides without
 * a counterpart. Each knows a fact, a field of the products and a reading that the other does not.
 */
public final class TwoEditions {
    public static final String SERIES = "small";
    public static final String IN_FORCE = Shipped.CONTRACT;
    public static final String DRAFT = "qdp-2017-draft";
    public static final String DRAFT_FILE = "config/contracts/" + DRAFT + ".yaml";

    private static final String CALLS_RECEIVED =
            "  callsReceived:                         { label: Calls received, type: COUNT, unit: calls, months: SUM }\n";
    private static final String PRODUCTS =
            """
              products:
                label: Products offered
                type: LIST
                subject: product
                key: product
                items:
                  product:    { label: Product, type: WORD, values: [DHMO, DPPO] }
                  %s: { label: Only here, type: COUNT, unit: things }
            """
                    .indent(0);

    private TwoEditions() {}

    private static final class Compiled {
        private static final Rulebook RULEBOOK = files().read();
    }

    public static Rulebook rulebook() {
        return Compiled.RULEBOOK;
    }

    public static FilesCopy files() {
        FilesCopy files = Shipped.copyWith("1.4", "1.5", "1.13");
        String contract = files.text(Shipped.CONTRACT_FILE).replaceAll("(?m)^series: .*\n", "");
        files.put(
                Shipped.CONTRACT_FILE,
                changed(contract, "\nfacts:\n", "\nfacts:\n" + PRODUCTS.formatted("stars"))
                        .replaceFirst("\ndocument:", "\nseries: " + SERIES + "\ndocument:"));
        for (String standard : new String[] {"1.4", "1.5", "1.13"}) {
            String model = Shipped.model(standard);
            files.put(
                    model.replace(IN_FORCE, DRAFT),
                    files.text(model).replace(IN_FORCE, DRAFT).replace("\"s" + standard, "\"d" + standard));
        }
        String table = Shipped.model("1.4").replace(IN_FORCE, DRAFT);
        return files.replace(table, "<text>> 0.03</text>", "<text>> 0.04</text>")
                .replace(table, "[0.02..0.03]", "[0.02..0.04]")
                .replace(table, "below-share\"><text>0.04", "below-share\"><text>0.05")
                .put(DRAFT_FILE, draft(contract));
    }

    private static String draft(String contract) {
        String text = changed(contract, "id: " + IN_FORCE, "id: " + DRAFT);
        text = changed(text, "\ndocument: ", "\nseries: " + SERIES + "\ninForce: \"false\"\ndocument: Draft of ");
        text = changed(text, "model: dmn/" + IN_FORCE, "model: dmn/" + DRAFT);
        text = changed(text, "\nfacts:\n", "\nfacts:\n" + PRODUCTS.formatted("visits"));
        text = changed(
                text,
                CALLS_RECEIVED,
                "  complaints: { label: Complaints, type: COUNT, unit: complaints, months: SUM }\n");
        text = changed(text, "  I-9:\n    parameter:", "  I-10:\n    parameter:");
        text = changed(
                text,
                "  \"1.4\":\n    title:",
                "  \"7.4\":\n    corresponds: { " + IN_FORCE + ": \"1.4\" }\n    title:");
        return changed(
                text,
                "  \"1.5\":\n    title:",
                "  \"1.5\":\n    corresponds: { " + IN_FORCE + ": \"1.5\" }\n    title:");
    }

    private static String changed(String text, String words, String others) {
        assertThat(text).contains(words);
        return text.replace(words, others);
    }

    /** Writes the files where a command or a service can read them. */
    public static Path writeTo(Path folder) {
        files().files().contents().forEach((path, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        return folder;
    }
}
