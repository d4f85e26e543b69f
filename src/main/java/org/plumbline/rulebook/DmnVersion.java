package org.plumbline.rulebook;

import java.util.List;
import java.util.Optional;

/** The versions of DMN that are read, by the namespaces their models are in. */
public final class DmnVersion {
    private static final String MODEL = "definitions";

    private static final List<String> NAMESPACES = List.of(
            org.kie.dmn.model.v1_1.KieDMNModelInstrumentedBase.URI_DMN,
            org.kie.dmn.model.v1_2.KieDMNModelInstrumentedBase.URI_DMN,
            org.kie.dmn.model.v1_3.KieDMNModelInstrumentedBase.URI_DMN,
            org.kie.dmn.model.v1_4.KieDMNModelInstrumentedBase.URI_DMN,
            org.kie.dmn.model.v1_5.KieDMNModelInstrumentedBase.URI_DMN,
            org.kie.dmn.model.v1_6.KieDMNModelInstrumentedBase.URI_DMN);

    private DmnVersion() {}

    /**
     * What is wrong with the namespace of a model; nothing for what is no model at all.
     *
     * @param element local name of the outermost element
     */
    public static Optional<String> problem(String element, String namespace) {
        return !MODEL.equals(element) || NAMESPACES.contains(namespace)
                ? Optional.empty()
                : Optional.of((namespace == null || namespace.isEmpty()
                                ? "The model is in no namespace"
                                : "The model is in the namespace '" + namespace + "', which is none of DMN")
                        + "; those are " + String.join(", ", NAMESPACES) + ".");
    }
}
