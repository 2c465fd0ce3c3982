package dev.studyhall.web.site;

import dev.studyhall.web.api.TopicCard;
import dev.studyhall.web.api.TopicProgress;
import org.jspecify.annotations.Nullable;

/**
 * A topic among all.
 *
 * @param topic the topic
 * @param progress how far the visitor is with it; null for whoever is not a learner here
 */
record TopicTile(TopicCard topic, @Nullable TopicProgress progress) {
}
