package dev.studyhall.formats.content;

import org.jspecify.annotations.Nullable;

/**
 * Under which terms a text may be used. What a question does not say holds as its topic
 * says it.
 *
 * @param licence short name, best an SPDX identifier such as {@code CC-BY-4.0}
 * @param source where it was taken from: an address or a title
 * @param attribution whom to name, as the licence asks for it
 */
public record Rights(@Nullable String licence, @Nullable String source, @Nullable String attribution) {

	/** Nothing is said. */
	public static final Rights UNSTATED = new Rights(null, null, null);

	/** These, and where they say nothing, the others. */
	public Rights orElse(Rights others) {
		return new Rights((licence != null) ? licence : others.licence, (source != null) ? source : others.source,
				(attribution != null) ? attribution : others.attribution);
	}

}
