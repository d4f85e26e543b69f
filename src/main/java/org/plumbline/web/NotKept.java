package org.plumbline.web;

import org.plumbline.request.RequestRefused;

/** A call names something that does not exist. */
public final class NotKept extends RequestRefused {
    private NotKept(String code, String message) {
        super(Kind.NOT_FOUND, "Not found", code, message);
    }

    public static NotKept inLedger(String kind, String id) {
        return new NotKept("LE-002", "There is no " + kind + " '" + id + "'.");
    }

    public static NotKept contract(String id) {
        return new NotKept("CT-001", "There is no contract '" + id + "'; see /api/v1/contracts.");
    }

    /** No model lies at a path. */
    public static NotKept model(String path) {
        return new NotKept("RB-087", "The draft has no DMN model '" + path + "'; name the path of one of its files.");
    }
}
