package dev.studyhall.bookmark.marking;

import dev.studyhall.kit.web.Cursor;

/** A bookmark in a list, and where the list goes on behind it. */
record Listed(Marked marked, Cursor cursor) {
}
