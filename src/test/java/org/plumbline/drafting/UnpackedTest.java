package org.plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A folder that somebody packed")
class UnpackedTest {
    private static final List<String> FILES = List.of("config/contracts/a.yaml", "dmn/a/1.dmn", "rules/a/1.xlsx");

    private static Map<String, byte[]> packed(Stream<String> paths) {
        return paths.collect(Collectors.toMap(Function.identity(), path -> new byte[0]));
    }

    @Test
    void isTakenWithoutWhatTheSystemAndTheEditorLeftInIt() {
        List<String> litter = List.of(
                ".DS_Store",
                "dmn/a/.DS_Store",
                "__MACOSX/dmn/a/._1.dmn",
                "rules/a/~$1.xlsx",
                "dmn/Thumbs.db",
                "desktop.ini",
                ".git/config");
        assertThat(Unpacked.files(packed(Stream.concat(FILES.stream(), litter.stream()))))
                .containsOnlyKeys(FILES);
    }

    @Test
    void isTakenWithoutTheOneFolderAroundIt() {
        Stream<String> around = Stream.concat(
                FILES.stream().map(path -> "rulebook 2017/" + path), Stream.of("__MACOSX/rulebook 2017/._dmn"));
        assertThat(Unpacked.files(packed(around))).containsOnlyKeys(FILES);
    }

    @Test
    void staysAsItIsWhereNothingIsAroundIt() {
        assertThat(Unpacked.files(packed(Stream.of("dmn/a/1.dmn", "dmn/a/2.dmn"))))
                .containsOnlyKeys("dmn/a/1.dmn", "dmn/a/2.dmn");
        assertThat(Unpacked.files(packed(Stream.of("a/dmn/1.dmn", "b/dmn/2.dmn"))))
                .containsOnlyKeys("a/dmn/1.dmn", "b/dmn/2.dmn");
        assertThat(Unpacked.files(packed(Stream.of("README.md", "a/dmn/1.dmn"))))
                .containsOnlyKeys("README.md", "a/dmn/1.dmn");
    }
}
