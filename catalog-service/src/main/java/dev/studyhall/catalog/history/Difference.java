package dev.studyhall.catalog.history;

import java.util.List;

/**
 * What differs between two versions.
 *
 * @param changes fields that differ, in the order of the content
 */
record Difference(int from, int to, List<FieldChange> changes) {
}
