package org.plumbline.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.fact.Relief;

/** Records whose answers have more members than components, or fewer, or write one otherwise. */
final class Shapes {
    private Shapes() {}

    /** A question that a record answers is no member of it. */
    @JsonAutoDetect(isGetterVisibility = Visibility.NONE)
    interface ComponentsOnly {}

    /** What is not there is left out. */
    @JsonInclude(Include.NON_EMPTY)
    interface WhatIsThere {}

    /** A text that is not there is left out, and so are the cells where there are none. */
    @JsonInclude(Include.NON_NULL)
    interface OfChange {
        @JsonInclude(Include.NON_EMPTY)
        Map<String, String> cells();
    }

    /** As it stands in its submission, and without warnings. */
    @JsonSerialize(converter = AssessmentAnswer.OfAssessment.class)
    interface OfAssessment {}

    interface Shared {
        @JsonSerialize(using = Share.class)
        BigDecimal share();
    }

    interface OfStep {
        @JsonProperty
        String shown();
    }

    @JsonPropertyOrder({"standard", "standing"})
    interface OfPleaded {
        @JsonUnwrapped
        Relief relief();
    }

    @JsonInclude(Include.NON_NULL)
    interface OfRelief {}

    /** With the same told in sentences. */
    @JsonAutoDetect(isGetterVisibility = Visibility.NONE)
    interface OfChanges {
        @JsonProperty("supersedes")
        Assessment.Id superseded();

        @JsonIgnore
        LocalDate decidedOn();

        @JsonProperty
        List<String> says();
    }

    @JsonPropertyOrder({"left", "right", "decisions", "leftOut", "difference"})
    interface OfComparison {
        @JsonProperty
        BigDecimal difference();

        @JsonProperty
        int changed();

        @JsonProperty
        int unchanged();
    }

    @JsonPropertyOrder({"left", "right", "differs"})
    interface OfPair {
        @JsonSerialize(converter = DecisionInShort.Of.class)
        Decision left();

        @JsonSerialize(converter = DecisionInShort.Of.class)
        Decision right();

        @JsonProperty
        boolean differs();
    }

    /** Bounds were numbers before other numbers were text. */
    interface OfFact {
        @JsonSerialize(using = AsNumber.class)
        BigDecimal least();

        @JsonSerialize(using = AsNumber.class)
        BigDecimal most();
    }

    static final class AsNumber extends StdSerializer<BigDecimal> {
        AsNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider with) throws IOException {
            json.writeNumber(number);
        }
    }
}
