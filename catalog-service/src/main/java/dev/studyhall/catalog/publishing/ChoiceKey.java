package dev.studyhall.catalog.publishing;

import java.util.List;

/**
 * What is right of a choice.
 *
 * @param options how many there are
 * @param right the places of the right ones, from 1, ascending
 */
record ChoiceKey(int options, List<Integer> right) {
}
