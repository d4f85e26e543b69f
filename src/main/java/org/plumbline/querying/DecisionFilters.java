package org.plumbline.querying;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of decisions, declared once for the calls and pages that take them; {@link DecisionFilter} reads them. */
public class DecisionFilters {
    @Context
    UriInfo uri;

    @QueryParam("contractor")
    String contractor;

    @QueryParam("contract")
    String contract;

    @QueryParam("market")
    String market;

    @QueryParam("period")
    @Parameter(description = "Exactly this year or month")
    String period;

    @QueryParam("year")
    @Parameter(description = "The year and its months")
    String year;

    @QueryParam("kind")
    String kind;

    @QueryParam("standard")
    String standard;

    @QueryParam("group")
    String group;

    @QueryParam("outcome")
    String outcome;

    @QueryParam("subject")
    @Parameter(description = "Kind and key, such as product:DHMO")
    String subject;

    @QueryParam("row")
    @Parameter(description = "Lasting id of a table row")
    String row;

    @QueryParam("interpretation")
    @Parameter(description = "Such as I-4")
    String interpretation;

    @QueryParam("readings")
    @Parameter(description = "CONTRACT: as the contract is read; REQUESTED: under readings that the request named")
    String readings;

    @QueryParam("rulebook")
    @Parameter(description = "Fingerprint of the rulebook that decided")
    String rulebook;

    @QueryParam("minAmount")
    String minAmount;

    @QueryParam("from")
    @Parameter(description = "Decided at or after")
    String from;

    @QueryParam("to")
    @Parameter(description = "Decided before")
    String to;

    @QueryParam("current")
    @Parameter(description = "false: with what was superseded since")
    String current;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that each begin a word of the contractor, of the standard's title or of the row's reason")
    String q;

    /** The address that they stand in. */
    public UriInfo uri() {
        return uri;
    }
}
