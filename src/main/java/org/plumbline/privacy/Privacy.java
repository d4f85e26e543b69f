package org.plumbline.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.settings.Settings;

/** Keeps the data of persons out of the ledger, and out of what is shown of it. */
@ApplicationScoped
public class Privacy {
    private static final Logger LOG = Logger.getLogger(Privacy.class);
    private static final String CODE = "FA-016";
    private static final String FILE = "config/privacy.yaml";

    /** The file that comes along, for a folder of rules that has none of its own. */
    private static final String SHIPPED = "/privacy.yaml";

    private final Settings.Treatment treatment;
    private final PersonalDataPatterns likenesses;

    Privacy(Settings settings) {
        this.treatment = settings.privacy();
        this.likenesses = read(settings.root().resolve(FILE));
    }

    /** What becomes of such a text here. */
    public Settings.Treatment treatment() {
        return treatment;
    }

    private static PersonalDataPatterns read(Path file) {
        try {
            if (Files.exists(file)) {
                return PersonalDataFile.read(file.toString(), Files.readString(file));
            }
            try (InputStream shipped = Privacy.class.getResourceAsStream(SHIPPED)) {
                return PersonalDataFile.read(FILE, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Holds every text of a submission against what looks like personal data.
     *
     * @throws SubmissionRefused FA-016 for each text that does, if it is to be refused; never holds the text
     */
    public void admit(Submission submission) {
        refuse(likenesses.in(stated(submission)));
    }

    /** As {@link #admit(Submission)}, of texts by the names of their fields. */
    public void admit(Map<String, ?> texts) {
        refuse(likenesses.in(texts));
    }

    /** As {@link #admit(Submission)}, of the name a caller gives a request; null is none. */
    public void admit(IdempotencyKey key) {
        if (key != null) {
            refuse(likenesses.in(key.key()));
        }
    }

    private void refuse(List<PersonalDataFound> seen) {
        if (treatment == Settings.Treatment.REFUSE && seen.stream().anyMatch(isRefused())) {
            throw SubmissionRefused.unacceptable(
                    violations(seen.stream().filter(isRefused()).toList()));
        }
    }

    private static Predicate<PersonalDataFound> isRefused() {
        return seen -> !seen.likeness().flagOnly();
    }

    /** Tells the log what a submission is flagged for: where and what it looks like, never the text. */
    public void log(Submission submission) {
        flagged(submission)
                .forEach(seen -> LOG.warnf(
                        "A submission is flagged: %s looks like %s",
                        seen.pointer(), seen.likeness().name()));
    }

    /** What a submission is flagged for, by its place in the submission as it is kept; none where all is accepted. */
    public List<Violation> warnings(Submission submission) {
        return violations(flagged(submission));
    }

    private List<PersonalDataFound> flagged(Submission submission) {
        return treatment == Settings.Treatment.ACCEPT ? List.of() : likenesses.in(stated(submission));
    }

    /** The request; the earlier years it looks back to were submitted by themselves. */
    private static Map<String, Object> stated(Submission submission) {
        return RequestTree.of(submission.lookingBackTo(List.of()));
    }

    /** One for what looks the same in two ways. */
    private static List<Violation> violations(List<PersonalDataFound> seen) {
        return seen.stream()
                .map(each -> new Violation(each.pointer(), CODE, each.likeness().sentence()))
                .distinct()
                .toList();
    }

    /** A text without what looks like personal data; null stays null. */
    public @Nullable String mask(@Nullable String text) {
        return text == null ? null : likenesses.mask(text);
    }

    /** A tree of Map, List and text, each text of it masked. */
    public Object masked(Object tree) {
        return likenesses.masked(tree);
    }
}
