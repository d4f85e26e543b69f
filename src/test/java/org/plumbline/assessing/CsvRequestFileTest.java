package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Written;

@Label("Requests in a file of CSV")
class CsvRequestFileTest {
    private static final List<String> HEADER =
            List.of("contract", "contractor", "market", "period", "callsOffered", "callsAbandoned");
    private static final String HEAD = String.join(",", HEADER) + "\n";

    private static CsvRequestFile read(String text) throws IOException {
        return CsvRequestFile.read(text.getBytes(StandardCharsets.UTF_8), 200);
    }

    private static Map<String, Object> request(int number) {
        return Map.of(
                "contract", "qdp-2017",
                "contractor", "issuer-" + number,
                "market", "INDIVIDUAL",
                "period", "2017-03",
                "facts", Map.of("callsOffered", new Written("1000"), "callsAbandoned", new Written("2" + number)));
    }

    private static List<List<String>> grid(int rows) {
        List<List<String>> grid = new ArrayList<>(List.of(new ArrayList<>(HEADER)));
        for (int i = 0; i < rows; i++) {
            grid.add(new ArrayList<>(List.of("qdp-2017", "issuer-" + i, "INDIVIDUAL", "2017-03", "1000", "2" + i)));
        }
        return grid;
    }

    private static String text(List<List<String>> grid) {
        return grid.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "", "\n"));
    }

    @Property(tries = 50)
    @Label("say the same in whatever order their columns and rows stand, with whatever blanks beside them")
    void order(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int rows) throws IOException {
        Random random = new Random(seed);
        List<Integer> columns = IntStream.range(0, HEADER.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(columns, random);
        List<List<String>> grid = new ArrayList<>();
        for (List<String> row : grid(rows)) {
            List<String> shuffled =
                    new ArrayList<>(columns.stream().map(row::get).toList());
            shuffled.addAll(Collections.nCopies(grid.isEmpty() ? 2 : random.nextInt(4), ""));
            grid.add(shuffled);
        }
        // Short of the blank columns of the header is as long as its named ones.
        Collections.shuffle(grid.subList(1, grid.size()), random);
        for (int i = random.nextInt(4); i > 0; i--) {
            grid.add(1 + random.nextInt(grid.size()), List.of("", "", ""));
        }
        assertThat(read(text(grid)).trees())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, rows)
                        .mapToObj(CsvRequestFileTest::request)
                        .toList());
    }

    @Property(tries = 50)
    @Label("are refused where a cell too many or too few shifts the others, and where a column stands twice")
    void shifted(
            @ForAll @IntRange(min = 0, max = 2) int row,
            @ForAll @IntRange(min = 0, max = 5) int column,
            @ForAll @IntRange(min = 0, max = 3) int how)
            throws IOException {
        List<List<String>> grid = grid(3);
        Consumer<List<String>> change =
                switch (how) {
                    case 0 -> cells -> cells.add(column, "1");
                    case 1 -> cells -> cells.remove(column);
                    case 2 -> cells -> cells.add(cells.get(column));
                    default -> cells -> cells.set(column, cells.get(column) + ",000");
                };
        change.accept(grid.get(row + 1));
        assertRefused(() -> read(text(grid))).isMalformed().tellsOnly("FA-018", "row " + (row + 2));
        List<List<String>> twice = grid(3);
        twice.forEach(cells -> cells.add(cells.get(column)));
        assertRefused(() -> read(text(twice))).isMalformed().tellsOnly("FA-010", "row 1, column " + HEADER.get(column));
    }

    @Property(tries = 20)
    @Label("are refused without a column they need, and where it is written in other letters")
    void renamed(@ForAll @IntRange(min = 0, max = 3) int column) {
        String name = HEADER.get(column);
        List<List<String>> other = grid(2);
        other.get(0).set(column, name.toUpperCase(java.util.Locale.ROOT));
        assertRefused(() -> read(text(other)))
                .isMalformed()
                .tellsOnly("FA-007", "row 1, column " + name.toUpperCase(java.util.Locale.ROOT));
        List<List<String>> without = grid(2);
        without.forEach(cells -> cells.remove(column));
        if (name.equals("market")) {
            return;
        }
        assertRefused(() -> read(text(without))).isMalformed().tellsOnly("FA-008", "row 1");
    }

    @Example
    @Label("are told of by the rows of a spreadsheet, empty ones counted")
    void places() throws IOException {
        CsvRequestFile file =
                read(HEAD + "\nqdp-2017,a,INDIVIDUAL,2017-03,1,1\n,,,,,\nqdp-2017,b,INDIVIDUAL,2017-04,1,1\n");
        SubmissionRefused refused = SubmissionRefused.unacceptable(List.of(
                new org.plumbline.fact.Violation("/0/facts/callsOffered", "FA-002", "x"),
                new org.plumbline.fact.Violation("/1/period", "CT-004", "y")));
        assertThat(file.placed(refused).violations())
                .extracting("pointer", "code")
                .containsExactly(
                        tuple("row 3, column callsOffered", "FA-002"), tuple("row 5, column period", "CT-004"));
    }

    @Example
    @Label("are told of a fact that no row's contract has at its heading, and of one that some have at the rows")
    void unknownFacts() throws IOException {
        String rows = "\nqdp-2017,a,INDIVIDUAL,2017-03,1,1\nqdp-2017,b,INDIVIDUAL,2017-04,1,\n";
        CsvRequestFile file = read(HEAD.strip().replace("callsOffered", "CallsOffered") + rows);
        SubmissionRefused refused = SubmissionRefused.unacceptable(List.of(
                new org.plumbline.fact.Violation("/0/facts/CallsOffered", "FA-001", "x"),
                new org.plumbline.fact.Violation("/1/facts/CallsOffered", "FA-001", "x"),
                new org.plumbline.fact.Violation("/0/facts/callsAbandoned", "FA-001", "y")));
        assertThat(file.placed(refused).violations())
                .extracting("pointer")
                .containsExactly("row 1, column CallsOffered", "row 1, column callsAbandoned");
        SubmissionRefused one = SubmissionRefused.unacceptable(
                List.of(new org.plumbline.fact.Violation("/1/facts/CallsOffered", "FA-001", "x")));
        assertThat(file.placed(one).violations()).extracting("pointer").containsExactly("row 3, column CallsOffered");
    }

    @Example
    @Label("divided by semicolons hold no number that a comma may make a thousand times as much")
    void semicolons() throws IOException {
        String semicolons = HEAD.replace(',', ';');
        assertThat(read(semicolons + "qdp-2017;a;INDIVIDUAL;2017-03;1000;25\n").trees())
                .hasSize(1);
        assertRefused(() -> read(semicolons + "qdp-2017;a;INDIVIDUAL;2017-03;1,000;25\n"))
                .isMalformed()
                .tellsOnly("FA-018", "row 2");
    }

    @Example
    @Label("with a heading between others that has no name are refused")
    void unnamed() {
        assertRefused(() -> read("contract,,contractor,period\nqdp-2017,1,a,2017-03\n"))
                .isMalformed()
                .tellsOnly("FA-009", "row 1");
        assertRefused(() -> read(",,\n")).isMalformed().tellsOnly("FA-009", "row 1");
        assertRefused(() -> read("")).isMalformed().tellsOnly("FA-009", "row 1");
    }
}
