package org.plumbline.web;

import jakarta.ws.rs.core.UriInfo;
import org.plumbline.fact.SubmissionRefused;

/**
 * Which page of reports, invoices or disputes is asked for.
 *
 * @param contractor whose; null for everybody's that the caller may see
 * @param page from 0
 * @param size 1 to 500
 */
public record OfContractor(String contractor, int page, int size) {

    /** @throws SubmissionRefused with each parameter that is wrong or unknown */
    public static OfContractor read(UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        OfContractor asked = new OfContractor(parameters.text("contractor"), parameters.page(), parameters.size());
        parameters.refuseIfWrong();
        return asked;
    }
}
