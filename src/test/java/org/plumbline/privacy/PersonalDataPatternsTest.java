package org.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Shipped;

/** The patterns that come along, over what they must find and what they must leave alone. */
class PersonalDataPatternsTest {
    private static final Path FILE = Path.of("config/privacy.yaml");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final PersonalDataPatterns SHIPPED = shipped();

    private static PersonalDataPatterns shipped() {
        try {
            return PersonalDataFile.read(FILE.toString(), Files.readString(FILE));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** None of these is anybody's: they are of ranges that are never given out, or made up. */
    static Stream<Arguments> personal() {
        return Stream.of(
                arguments("a call of 000-12-3456 was lost", "social-security-number"),
                arguments("000\u201312\u20133456", "social-security-number"),
                arguments("000 12 3456", "social-security-number"),
                arguments("SSN: 000123456", "labelled-social-security-number"),
                arguments("social security number is 000123456", "labelled-social-security-number"),
                arguments("see 90000000A", "medi-cal-client-index-number"),
                arguments("see 90000000a21234.", "medi-cal-client-index-number"),
                arguments("1EG4-TE5-MK73", "medicare-beneficiary-identifier"),
                arguments("1EG4TE5MK73", "medicare-beneficiary-identifier"),
                arguments("Member ID: XYZ123456", "member-id"),
                arguments("patient no. 4711-22", "member-id"),
                arguments("MRN 0012345", "member-id"),
                arguments("DOB 01/02/1990", "birth-date"),
                arguments("D.O.B.: 1990-01-02", "birth-date"),
                arguments("a child born on January 2nd, 2016", "birth-date"),
                arguments("born 2 Jan 2016", "birth-date"),
                arguments("date of birth was 1.2.90", "birth-date"),
                arguments("01/02/1990 (DOB)", "date-called-birth-date"),
                arguments("call (916) 555-0100", "telephone-number"),
                arguments("call 916-555-0100", "telephone-number"),
                arguments("write to a.person@example.org", "e-mail-address"));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void findsWhatLooksLikeAPersonsDataAndMasksIt(String text, String name) {
        assertThat(SHIPPED.in(text)).extracting(seen -> seen.likeness().name()).contains(name);
        assertThat(SHIPPED.isIn(SHIPPED.mask(text))).isFalse();
        assertThat(SHIPPED.mask(text)).contains(PersonalDataPatterns.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-04-01",
                "2017-04",
                "01/31/2018",
                "1234567.00",
                "12,034 of 352,871 calls",
                "0.0341",
                "3.41%",
                "$2,469.13",
                "$1,234,567.00 x 4%",
                "qdp-2017",
                "acme-dental",
                "1.10",
                "4@DHMO",
                "I-4",
                "sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "children born from 2015 to 2016",
                "children born on or after 2015-01-01",
                "12 members numbered among 3,000",
                "the newborn unit opened 2017-03-01",
                "number of members: 352871",
                "due 2018-02-28, received 2018-03-01",
                "NPI 1234567893",
                "95814-1234",
                "2022-03-01T10:15:30.123456Z"
            })
    void leavesFiguresDatesAmountsAndNamesAlone(String text) {
        assertThat(SHIPPED.in(text)).isEmpty();
        assertThat(SHIPPED.mask(text)).isSameAs(text);
    }

    @Property(tries = 2_000)
    void leavesIdsAlone(@ForAll long high, @ForAll long low) {
        String id = new UUID(high, low).toString();
        assertThat(SHIPPED.mask(id)).isSameAs(id);
    }

    @Property(tries = 2_000)
    void leavesAmountsAlone(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(2) java.math.BigDecimal amount) {
        assertThat(SHIPPED.mask(amount.toPlainString())).isEqualTo(amount.toPlainString());
    }

    @Test
    void leavesTheGoldenExplanationsAlone() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> explanations = files.filter(Files::isRegularFile).toList();
            assertThat(explanations).hasSizeGreaterThan(10);
            for (Path each : explanations) {
                String text = Files.readString(each);
                assertThat(SHIPPED.mask(text)).as(each.toString()).isEqualTo(text);
            }
        }
    }

    @Test
    void leavesWhatTheContractsAndTheirTablesSayAlone() {
        Shipped.files().contents().forEach((path, bytes) -> {
            if (!path.endsWith(".xlsx") && !path.endsWith(".cases.yaml")) {
                assertThat(SHIPPED.in(Shipped.files().text(path))).as(path).isEmpty();
            }
        });
    }

    @Property(tries = 5_000)
    void whatIsMaskedLooksLikeNothingAnyMore(@ForAll("texts") String text) {
        assertThat(SHIPPED.isIn(SHIPPED.mask(text))).isFalse();
    }

    /** Pieces of what is looked for, in any order, so that masking one brings others together. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "000-12-3456",
                "DOB",
                "born ",
                "01/02/1990",
                " 1990-01-02",
                "SSN ",
                "000123456",
                "a@example.org",
                "90000000A",
                " ",
                "-",
                ":",
                "1",
                "916-555-0100",
                "member id",
                " is ",
                "XY12345",
                "•",
                "•••",
                "x",
                "\n",
                "(916) ",
                "\u2013");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Test
    void findsATextWhereverItStandsInATreeAndMasksItThere() {
        Map<String, Object> tree = Map.of("a/b", List.of(1, Map.of("text", "DOB 01/02/1990")), "c", true);
        assertThat(SHIPPED.in(tree)).extracting(PersonalDataFound::pointer).containsExactly("/a~1b/1/text");
        assertThat(SHIPPED.masked(tree))
                .isEqualTo(Map.of("a/b", List.of(1, Map.of("text", PersonalDataPatterns.MASK)), "c", true));
    }

    @Test
    void takesNoLongerThanTheTextIsLong() {
        String hard = "0 ".repeat(50_000) + "a.".repeat(50_000) + "@" + "1-".repeat(50_000);
        assertThat(SHIPPED.mask(hard)).isEqualTo(hard);
    }
}
