package org.plumbline.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public record Paging(
        @Parameter(description = "From 0") @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) Integer page,
        @Parameter(description = "How many items a page holds at most")
                @QueryParam("size")
                @DefaultValue("50")
                @Min(1)
                @Max(QueryParameters.LARGEST_PAGE)
                Integer size) {
    public Paging {
        page = page == null ? Integer.valueOf(0) : page;
        size = size == null ? Integer.valueOf(QueryParameters.USUAL_PAGE) : size;
    }
}
