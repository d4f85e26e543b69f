package org.plumbline.submitting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Requests;

/** The template of a contract, filled in and sent back. */
@QuarkusTest
class FiguresWorkbookTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int YEAR = 3;
    private static final int JANUARY = 4;

    private final String contractor = Requests.newContractor();

    @Test
    void monthsThatAreFilledInAreReportedAndTheYearIsDecided() throws IOException {
        Response answer = submit("qdp-2017", workbook -> {
            about(workbook, "INDIVIDUAL", "2017");
            cell(workbook, "callsOffered", JANUARY).setCellValue("1,000\u00a0");
            cell(workbook, "callsAbandoned", JANUARY).setCellValue("40");
            cell(workbook, "callsOffered", JANUARY + 1).setCellValue(1000);
            cell(workbook, "callsAbandoned", JANUARY + 1).setCellValue(10);
            cell(workbook, "handleMinutes", JANUARY + 1).setCellValue(0.1);
            cell(workbook, "participationFee", YEAR).setCellValue(1000000.1);
        });
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("period")).containsExactly("2017-01", "2017-02", "2017");
        assertThat(answer.jsonPath().getString("[0].assessment.decisions.find { it.standard == '1.4' }.outcome"))
                .isEqualTo("BELOW");
        assertThat(answer.jsonPath().getString("[2].assessment.settlement.base"))
                .isEqualTo("1000000.10");
    }

    @Test
    void itemsOfAListAreRowsOfItsSheet() throws IOException {
        Response answer = submit("qdp-2024", workbook -> {
            about(workbook, "INDIVIDUAL", "2024");
            cell(workbook, "grossPremium", YEAR).setCellValue(1000000);
            Row ids = workbook.getSheet("Products offered").getRow(0);
            Row item = workbook.getSheet("Products offered").createRow(2);
            for (Cell id : ids) {
                switch (id.getStringCellValue()) {
                    case "product" -> item.createCell(id.getColumnIndex()).setCellValue("DHMO");
                    case "enrollment" -> item.createCell(id.getColumnIndex()).setCellValue(1200);
                    case "oralEvaluationNumerator" ->
                        item.createCell(id.getColumnIndex()).setCellValue(10);
                    case "oralEvaluationDenominator" ->
                        item.createCell(id.getColumnIndex()).setCellValue(20);
                    default -> {}
                }
            }
        });
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("[0].assessment.decisions.find { it.standard == '3' }.outcome"))
                .isEqualTo("MET");
    }

    @Test
    void eachFaultNamesItsCellAndNothingIsKept() throws IOException {
        Response answer = submit("qdp-2017", workbook -> {
            about(workbook, "INDIVIDUAL", "2017");
            cell(workbook, "callsOffered", JANUARY).setCellValue(1000);
            cell(workbook, "callsOffered", JANUARY + 1).setCellValue(-1);
            cell(workbook, "callsAbandoned", JANUARY + 2).setCellValue("many");
        });
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.pointer"))
                .containsExactlyInAnyOrder("Figures F9", "Figures G10");
        assertThat(given().queryParam("contractor", contractor)
                        .get("/api/v1/submissions")
                        .jsonPath()
                        .getInt("total"))
                .isZero();
    }

    @Test
    void figuresStayWithTheMonthAboveThemWhereverItStands() throws IOException {
        Response answer = submit("qdp-2017", workbook -> {
            about(workbook, "INDIVIDUAL", "2017");
            cell(workbook, "callsOffered", JANUARY).setCellValue(1000);
            cell(workbook, "callsAbandoned", JANUARY).setCellValue("25");
            workbook.getSheet("Figures").getRow(5).getCell(JANUARY).setCellValue("February");
            workbook.getSheet("Figures").getRow(5).getCell(JANUARY + 1).setCellValue("January");
        });
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("period")).containsExactly("2017-02");
    }

    @Test
    void whatIsNotKnownIsRefusedWithItsCellAndNothingIsKept() throws IOException {
        Response answer = submit("qdp-2017", workbook -> {
            about(workbook, "INDIVIDUAL", "2017");
            cell(workbook, "callsOffered", JANUARY).setCellValue(1000);
            cell(workbook, "callsAbandoned", 0).setCellValue("callsAbandonned");
            workbook.createSheet("Notes").createRow(1).createCell(1).setCellValue("checked");
        });
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Unacceptable submission");
        assertThat(answer.jsonPath().getList("violations.code")).containsOnly("RB-071");
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("Notes B2");
        assertThat(given().queryParam("contractor", contractor)
                        .get("/api/v1/submissions")
                        .jsonPath()
                        .getInt("total"))
                .isZero();
    }

    @Test
    void aFormulaIsNoValue() throws IOException {
        Response answer = submit("qdp-2017", workbook -> {
            about(workbook, "INDIVIDUAL", "2017");
            cell(workbook, "callsOffered", JANUARY).setCellFormula("500+500");
        });
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("RB-073", "formula");
    }

    @Test
    void anEmptyTemplateOrAnotherFileIsRefused() throws IOException {
        assertThat(submit("qdp-2017", workbook -> {}).jsonPath().getString("violations[0].message"))
                .contains("No month and no year is filled in");
        Response noWorkbook =
                given().contentType(TYPE).body("no workbook".getBytes()).post("/api/v1/submissions");
        assertThat(noWorkbook.statusCode()).isEqualTo(422);
        assertThat(noWorkbook.jsonPath().getString("violations[0].code")).isEqualTo("RB-070");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qdp-2017", "qdp-2024", "qis-csections-2023", "qis-csections-2022", "ecm-qip"})
    void everyContractHasATemplate(String contract) throws IOException {
        try (XSSFWorkbook workbook = template(contract)) {
            assertThat(workbook.getSheet("Figures").getRow(0).getCell(YEAR).getStringCellValue())
                    .isEqualTo(contract);
        }
    }

    private Response submit(String contract, Consumer<XSSFWorkbook> fill) throws IOException {
        try (XSSFWorkbook workbook = template(contract)) {
            fill.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return given().contentType(TYPE).body(bytes.toByteArray()).post("/api/v1/submissions");
        }
    }

    private static XSSFWorkbook template(String contract) throws IOException {
        Response answer = given().get("/api/v1/contracts/" + contract + "/template.xlsx");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }

    private void about(XSSFWorkbook workbook, String market, String year) {
        cell(workbook, "contractor", YEAR).setCellValue(contractor);
        cell(workbook, "year", YEAR).setCellValue(year);
        cell(workbook, "market", YEAR).setCellValue(market);
    }

    private static Cell cell(XSSFWorkbook workbook, String key, int column) {
        for (Row row : workbook.getSheet("Figures")) {
            if (row.getCell(0).getStringCellValue().equals(key)) {
                return row.getCell(column);
            }
        }
        throw new AssertionError("no row " + key);
    }
}
