package dev.studyhall.bookmark.collecting;

/** A collection and how many items it has. */
record Counted(OwnCollection collection, int items) {
}
