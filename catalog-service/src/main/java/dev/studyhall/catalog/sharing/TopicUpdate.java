package dev.studyhall.catalog.sharing;

import java.util.List;

import dev.studyhall.formats.merging.Conflict;
import dev.studyhall.formats.merging.TopicDifference;

/**
 * What the original's changes come to in an adopted topic.
 *
 * @param version of the original
 * @param differences what changes, or has changed, in the adopted topic
 * @param conflicts where both changed the same and nobody has settled it: the adopted
 * topic stays there as it is
 */
record TopicUpdate(String version, List<TopicDifference> differences, List<Conflict> conflicts) {
}
