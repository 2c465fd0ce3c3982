package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ParsedTopic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads a bundle: a Markdown file that holds one topic. Never fails: what cannot be taken
 * in is reported, and everything else goes in. The time it takes grows with the length of
 * the file, whatever is in it.
 */
public final class BundleParser {

	private BundleParser() {
	}

	/**
	 * Reads one file.
	 * @param file how rejections call it
	 * @param name the file's own name, from which a missing slug or title is made; null
	 * if there is none
	 */
	public static ParsedTopic parse(String file, @Nullable String name, byte[] bytes) {
		try {
			SourceText source = SourceText.decode(bytes);
			Mistakes mistakes = new Mistakes(file);
			FrontMatter matter = FrontMatterReader.read(source, mistakes);
			Outline outline = Outline.read(source, matter.end());
			BundleBuilder builder = new BundleBuilder(source, outline, mistakes);
			builder.readAll(matter.end());
			return builder.build(matter, FileName.of(name));
		}
		catch (FileRefused ex) {
			return new ParsedTopic.Refused(List.of(ex.toRejection(file)));
		}
	}

}
