package org.plumbline.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Reads the parameters of an address by their types, after {@link DeclaredParameters} refused what is wrong; a blank one is none. */
@Provider
public class ParameterForms implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean ours = Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
        return ours ? Form.of(type, type).map(form -> converter(type, form)).orElse(null) : null;
    }

    private static <T> ParamConverter<T> converter(Class<T> type, Form form) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return text == null || text.isBlank()
                        ? null
                        : type.cast(form.reader().apply(text).orElse(null));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
