package org.plumbline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.plumbline.json.AnswerModule;

/** Lets the service write the domain's records as the command line does. */
@Singleton
public class WritesAnswers implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new AnswerModule());
    }
}
