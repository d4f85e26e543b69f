package org.plumbline.submitting;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.fact.Correction;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.JsonTree;

/**
 * Reports that came in one body.
 *
 * @param isSingle whether it is one report that stands by itself and not in a list
 */
public record ReportBodies(List<Correction> reports, boolean isSingle) {
    public static final int MOST = 200;

    /**
     * One request, or a list of them.
     *
     * @throws SubmissionRefused malformed, with pointers into the body
     */
    static ReportBodies json(byte[] body) {
        Object tree = JsonTree.read(body);
        return tree instanceof List<?> list ? trees(list) : new ReportBodies(List.of(Correction.read(tree)), true);
    }

    /** A request each. */
    public static ReportBodies trees(List<?> trees) {
        if (trees.isEmpty() || trees.size() > MOST) {
            throw SubmissionRefused.malformed(
                    List.of(new Violation("", "FA-012", "Send 1 to " + MOST + " reports at a time.")));
        }
        List<Correction> reports = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            try {
                reports.add(Correction.read(trees.get(i)));
            } catch (SubmissionRefused refused) {
                violations.addAll(refused.at("/" + i).violations());
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
        return new ReportBodies(reports, false);
    }

    /** The same refusal, where it stands in the body. */
    SubmissionRefused placed(SubmissionRefused refused) {
        if (!isSingle) {
            return refused;
        }
        List<Violation> violations = refused.violations().stream()
                .map(each -> new Violation(each.pointer().replaceFirst("^/0", ""), each.code(), each.message()))
                .toList();
        return refused.isMalformed()
                ? SubmissionRefused.malformed(violations)
                : SubmissionRefused.unacceptable(violations);
    }
}
