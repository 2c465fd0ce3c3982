package dev.studyhall.catalog.applying;

import java.util.List;

import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.content.QuestionTables.NewQuestion;
import dev.studyhall.catalog.content.QuestionTables.NewVersion;

/**
 * What a bundle changes in a topic.
 *
 * @param created questions that were not there
 * @param versions first versions of those, and new ones of others
 * @param questions all of the bundle, in its order; updated are those with a new version,
 * or back from retirement
 * @param content the topic as it is to be; equal in hash to the one it was if nothing
 * changed
 */
record TopicChange(List<NewQuestion> created, List<NewVersion> versions, List<AppliedQuestion> questions,
		TopicVersion content) {

}
