package org.plumbline.privacy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.Schemas;
import org.plumbline.rulebook.YamlFile;

/** Reads the file that says what looks like personal data. */
public final class PersonalDataFile {
    private static final String CODE = "RB-002";

    /** Enough of the mask that whatever would be found in a masked text for the mask alone is found here. */
    private static final String ONLY_MASK = PersonalDataPatterns.MASK.repeat(20);

    private final YamlFile file;
    private final List<Fault> faults;
    private final Set<String> names = new HashSet<>();

    /** Stands in for a pattern with faults, which are told before anything is looked for. */
    private static final Pattern NEVER = Pattern.compile("a^");

    private PersonalDataFile(YamlFile file) {
        this.file = file;
        this.faults = new ArrayList<>(file.faults());
    }

    /**
     * Reads the text of the file.
     *
     * @throws RulebookRefused RB-010 to RB-012 if it is not in form, RB-002 for a pattern that can't be used
     */
    public static PersonalDataPatterns read(String path, String text) {
        return new PersonalDataFile(YamlFile.read(path, text)).likenesses();
    }

    private PersonalDataPatterns likenesses() {
        if (faults.isEmpty()) {
            faults.addAll(Schemas.privacyFaults(file));
        }
        List<PersonalDataPattern> all = new ArrayList<>();
        if (faults.isEmpty()) {
            List<?> patterns = (List<?>) held(((Map<?, ?>) file.tree()).get("patterns"));
            for (int i = 0; i < patterns.size(); i++) {
                all.add(likeness("/patterns/" + i, (Map<?, ?>) patterns.get(i)));
            }
        }
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return new PersonalDataPatterns(all);
    }

    private PersonalDataPattern likeness(String place, Map<?, ?> stated) {
        String name = (String) held(stated.get("name"));
        if (!names.add(name)) {
            faults.add(
                    file.fault(CODE, place + "/name", "The name '" + name + "' stands twice; rename one of the two."));
        }
        return new PersonalDataPattern(
                name,
                pattern(place + "/pattern", (String) held(stated.get("pattern"))),
                (String) held(stated.get("sentence")),
                "true".equals(stated.get("flagOnly")),
                stated.get("onlyWith") instanceof String characters ? characters : "");
    }

    private Pattern pattern(String place, String written) {
        try {
            Pattern pattern = Pattern.compile(written);
            if (pattern.matcher("").find() || pattern.matcher(ONLY_MASK).find()) {
                faults.add(file.fault(
                        CODE, place, "The pattern is found in a text that is empty or masked; let it ask for more."));
            }
            return pattern;
        } catch (PatternSyntaxException unreadable) {
            faults.add(file.fault(
                    CODE, place, "This is no pattern of RE2: " + unreadable.getDescription() + "; correct it."));
            return NEVER;
        }
    }

    /** The schema asked for it. */
    private static Object held(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
