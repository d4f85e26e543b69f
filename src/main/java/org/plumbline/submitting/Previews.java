package org.plumbline.submitting;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;
import org.plumbline.privacy.Privacy;
import org.plumbline.rulebooks.Rulebooks;

/** Lays out what was tried. */
@ApplicationScoped
class Previews {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Rulebooks rulebooks;
    private final Privacy privacy;

    Previews(Rulebooks rulebooks, Privacy privacy) {
        this.rulebooks = rulebooks;
        this.privacy = privacy;
    }

    Preview of(Corrected corrected) {
        Submission submission = corrected.assessment().submission();
        return new Preview(
                json(RequestTree.of(corrected.whole())),
                UUID.randomUUID().toString(),
                corrected,
                rulebooks.contract(submission.contract(), submission.period()).orElseThrow(),
                privacy.warnings(submission));
    }

    private static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
