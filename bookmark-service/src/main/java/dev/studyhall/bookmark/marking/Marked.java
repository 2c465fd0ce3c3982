package dev.studyhall.bookmark.marking;

import dev.studyhall.bookmark.subject.Shown;

/** A bookmark and what it is on. */
record Marked(Bookmark bookmark, Shown shown) {
}
