package dev.studyhall.formats.list;

import java.util.List;

/**
 * A question as it stands in its file.
 *
 * @param line counted from 0
 * @param prompt Markdown that belongs to the headline; may be empty
 * @param body Markdown below the headline, moved to the left
 * @param sections titles of the sections in which it stands, the outermost first
 */
record RawQuestion(int line, Headline headline, String prompt, String body, List<String> sections) {
}
