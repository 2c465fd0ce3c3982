package dev.studyhall.web.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <T> what is listed
 * @param items what is on it
 * @param next the cursor of the following page; null on the last
 */
public record PageOf<T>(List<T> items, @Nullable String next) {
}
