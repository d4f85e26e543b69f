package org.plumbline.reporting;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** A document as a file to be opened or kept. */
public final class PrintedFile {
    public static final String PDF = "application/pdf";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PrintedFile() {}

    public static RestResponse<byte[]> pdf(Document document, byte[] bytes) {
        return answer(document, bytes, PDF, ".pdf");
    }

    static RestResponse<byte[]> workbook(Document document, byte[] bytes) {
        return answer(document, bytes, WORKBOOK, ".xlsx");
    }

    private static RestResponse<byte[]> answer(Document document, byte[] bytes, String type, String ending) {
        return RestResponse.ResponseBuilder.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.number() + ending + "\"")
                .build();
    }
}
