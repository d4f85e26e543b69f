package org.plumbline.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.csv.CsvRows;
import org.plumbline.sandbox.GivenUp;

class TriedRowsTest {

    @Test
    void noRowIsTriedAfterOneThatWasGivenUp() throws IOException {
        List<String> lines = written("value\n1\nlong\n3\n", row -> {
            if (row.equals("long")) {
                throw GivenUp.tooLong(Duration.ofSeconds(10));
            }
            return "of " + row;
        });
        assertThat(lines.get(1)).isEqualTo("1,of 1,");
        assertThat(lines.get(2)).startsWith("long,,").contains("10 seconds");
        assertThat(lines.get(3)).startsWith("3,,").contains("Not tried");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsMadeText() throws IOException {
        for (String formula : List.of("=1+1", "@SUM(A1)", "+1+1", "-1-1", "-a", "+")) {
            assertThat(written("value\n" + formula + "\n", row -> row).get(1))
                    .isEqualTo("'" + formula + ",'" + formula + ",");
        }
        for (String number : List.of("-1", "+1.50", "-0.03", "1-1")) {
            assertThat(written("value\n" + number + "\n", row -> row).get(1)).isEqualTo(number + "," + number + ",");
        }
    }

    private interface Trying {
        String result(String value);
    }

    private static List<String> written(String file, Trying trying) throws IOException {
        TriedRows.Trial trial = new TriedRows.Trial() {
            @Override
            public List<String> columns() {
                return List.of("result");
            }

            @Override
            public TriedRows.Result result(CsvRows.Row row) {
                return new TriedRows.Result(List.of(trying.result(row.cells().get("value"))), null);
            }
        };
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        TriedRows.write(CsvRows.read(file.getBytes(StandardCharsets.UTF_8), 10), trial, output);
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
