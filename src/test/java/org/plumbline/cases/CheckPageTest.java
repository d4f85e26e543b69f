package org.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("The page of a check")
class CheckPageTest {
    private static final String MODEL = Shipped.model("1.4");

    private final FilesCopy files =
            Shipped.copyWith("1.4").onlyRules("rules/common/relief.drl", Shipped.SETTLEMENT_RULES);

    @Test
    void showsAGapWithItsPlaceItsValuesAndARowThatWouldFillIt() throws IOException {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]");
        assertThat(page())
                .contains("<h2>RB-033 performanceLevel-table</h2>")
                .contains("<dt>File</dt><dd>" + MODEL + "</dd>")
                .contains("<th scope=\"row\">Abandonment rate</th><td>more than 2.5% and at most 3%</td>")
                .contains("<code>(0.025..0.03]</code>")
                .contains("<td data-label=\"effect\" class=\"quiet\">to choose</td>");
    }

    @Test
    void showsWhatAFailedCaseExpectedAndFoundWithTheExplanation() throws IOException {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]").replace(MODEL, "> 0.03", "> 0.025");
        assertThat(page())
                .contains("<h2>RB-051 Exactly 3% abandoned meets the expectation</h2>")
                .contains("<td data-label=\"Expected\">MET</td><td data-label=\"Found\">PENALTY</td>")
                .contains("Row 3 held");
    }

    @Test
    void showsACaseForARowThatNoneReaches() throws IOException {
        files.remove(Shipped.cases("1.4"));
        assertThat(page()).contains("<dt>Row</dt><dd>s1.4-meets</dd>", "<pre>contract: qdp-2017", "row: s1.4-meets");
    }

    @Test
    void showsFilesThatMakeNoRulebook() throws IOException {
        files.put(MODEL, "<a/>");
        assertThat(page()).contains("the files make no rulebook yet", MODEL).doesNotContain("Clauses");
    }

    @Test
    void hasNoScriptOrStyleOfItsOwnAndLetsNoFileBringOne() throws IOException {
        files.replace(
                        MODEL,
                        "label=\"Abandonment rate\">\n        <inputExpression",
                        "label=\"&lt;script>\">\n        <inputExpression")
                .replace(MODEL, "[0.02..0.03]", "[0.02..0.025]");
        assertThat(page()).contains("&lt;script&gt;").doesNotContain("<script", "<style", "style=", "onclick");
    }

    private String page() throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        try (InputStream template = CheckPageTest.class.getResourceAsStream("/templates/check.html")) {
            return engine.parse(
                            new String(template.readAllBytes(), StandardCharsets.UTF_8),
                            Variant.forContentType(Variant.TEXT_HTML))
                    .data("report", CheckReport.of(new Check().run(files.files(), Map.of())))
                    .render();
        }
    }
}
