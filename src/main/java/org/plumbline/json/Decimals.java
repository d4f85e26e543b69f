package org.plumbline.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes every number of a tree a {@link BigDecimal}. */
final class Decimals {
    private Decimals() {}

    static Object exact(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> exact = new LinkedHashMap<>();
            map.forEach((key, item) -> exact.put(key, exact(item)));
            return exact;
        }
        if (value instanceof List<?> list) {
            List<Object> exact = new ArrayList<>();
            list.forEach(item -> exact.add(exact(item)));
            return exact;
        }
        if (value instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return value instanceof Integer || value instanceof Long
                ? BigDecimal.valueOf(((Number) value).longValue())
                : value;
    }
}
