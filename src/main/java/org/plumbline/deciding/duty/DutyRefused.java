package org.plumbline.deciding.duty;

/** Something that is asked for around a decision can't be done. */
public class DutyRefused extends RuntimeException {
    private final boolean over;
    private final String code;

    private DutyRefused(boolean over, String code, String message) {
        super(message);
        this.over = over;
        this.code = code;
    }

    /** As things stand it is not possible, or not any more. */
    static DutyRefused asItStands(String code, String message) {
        return new DutyRefused(true, code, message);
    }

    /** It is never possible so. */
    static DutyRefused notSo(String code, String message) {
        return new DutyRefused(false, code, message);
    }

    /** Whether it might be possible if things stood otherwise. */
    public boolean isOver() {
        return over;
    }

    public String code() {
        return code;
    }
}
