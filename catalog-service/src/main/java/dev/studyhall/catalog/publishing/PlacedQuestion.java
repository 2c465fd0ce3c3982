package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.publishing.QuestionPage.QuestionLink;
import dev.studyhall.formats.content.InteractionType;
import org.jspecify.annotations.Nullable;

/**
 * A question that has a place in the version of its topic that is to be published.
 *
 * @param version the version that is to be published
 * @param title of that version, as everything up to the hash
 * @param key what is right; null for an open question, and where there is nothing to tell
 * @param shownVersion the version that readers see now; null if they see none
 * @param shownSlug the slug by which readers know it; null if they see none
 * @param frame of the document that readers see now
 * @param shownAt when that version was published
 */
record PlacedQuestion(QuestionId id, String slug, int version, InteractionType type, String title, ChangeKind change,
		List<String> tags, @Nullable Integer minutes, String hash, @Nullable ChoiceKey key,
		@Nullable Integer shownVersion, @Nullable String shownSlug, @Nullable String frame, @Nullable Instant shownAt) {

	/** Whether readers do not see that version yet. */
	boolean isNew() {
		return shownVersion == null || shownVersion != version;
	}

	/** Whether readers are to be told of it: of the version, or of the slug alone. */
	boolean isDue() {
		return isNew() || (shownSlug != null && !shownSlug.equals(slug));
	}

	/** When the version was published, if not now. */
	Instant publishedAt(Instant now) {
		return (isNew() || shownAt == null) ? now : shownAt;
	}

	QuestionLink toLink() {
		return new QuestionLink(id.value(), slug, title);
	}

	UUID uuid() {
		return id.value();
	}

}
