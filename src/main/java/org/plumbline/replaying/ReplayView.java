package org.plumbline.replaying;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.plumbline.fact.DecidedBy;

/**
 * A replay as callers see it.
 *
 * @param rulebook fingerprint of the rulebook it decides under
 * @param contract another edition to decide under; null for each decision's own
 * @param engine by which each is decided again
 * @param progress decisions done and selected; null unless this instance of the service has it, or knows its result
 * @param reason why it failed; else null
 * @param result null unless it is done, and in a list
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReplayView(
        KeptReplay.Id id,
        KeptReplay.Status status,
        Instant askedAt,
        String askedBy,
        Instant begunAt,
        Instant endedAt,
        Map<String, String> filter,
        String rulebook,
        String contract,
        Map<String, String> readings,
        DecidedBy engine,
        BulkReplaying.Progress progress,
        String reason,
        ReplayResultView result) {

    static ReplayView of(KeptReplay replay, BulkReplaying.Progress progress) {
        KeptReplay.Asked asked = replay.asked();
        KeptReplay.End end = replay.end();
        ReplayResultView result = end == null || end.result() == null ? null : ReplayResultView.of(end.result());
        return new ReplayView(
                asked.id(),
                replay.status(),
                asked.at(),
                asked.by(),
                replay.begunAt(),
                end == null ? null : end.at(),
                asked.filter(),
                asked.rulebook(),
                asked.with().contract(),
                asked.with().readings(),
                asked.engine(),
                result == null
                        ? progress
                        : new BulkReplaying.Progress(
                                result.counts().total(), result.counts().total()),
                end == null ? null : end.reason(),
                result);
    }
}
