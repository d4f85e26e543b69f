package org.plumbline.querying;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plumbline.json.Share;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.web.Defused;

/** Writes decisions as CSV (RFC 4180), as they come from the ledger, but for texts that a spreadsheet would run. */
public final class DecisionCsv {
    public static final String MEDIA_TYPE = "text/csv";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "assessment",
                    "contract",
                    "contractor",
                    "market",
                    "period",
                    "kind",
                    "decidedAt",
                    "standard",
                    "title",
                    "group",
                    "subjectKind",
                    "subjectKey",
                    "outcome",
                    "level",
                    "share",
                    "amount",
                    "row",
                    "summary",
                    "rulebook",
                    "requestedReadings")
            .get();

    private DecisionCsv() {}

    /** @param mask gives a text without what looks like personal data */
    public static void write(Decisions decisions, DecisionQuery query, UnaryOperator<String> mask, OutputStream output)
            throws IOException {
        try (CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(output, StandardCharsets.UTF_8), FORMAT)) {
            decisions.each(query, decided -> print(csv, decided, mask));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void print(CSVPrinter csv, DecisionInContext decided, UnaryOperator<String> mask) {
        DecisionItemView item = DecisionItemView.of(decided);
        try {
            csv.printRecord(
                    item.id(),
                    item.assessment(),
                    item.contract(),
                    Defused.of(mask.apply(item.contractor())),
                    item.market(),
                    item.period(),
                    item.kind(),
                    item.decidedAt(),
                    item.standard(),
                    Defused.of(item.title()),
                    item.group(),
                    item.subject().kind(),
                    Defused.of(mask.apply(item.subject().key())),
                    item.outcome(),
                    item.level(),
                    Share.text(item.share()),
                    item.amount() == null ? null : item.amount().toPlainString(),
                    item.row(),
                    Defused.of(
                            mask.apply(decided.decision().explanation().trail().summary())),
                    item.rulebook(),
                    readings(item));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Empty where it was decided as the contract is read. */
    private static String readings(DecisionItemView item) {
        return item.requestedReadings().entrySet().stream()
                .map(reading -> reading.getKey() + "=" + reading.getValue())
                .collect(Collectors.joining("; "));
    }
}
