package org.plumbline.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kie.api.builder.Message;

/**
 * Tells the errors of the rules compiler in terms of DRL files. Conditions and consequences are compiled by way of Java
 * classes that it writes itself, and it tells of a mistake in one by that class and its line, which nobody can open.
 */
final class RuleErrors {
    private static final String GENERATED = "src/main/java/";
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Collection<RulesFile> compiled;
    private final RulebookFiles files;

    private RuleErrors(Collection<RulesFile> compiled, RulebookFiles files) {
        this.compiled = compiled;
        this.files = files;
    }

    /** One fault for each error that says something of its own. */
    static List<Fault> faults(Collection<RulesFile> compiled, RulebookFiles files, List<Message> errors) {
        RuleErrors told = new RuleErrors(compiled, files);
        List<Fault> faults =
                errors.stream().filter(RuleErrors::saysWhat).map(told::fault).toList();
        return faults.isEmpty() ? errors.stream().map(told::fault).toList() : faults;
    }

    /** The compiler repeats an error as the whole generated source, or as a package that it could not make. */
    private static boolean saysWhat(Message error) {
        return !error.getText().startsWith("Java source of ")
                && !error.getText().startsWith("Parser returned a null Package");
    }

    /** The parser of consequences adds the trace of its stack, which tells an analyst nothing. */
    private static String sentence(Message error) {
        return error.getText().split("\\RProblem stacktrace", 2)[0].strip();
    }

    private Fault fault(Message error) {
        String source = error.getPath() == null ? "" : error.getPath();
        String text = sentence(error);
        if (source.startsWith(GENERATED)) {
            String path = pathOf(source.substring(GENERATED.length()));
            return new Fault("RB-040", path, lineNaming(path, text), "", text);
        }
        String path = source.isEmpty() ? "rules" : source.replace(RulesCompilation.SOURCES, "");
        int line = error.getLine() > 0 ? error.getLine() : lineNaming(path, text);
        return new Fault("RB-040", path, line, "", text);
    }

    /** The file whose package a generated class is in. */
    private String pathOf(String generated) {
        return compiled.stream()
                .filter(file -> generated.startsWith(file.packageName().replace('.', '/') + "/"))
                .map(RulesFile::path)
                .findFirst()
                .orElse("rules");
    }

    /** The one line that has the word an error begins or ends with, which is what it complains of; else 0. */
    private int lineNaming(String path, String text) {
        List<String> words =
                WORD.matcher(text).results().map(word -> word.group()).toList();
        if (words.isEmpty() || !files.has(path)) {
            return 0;
        }
        List<Integer> lines = linesWith(path, words.get(0));
        if (lines.size() != 1) {
            lines = linesWith(path, words.get(words.size() - 1));
        }
        return lines.size() == 1 ? lines.get(0) : 0;
    }

    private List<Integer> linesWith(String path, String word) {
        List<String> lines = files.text(path).lines().toList();
        Pattern whole = Pattern.compile("\\b" + word + "\\b");
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> whole.matcher(lines.get(line - 1)).find())
                .boxed()
                .toList();
    }
}
