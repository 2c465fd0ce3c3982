package dev.studyhall.catalog.content;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rights;

/** The hash of what a question says: everything whose change makes a new version. */
public final class QuestionHash {

	private QuestionHash() {
	}

	/** The hash of a question, in hexadecimal digits. */
	public static String of(QuestionContent content) {
		ContentHash hash = new ContentHash().add(content.type().code())
			.add(content.title())
			.add(content.prompt())
			.add(content.answer())
			.add(content.keyPoints())
			.add(content.tags())
			.add((content.minutes() != null) ? content.minutes() : 0)
			.add(content.options().size());
		content.options()
			.forEach((option) -> hash.add(option.text()).add(option.correct() ? 1 : 0).add(option.feedback()));
		hash.add(content.references().size());
		content.references().forEach((reference) -> hash.add(reference.title()).add(reference.url()));
		return add(hash, content.rights()).toHex();
	}

	/** Adds rights to a hash under way. */
	public static ContentHash add(ContentHash hash, Rights rights) {
		return hash.add(rights.licence()).add(rights.source()).add(rights.attribution());
	}

}
