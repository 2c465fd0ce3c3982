package dev.studyhall.formats.list;

/**
 * A mark and what it turned out to be.
 *
 * @param question whether it begins a question; else it begins a section
 */
record Decided(Mark mark, boolean question) {
}
