package dev.studyhall.catalog.searching;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, best first.
 *
 * @param next the cursor of the page after this one; null on the last
 * @param corrected what was searched for instead, where a word occurs nowhere and one
 * much like it does
 */
record SearchResult(List<SearchHit> items, @Nullable String next, @Nullable String corrected) {
}
