package org.plumbline.web;

import jakarta.ws.rs.QueryParam;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of things about standards is narrowed to; null for each that is not named. */
public record Scoped(
        @QueryParam("contractor") String contractor,
        @QueryParam("contract") String contract,
        @QueryParam("market") String market,
        @Parameter(description = "What touches this year") @QueryParam("year") Year year,
        @QueryParam("standard") String standard) {

    /** The year as a number. */
    public Integer yearNumber() {
        return year == null ? null : Integer.valueOf(year.getValue());
    }
}
