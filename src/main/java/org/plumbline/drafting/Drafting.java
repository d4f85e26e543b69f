package org.plumbline.drafting;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.plumbline.cases.CheckReport;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebooks.Rulebooks;

/** Changes copies of a rulebook; nothing decides by them until they are published. */
@ApplicationScoped
public class Drafting {
    private static final int MOST_FILES = 5_000;

    private final Drafts drafts;
    private final Rulebooks rulebooks;
    private final Uploads uploads;
    private final Checking checking;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Drafting(Drafts drafts, Rulebooks rulebooks, Uploads uploads, Checking checking, Clock clock) {
        this.uploads = uploads;
        this.checking = checking;
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** A file of a draft; the tag is another one whenever the content is. */
    public record Content(byte[] bytes, String tag) {
        static Content of(byte[] bytes) {
            return new Content(bytes, tagOf(bytes));
        }
    }

    /** What a file is to be. @param content null: there is to be none */
    public record Edit(String path, byte[] content) {}

    /**
     * Begins a draft.
     *
     * @param base fingerprint of a rulebook that was published, so that a second person agreed to all of it, or of the
     *     folder's; null: the one published last that can be loaded
     * @return empty if no rulebook of the fingerprint was published
     */
    @Transactional
    public Optional<Draft> begin(String name, String base, Caller caller) {
        String fingerprint = base == null ? rulebooks.newest().fingerprint() : base;
        boolean agreed = fingerprint.equals(rulebooks.folder())
                || rulebooks.publications().stream()
                        .anyMatch(publication -> publication.rulebook().equals(fingerprint));
        return agreed ? Optional.of(begin(name, fingerprint, List.of(), null, caller)) : Optional.empty();
    }

    /** Begins a draft with some files changed already. */
    @Transactional
    Draft begin(String name, String base, List<Edit> edits, String note, Caller caller) {
        Draft draft = new Draft(ids.generate(), name, base, now(), caller.name(), true, null);
        drafts.begin(draft);
        uploads.admit(draft, edits);
        keep(draft, edits, note, caller);
        return draft;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public Optional<Draft> find(UUID id) {
        return drafts.find(id);
    }

    /** All, those begun last first. */
    public List<Draft> all() {
        return drafts.all();
    }

    /** What was done to a draft, in order. */
    public List<Draft.Change> history(Draft draft) {
        return drafts.changes(draft.id());
    }

    /** The files of a draft as they stand, by path. */
    public SortedMap<String, byte[]> contents(Draft draft) {
        return drafts.files(draft);
    }

    /** The same, to be compiled or compared. */
    public RulebookFiles files(Draft draft) {
        return RulebookFiles.of(drafts.files(draft));
    }

    /** One of them. */
    public Optional<Content> file(Draft draft, String path) {
        return drafts.file(draft, path).map(Content::of);
    }

    /**
     * Replaces, adds or removes a file.
     *
     * @param madeFrom whether the change was made of the content of a tag; null is the tag of no file
     * @return the file as it is now; empty if it was removed
     * @throws ChangeRefused if somebody changed it meanwhile, it is not to be changed, or the draft is over
     */
    @Transactional
    public Optional<Content> edit(Draft draft, Edit edit, Predicate<String> madeFrom, String note, Caller caller) {
        Changeable.check(edit.path());
        drafts.hold(draft.id());
        uploads.admit(draft, List.of(edit));
        byte[] before = drafts.file(open(draft), edit.path()).orElse(null);
        String current = before == null ? null : tagOf(before);
        if (!madeFrom.test(current)) {
            throw new ChangeRefused(
                    ChangeRefused.Why.EDITED_MEANWHILE,
                    "RB-081",
                    "The file '" + edit.path() + "' is no longer what this change was made from; read it again and make"
                            + " the change in what it is now.");
        }
        keep(draft, List.of(edit), note, caller);
        return Optional.ofNullable(edit.content()).map(Content::of);
    }

    /**
     * Replaces all files of a draft that may be changed; those that may not must be as they are.
     *
     * @param unpacked by path, as somebody packed them
     * @return how many are different now
     * @throws ChangeRefused if a file is not to be changed, there are too many, or the draft is over
     */
    @Transactional
    public int replace(Draft draft, Map<String, byte[]> unpacked, String note, Caller caller) {
        Map<String, byte[]> files = Unpacked.files(unpacked);
        if (files.size() > MOST_FILES) {
            throw new ChangeRefused(
                    ChangeRefused.Why.NOT_ALLOWED, "RB-082", "A rulebook has at most " + MOST_FILES + " files.");
        }
        drafts.hold(draft.id());
        SortedMap<String, byte[]> before = drafts.files(open(draft));
        List<Edit> edits = new ArrayList<>();
        files.forEach((path, content) -> {
            if (!Arrays.equals(content, before.get(path))) {
                Changeable.check(path);
                edits.add(new Edit(path, content));
            }
        });
        before.keySet().stream().filter(path -> !files.containsKey(path)).forEach(path -> {
            Changeable.check(path);
            edits.add(new Edit(path, null));
        });
        uploads.admit(draft, edits);
        keep(draft, edits, note, caller);
        return edits.size();
    }

    private Draft open(Draft draft) {
        return drafts.find(draft.id())
                .filter(Draft::open)
                .orElseThrow(() -> new ChangeRefused(
                        ChangeRefused.Why.OVER, "RB-083", "The draft is over; begin another from its rulebook."));
    }

    private void keep(Draft draft, List<Edit> edits, String note, Caller caller) {
        int next = drafts.changes(draft.id()).size() + 1;
        List<Draft.Change> changes = new ArrayList<>();
        for (Edit edit : edits) {
            changes.add(
                    new Draft.Change(next + changes.size(), edit.path(), edit.content(), note, now(), caller.name()));
        }
        drafts.change(draft.id(), changes);
    }

    /** Gives a draft up; its files and changes can still be read. */
    @Transactional
    public void giveUp(Draft draft, Caller caller) {
        drafts.hold(draft.id());
        drafts.giveUp(open(draft).id(), caller.name());
    }

    /** Compiles and analyses a draft, and runs its cases. */
    public CheckReport check(Draft draft) {
        return checking.run(files(draft));
    }

    /** The tag of a content: its SHA-256 as hexadecimal text. */
    public static String tagOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
