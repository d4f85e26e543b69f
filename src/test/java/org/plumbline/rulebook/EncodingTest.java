package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.editing.ModelFile;
import org.plumbline.editing.TableCsv;
import org.plumbline.editing.TableSplice;

@DisplayName("A DMN model in an encoding of XML")
class EncodingTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String DECLARED = "encoding=\"UTF-8\"";

    private final FilesCopy files = Shipped.copyWith("1.4").onlyRules("rules/common/scope.drl");

    static Stream<byte[]> encoded() {
        String plain = Shipped.files().text(MODEL);
        String utf16 = plain.replace(DECLARED, "encoding=\"UTF-16\"");
        String latin = plain.replace(DECLARED, "encoding=\"ISO-8859-1\"")
                .replace("callers abandoned", "callers abandonn\u00e9");
        return Stream.of(
                ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + utf16).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + utf16).getBytes(StandardCharsets.UTF_16BE),
                latin.getBytes(StandardCharsets.ISO_8859_1),
                latin.replace("ISO-8859-1", "windows-1252").getBytes(StandardCharsets.ISO_8859_1),
                plain.replaceFirst("<\\?xml.*?\\?>\\s*", "").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void decidesIsAnalysedAndIsTriedAsAnyOther(byte[] model) {
        files.put(MODEL, model);
        Rulebook rulebook = files.read();
        assertThat(rulebook.contracts()
                        .get(Shipped.CONTRACT)
                        .models()
                        .get("1.4")
                        .frame()
                        .rows())
                .isEqualTo(Shipped.rulebook()
                        .contracts()
                        .get(Shipped.CONTRACT)
                        .models()
                        .get("1.4")
                        .frame()
                        .rows());
        assertThat(TableAnalysis.faults(files.files())).isEmpty();
        assertThat(AnyModel.read(files.files(), MODEL, Set.of("s1.4-meets")).table("performanceLevel-table"))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void keepsItsEncodingAndItsMarkWhenACellChanges(byte[] bytes) throws Exception {
        ModelFile model = ModelFile.read(MODEL, bytes);
        String csv = new String(TableCsv.write(model, "performanceLevel-table"), StandardCharsets.UTF_8);
        byte[] changed = TableSplice.splice(
                model,
                List.of(TableCsv.read(model, csv.replace("> 0.03", "> 0.04").getBytes(StandardCharsets.UTF_8))));
        XmlText before = XmlText.of(bytes);
        assertThat(changed).isEqualTo(before.bytes(before.text().replace("<text>> 0.03<", "<text>> 0.04<")));
    }

    @Test
    void thatIsNotTheOneItSaysIsRefused() {
        byte[] bytes = Shipped.files()
                .text(MODEL)
                .replace("callers abandoned", "callers abandonn\u00e9")
                .getBytes(StandardCharsets.ISO_8859_1);
        files.put(MODEL, bytes);
        assertFaults(files.refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .saying("UTF-8")
                .once();
    }

    @Test
    void ofAnotherStandardThanDMNIsRefusedByItsNamespace() {
        String namespace = "http://www.omg.org/spec/DMN/20151101/dmn11.xsd";
        files.replace(MODEL, "https://www.omg.org/spec/DMN/20191111/MODEL/", namespace);
        assertFaults(files.refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .saying(namespace)
                .once();
        assertFaults(files.refused()).tellOnly("RB-030").saying("https://www.omg.org/spec/DMN/20191111/MODEL/");
        assertFaults(TableAnalysis.faults(files.files()))
                .tellOnly("RB-030")
                .saying(namespace)
                .once();
    }
}
