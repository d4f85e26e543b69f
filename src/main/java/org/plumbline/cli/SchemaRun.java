package org.plumbline.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;

/** Does nothing within the container, whose start alone brings the schema of the database up to date. */
@Dependent
@Unremovable
public final class SchemaRun implements QuarkusApplication {
    SchemaRun() {}

    @Override
    public int run(String... words) {
        return 0;
    }
}
