package dev.studyhall.catalog.applying;

import dev.studyhall.catalog.applying.TopicImport.Outcome;
import dev.studyhall.catalog.content.QuestionId;

/**
 * What came of a question of a bundle.
 *
 * @param name the external id that the bundle gives it; a question that was known by what
 * it says has another one
 */
public record AppliedQuestion(QuestionId id, String name, Outcome outcome) {
}
