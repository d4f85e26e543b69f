package org.plumbline.fact;

/**
 * A value of a fact as somebody wrote it, in a text file or a field of a page, before it is known what it is to be: where
 * the fact is a number it is read as {@link WrittenNumber} reads one.
 */
public record Written(String text) {}
