package dev.studyhall.bookmark.marking;

/** A bookmark and what it is on. */
record Marked(Bookmark bookmark, Shown shown) {
}
