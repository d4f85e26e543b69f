package org.plumbline.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.plumbline.json.JsonTree;

/** Reads the {@link Body} of a call, and leaves its bytes to whoever compares requests. */
@Provider
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Body> {
    private static final String BYTES = BodyReader.class.getName();

    private final TooLarge tooLarge;
    private final RoutingContext call;
    private final RecordReader records;

    BodyReader(TooLarge tooLarge, RoutingContext call, Validator validator) {
        this.tooLarge = tooLarge;
        this.call = call;
        this.records = new RecordReader(validator);
    }

    /** What was sent as the body of a call; empty where it was not read here. */
    static byte[] bytes(RoutingContext call) {
        byte[] bytes = call.get(BYTES);
        return bytes == null ? new byte[0] : bytes;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Body.class.isAssignableFrom(type) && type.isRecord();
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = tooLarge.read(body);
        call.put(BYTES, bytes);
        return records.read(type, JsonTree.read(bytes));
    }
}
