package org.plumbline.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.UUID;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Changes;
import org.plumbline.decision.Comparison;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Step;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pleaded;
import org.plumbline.revision.Change;
import org.plumbline.revision.FileRevision;

/**
 * What the domain's records look like in answers: a member for each component, exact decimals, ids and periods as text. What
 * is written otherwise is listed here, and described in {@link Shapes}. Of what the ledger keeps it knows nothing: that is
 * written by rules of its own, which never change.
 */
public final class AnswerModule extends SimpleModule {
    public AnswerModule() {
        super("answers");
        addSerializer(new Exact());
        addSerializer(Period.class, ToStringSerializer.instance);
        addSerializer(new AssessmentAnswer.Explained());
        setSerializerModifier(new Ids());
        setMixInAnnotation(Assessment.class, Shapes.OfAssessment.class);
        setMixInAnnotation(Decision.class, Shapes.Shared.class);
        setMixInAnnotation(Upshot.class, Shapes.Shared.class);
        setMixInAnnotation(Subject.class, Shapes.ComponentsOnly.class);
        setMixInAnnotation(Step.class, Shapes.OfStep.class);
        setMixInAnnotation(Pleaded.class, Shapes.OfPleaded.class);
        setMixInAnnotation(ExceptionClaim.class, Shapes.OfRelief.class);
        setMixInAnnotation(Adjustment.class, Shapes.OfRelief.class);
        setMixInAnnotation(Comparison.class, Shapes.OfComparison.class);
        setMixInAnnotation(Comparison.Pair.class, Shapes.OfPair.class);
        setMixInAnnotation(Fact.class, Shapes.OfFact.class);
        setMixInAnnotation(Changes.class, Shapes.OfChanges.class);
        setMixInAnnotation(FileRevision.class, Shapes.WhatIsThere.class);
        setMixInAnnotation(Change.class, Shapes.OfChange.class);
    }

    /** An id is a record of nothing but its UUID. */
    private static final class Ids extends BeanSerializerModifier {
        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription type, JsonSerializer<?> usual) {
            RecordComponent[] parts = type.getBeanClass().getRecordComponents();
            return parts != null && parts.length == 1 && parts[0].getType() == UUID.class
                    ? ToStringSerializer.instance
                    : usual;
        }
    }

    /** A number to its last digit, in text, so that no program rounds it; dollars have their cents. */
    private static final class Exact extends StdSerializer<BigDecimal> {
        Exact() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider with) throws IOException {
            json.writeString(number.toPlainString());
        }
    }
}
