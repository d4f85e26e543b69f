package org.plumbline.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.request.ChangeRefused;

/** Which files may be changed over HTTP: tables, questionnaires, cases and contracts. Rules in DRL can do anything, and come with the service. */
final class Changeable {
    private static final String PART = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final List<Pattern> PATHS = List.of(
            Pattern.compile("config/contracts/" + PART + "\\.yaml"),
            Pattern.compile("dmn(/" + PART + "){1,4}\\.(dmn|cases\\.yaml)"),
            Pattern.compile("rules(/" + PART + "){1,4}\\.(xlsx|cases\\.yaml)"));

    private Changeable() {}

    static boolean is(String path) {
        return PATHS.stream().anyMatch(pattern -> pattern.matcher(path).matches()) && !path.contains("..");
    }

    /** Throws where a file is none of these. */
    static void check(String path) {
        if (!is(path)) {
            throw new ChangeRefused(
                    ChangeRefused.Why.NOT_ALLOWED,
                    "RB-082",
                    "The file '" + path + "' is not to be changed here: those are config/contracts/*.yaml, dmn/**.dmn,"
                            + " dmn/**.cases.yaml, rules/**.xlsx and rules/**.cases.yaml. DRL comes with the service.");
        }
    }
}
