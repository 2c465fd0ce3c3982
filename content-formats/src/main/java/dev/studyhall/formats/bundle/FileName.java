package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Slugs;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a file's name tells of its topic.
 *
 * @param stem the name without folders and ending; empty if there is none
 */
record FileName(String stem) {

	static FileName of(@Nullable String name) {
		if (name == null) {
			return new FileName("");
		}
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int dot = last.lastIndexOf('.');
		return new FileName((dot > 0) ? last.substring(0, dot) : last);
	}

	boolean exists() {
		return stem.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	String toSlug() {
		return Slugs.of(stem);
	}

	/** {@code spring-webflux} becomes "Spring webflux". */
	String toTitle() {
		String words = stem.replace('-', ' ').replace('_', ' ').strip();
		int first = words.offsetByCodePoints(0, 1);
		String title = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
		return title.substring(0, Math.min(title.length(), ContentLimits.TITLE));
	}

}
