package org.plumbline.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a query matched.
 *
 * @param page from 0
 * @param size how many a page holds at most
 * @param total how many match in all
 * @param next the number of the page that follows; null after the last
 */
public record Page<T>(List<T> items, int page, int size, long total, @Nullable Integer next) {

    public Page(List<T> items, int page, int size, long total) {
        this(items, page, size, total, (page + 1L) * size < total ? Integer.valueOf(page + 1) : null);
    }

    public <V> Page<V> map(Function<T, V> as) {
        return new Page<>(items.stream().map(as).toList(), page, size, total);
    }
}
