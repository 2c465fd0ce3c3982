package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A published topic, whole. */
public record Topic(String id, int version, String slug, String title, @Nullable String icon, String language,
		List<String> tags, RenderedText summary, RenderedText about, RenderedText expectations, RenderedText guide,
		int questionCount, List<Level> levels, @Nullable String curatedBy, @Nullable String licence,
		@Nullable String source, @Nullable String attribution, Instant updatedAt) {

	/** A level with its questions in order of difficulty. */
	public record Level(String code, String title, RenderedText description, int questionCount, List<Item> questions) {
	}

	/** A question in its place. */
	public record Item(String id, int number, String slug, String title) {
	}

}
