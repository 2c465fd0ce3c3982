package dev.studyhall.web.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of what a search has found.
 *
 * @param corrected what was searched for instead; null if it was what was typed
 */
public record SearchResult(List<SearchHit> items, @Nullable String next, @Nullable String corrected) {
}
