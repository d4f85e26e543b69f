package org.plumbline.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A model written for a test, with whatever an editor may have left in it, and tables as they come back. */
final class Written {
    static final String PATH = "dmn/test/rate.dmn";

    /** Two tables, a prefix, comments, CDATA, an empty text, a row without an id, and a missing annotation. */
    static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- kept -->
            <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="Rate" namespace="n">
              <dmn:inputData id="rate" name="rate"><dmn:variable name="rate" typeRef="number"/></dmn:inputData>
              <dmn:decision id="level" name="level" label="Level: of [rate]">
                <dmn:variable name="level" typeRef="string"/>
                <dmn:decisionTable id="table" hitPolicy="FIRST">
                  <dmn:input id="i1" label="Rate"><dmn:inputExpression typeRef="number"><dmn:text>rate</dmn:text></dmn:inputExpression></dmn:input>
                  <dmn:output id="o1" name="level"><dmn:outputValues><dmn:text>"LOW","HIGH"</dmn:text></dmn:outputValues></dmn:output>
                  <dmn:annotation name="reason"/>
                  <!-- the low one -->
                  <dmn:rule id="r-low"> <!-- stays -->
                    <dmn:description>why</dmn:description>
                    <dmn:inputEntry id="r-low-rate"><dmn:text><![CDATA[< 0.03]]></dmn:text></dmn:inputEntry>
                    <dmn:outputEntry id="r-low-level"><dmn:text>"LOW"<!-- word --></dmn:text></dmn:outputEntry>
                    <dmn:annotationEntry><dmn:text/></dmn:annotationEntry>
                  </dmn:rule> <!-- of low -->

                  <dmn:rule>
                    <dmn:inputEntry><dmn:text>
                      -
                    </dmn:text></dmn:inputEntry>
                    <dmn:outputEntry><dmn:text>"HIGH"</dmn:text></dmn:outputEntry>
                  </dmn:rule>
                </dmn:decisionTable>
              </dmn:decision>
              <dmn:decision id="other" name="other"><dmn:variable name="other" typeRef="number"/>
                <dmn:decisionTable id="second"><dmn:input><dmn:inputExpression typeRef="number"><dmn:text>rate</dmn:text></dmn:inputExpression></dmn:input><dmn:output/><dmn:rule id="x1"><dmn:inputEntry id="e1"><dmn:text>-</dmn:text></dmn:inputEntry><dmn:outputEntry id="e2"><dmn:text>1</dmn:text></dmn:outputEntry></dmn:rule></dmn:decisionTable>
              </dmn:decision>
            </dmn:definitions>
            """;

    private Written() {}

    static ModelFile model() {
        return model(MODEL);
    }

    static ModelFile model(String text) {
        return ModelFile.read(PATH, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A table with other rows, each its id and its cells. */
    static EditedTable edited(ModelFile model, int table, List<List<String>> rows) {
        SourceTable source = model.tables().get(table);
        return new EditedTable(
                source, "Sheet", rows.stream().map(row -> row(row)).toList());
    }

    private static EditedRow row(List<String> row) {
        return new EditedRow(
                row.get(0),
                row.stream().skip(1).map(text -> new EditedCell("Sheet", text)).toList());
    }

    /** The rows of a table as they stand, each its id and its cells. */
    static List<List<String>> rows(ModelFile model, int table) {
        List<List<String>> lines = TableLayout.lines(model, model.tables().get(table));
        return lines.subList(TableLayout.HEAD, lines.size());
    }

    /** The text of a model after its first table was edited. */
    static String spliced(ModelFile model, UnaryOperator<List<List<String>>> edit) {
        EditedTable table = edited(model, 0, edit.apply(new ArrayList<>(rows(model, 0))));
        return ModelFile.read(PATH, TableSplice.splice(model, List.of(table)))
                .text()
                .text();
    }
}
