package org.plumbline.decision;

/** What is decided: a standard for one subject. */
public record Matter(String standard, Subject subject) {
    /** As people cite it: {@code 1.4}, {@code 4@DHMO}. */
    @Override
    public String toString() {
        return subject.isContractor() ? standard : standard + "@" + subject.key();
    }
}
