package org.plumbline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a page of the documentation.
 *
 * @param page file name
 * @param line where it begins
 * @param language first word behind the fence
 * @param name the words after it, a file name for example
 * @param text what it holds
 */
public record Example(String page, int line, String language, String name, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$");

    /** All blocks of a page, in order. */
    public static List<Example> of(Path page) throws IOException {
        String text = Files.readString(page);
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String[] words = block.group(1).strip().split(" ", 2);
            int line = (int) text.substring(0, block.start()).lines().count() + 1;
            examples.add(new Example(
                    page.getFileName().toString(), line, words[0], words.length > 1 ? words[1] : "", block.group(2)));
        }
        return examples;
    }

    /** Where it stands, for whoever has to mend it. */
    public String place() {
        return page + ":" + line;
    }

    /** What stands before the first empty line, a line each. */
    public List<String> head() {
        return text.lines().takeWhile(each -> !each.isBlank()).toList();
    }

    /** What stands behind it. */
    public String body() {
        int empty = text.indexOf("\n\n");
        return empty < 0 ? "" : text.substring(empty + 2).strip();
    }
}
