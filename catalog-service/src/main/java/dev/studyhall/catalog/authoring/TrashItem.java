package dev.studyhall.catalog.authoring;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something in the trash.
 *
 * @param kind topic or question
 * @param topic slug of the topic; of a question, the one to which it belongs
 * @param title of the newest version
 */
record TrashItem(String kind, UUID id, String topic, @Nullable String title) {
}
