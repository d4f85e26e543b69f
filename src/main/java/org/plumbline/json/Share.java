package org.plumbline.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A part of one without needless zeros: {@code 0.04}, {@code 0}. */
public final class Share extends StdSerializer<BigDecimal> {
    public Share() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal share, JsonGenerator json, SerializerProvider with) throws IOException {
        json.writeString(text(share));
    }

    /** A share as it is written. */
    public static String text(BigDecimal share) {
        return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
    }
}
