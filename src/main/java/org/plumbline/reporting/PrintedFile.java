package org.plumbline.reporting;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A document as a file to be opened or kept. */
public final class PrintedFile {
    public static final String PDF = "application/pdf";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PrintedFile() {}

    public static Response pdf(Document document, byte[] bytes) {
        return answer(document, bytes, PDF, ".pdf");
    }

    static Response workbook(Document document, byte[] bytes) {
        return answer(document, bytes, WORKBOOK, ".xlsx");
    }

    private static Response answer(Document document, byte[] bytes, String type, String ending) {
        return Response.ok(bytes)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.number() + ending + "\"")
                .build();
    }
}
