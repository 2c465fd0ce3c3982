package dev.studyhall.formats.assembly;

import java.util.Locale;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name tells of its topic.
 *
 * @param stem the name without folders and ending; empty if there is none
 */
public record FileName(String stem) {

	/** Of a name with or without folders. */
	public static FileName of(@Nullable String name) {
		if (name == null) {
			return new FileName("");
		}
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int dot = last.lastIndexOf('.');
		return new FileName(Characters.toStorable((dot > 0) ? last.substring(0, dot) : last));
	}

	/** Whether there is anything to make a title of. */
	public boolean exists() {
		return stem.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	public String toSlug() {
		return Slugs.of(stem);
	}

	/** {@code spring-webflux} becomes "Spring webflux". */
	public String toTitle() {
		String words = stem.replace('-', ' ').replace('_', ' ').strip();
		int first = words.offsetByCodePoints(0, 1);
		String title = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
		return (title.length() <= ContentLimits.TITLE) ? title
				: title.substring(0, title.offsetByCodePoints(0, ContentLimits.TITLE / 2));
	}

}
