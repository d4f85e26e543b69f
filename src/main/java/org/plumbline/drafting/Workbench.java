package org.plumbline.drafting;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Fields;
import org.plumbline.web.TooLarge;
import org.plumbline.web.page.PageFrame;

/** What the pages of drafts and releases have in common. */
@ApplicationScoped
public class Workbench {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);

    private final PageFrame frame;
    private final KeptDrafts drafts;
    private final Rulebooks rulebooks;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;
    private final ModelWords words;

    Workbench(
            PageFrame frame,
            KeptDrafts drafts,
            Rulebooks rulebooks,
            SignedIn signedIn,
            TooLarge tooLarge,
            ModelWords words) {
        this.frame = frame;
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
        this.words = words;
    }

    /** The draft of an id in an address. */
    public Draft draft(String id) {
        return drafts.of(id);
    }

    public Caller caller() {
        return signedIn.caller();
    }

    /** What was typed into a form that has these fields. */
    public Fields fields(InputStream body, String... declared) throws IOException {
        return new Fields(body, tooLarge, declared);
    }

    /** A page of a draft. @param path of the model it is about, or null */
    public TemplateInstance page(Template template, Draft draft, String path, String tab) {
        return frame.around(template, "/drafts/" + draft.id()).data("head", head(draft, path, tab));
    }

    /** A part of a page of a draft. */
    public TemplateInstance part(Template template, Draft draft, String path) {
        return template.data("head", head(draft, path, ""));
    }

    private DraftHead head(Draft draft, String path, String tab) {
        String title = path == null ? draft.name() : words.title(path);
        return DraftHead.of(draft, caller().roles().contains(Roles.ANALYST), path, title, tab);
    }

    /** Day and time where the contracts are. */
    public String time(Instant instant) {
        return TIME.format(
                instant.atZone(rulebooks.contracts().get(0).calendar().zone()));
    }
}
