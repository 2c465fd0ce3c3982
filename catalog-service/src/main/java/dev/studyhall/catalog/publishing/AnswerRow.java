package dev.studyhall.catalog.publishing;

import java.util.List;

import dev.studyhall.formats.content.Reference;

/** The bulky part of a version of a question. */
record AnswerRow(QuestionId question, String markdown, String html, List<Reference> references) {
}
