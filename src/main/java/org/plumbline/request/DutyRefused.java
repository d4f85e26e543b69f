package org.plumbline.request;

/** Something that is asked for around a decision can't be done. */
public class DutyRefused extends RequestRefused {
    private DutyRefused(Kind kind, String title, String code, String sentence) {
        super(kind, title, code, sentence);
    }

    /** As things stand it is not possible, or not any more. */
    public static DutyRefused asItStands(String code, String sentence) {
        return new DutyRefused(Kind.NOT_NOW, "Not possible now", code, sentence);
    }

    /** It is never possible so. */
    public static DutyRefused notSo(String code, String sentence) {
        return new DutyRefused(Kind.UNACCEPTABLE, "Not possible", code, sentence);
    }
}
