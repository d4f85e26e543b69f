package org.plumbline.querying;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.plumbline.request.Page;

/**
 * A page of decisions as callers see it.
 *
 * @param total how many match in all; with {@code after}, how many did when the first page was asked for
 * @param next what to give as {@code after} for the page that follows; null after the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DecisionPageView(List<DecisionItemView> items, int page, int size, long total, String next) {

    static DecisionPageView of(Decisions.Part part, DecisionQuery query) {
        Page<DecisionItemView> page = part.page().map(DecisionItemView::of);
        String next = part.next() == null
                ? null
                : new PageToken(part.next(), page.page() + 1, DecisionQueryReader.question(query)).word();
        return new DecisionPageView(page.items(), page.page(), page.size(), page.total(), next);
    }
}
