package dev.studyhall.bookmark.subject;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The topic of a question; slug and title are null until known. */
public record TopicName(UUID id, @Nullable String slug, @Nullable String title) {
}
