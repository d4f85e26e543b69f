package org.plumbline.submitting;

/** One contractor's year under one contract in one market. */
public record YearKey(String contract, String contractor, String market, int year) {}
