package org.plumbline.contract;

import java.util.Map;

/**
 * What the items of a list are.
 *
 * @param subject what an item is where each is judged by itself, such as "product"; null where none is
 * @param key id of the field that names an item, or null
 * @param month id of the field that says what month an item is about, or null
 * @param fields the fields of an item, by id
 */
public record Items(String subject, String key, String month, Map<String, Fact> fields) {}
