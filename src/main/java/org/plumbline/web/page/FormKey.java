package org.plumbline.web.page;

import io.quarkus.qute.TemplateExtension;
import java.util.UUID;

/** Names what a form is about to do, so that it is done once however often its button is pressed: {@code {form:key}}. */
@TemplateExtension(namespace = "form")
final class FormKey {
    private FormKey() {}

    static String key() {
        return UUID.randomUUID().toString();
    }
}
