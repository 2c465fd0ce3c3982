package dev.studyhall.bookmark.marking;

import dev.studyhall.bookmark.subject.Target;

/** A bookmark that goes, at that sequence of its learner. */
record Removal(Target target, long sequence) {
}
