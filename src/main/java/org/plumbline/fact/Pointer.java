package org.plumbline.fact;

/** JSON pointers (RFC 6901), by which every fault names its place. */
public final class Pointer {
    private Pointer() {}

    /** The place of a key in the object at a place, "" being the whole. */
    public static String to(String object, String key) {
        return object + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
