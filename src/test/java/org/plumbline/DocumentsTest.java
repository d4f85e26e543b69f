package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and the pages beside it say of the project is so. */
class DocumentsTest {
    private static final Path PAGES = Path.of("src/main/resources/docs");
    private static final Path REFERENCE = PAGES.resolve("reference.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern CODE = Pattern.compile("\"((?:FA|CT|RB|LE|AU|DU)-\\d{3})\"");
    private static final Pattern LISTED =
            Pattern.compile("((?:FA|CT|RB|LE|AU|DU))-(\\d{3})(?: to (?:FA|CT|RB|LE|AU|DU)-(\\d{3}))?");

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyLinkLeadsToAFileOfTheProject() {
        List<String> dead = new ArrayList<>();
        Stream.concat(Stream.of(Path.of("README.md")), files(PAGES, ".md")).forEach(page -> LINK.matcher(text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(page.toAbsolutePath().getParent().resolve(link)))
                .forEach(link -> dead.add(page + ": " + link)));
        assertThat(dead).isEmpty();
    }

    @Test
    void theReferenceListsEveryCodeThatIsGiven() {
        Set<String> given = new TreeSet<>();
        files(Path.of("src/main/java"), ".java")
                .forEach(source -> CODE.matcher(text(source)).results().forEach(code -> given.add(code.group(1))));
        assertThat(listed()).containsAll(given);
    }

    private static Set<String> listed() {
        Set<String> listed = new TreeSet<>();
        text(REFERENCE).lines().filter(line -> line.startsWith("| ")).forEach(line -> LISTED.matcher(
                        line.split("\\|")[1])
                .results()
                .forEach(codes -> listed.addAll(all(codes))));
        return listed;
    }

    private static List<String> all(MatchResult codes) {
        int first = Integer.parseInt(codes.group(2));
        int last = codes.group(3) == null ? first : Integer.parseInt(codes.group(3));
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "%s-%03d".formatted(codes.group(1), number))
                .toList();
    }
}
