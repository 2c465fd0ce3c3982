package dev.studyhall.formats.json;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.TextEncoding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON, a topic at a time. */
public final class JsonReader implements TopicReader {

	/** Objects and lists within each other; those of the format are eight deep. */
	private static final int NESTING = 1_000;

	/**
	 * Characters of one text: far more than is taken in, so that the next item is
	 * reached.
	 */
	private static final int STRING = 4 * 1024 * 1024;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(NESTING)
			.maxStringLength(STRING)
			.maxNumberLength(NESTING)
			.maxNameLength(NESTING)
			.build())
		.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
		.build();

	private final JsonParser parser;

	private final Reader characters;

	private final JsonWalk walk;

	private JsonReader(SourceFile file, Reader characters, Optional<String> remark) {
		this.characters = characters;
		this.parser = FACTORY.createParser(ObjectReadContext.empty(), characters);
		this.walk = new JsonWalk(new JsonInput(parser), file.label(), FileName.of(file.name()));
		remark.ifPresent(walk::remark);
	}

	/** Begins at the beginning of the file. */
	public static TopicReader open(SourceFile file) throws IOException {
		TextEncoding encoding = TextEncoding.of(file.bytes());
		return new JsonReader(file, encoding.open(file.bytes()), encoding.remark());
	}

	@Override
	public @Nullable ParsedTopic next() throws IOException {
		try {
			return walk.next();
		}
		catch (JacksonIOException ex) {
			if (!(ex.getCause() instanceof CharacterCodingException)) {
				throw ex.getCause();
			}
			return breakOff(ex, "Bytes that are no characters; UTF-8 was expected");
		}
		catch (StreamConstraintsException ex) {
			return breakOff(ex,
					"Something absurdly long or deep (%s); reading ended here".formatted(ex.getOriginalMessage()));
		}
		catch (JacksonException ex) {
			return breakOff(ex, "No JSON from here on (%s); reading ended here".formatted(ex.getOriginalMessage()));
		}
	}

	private @Nullable ParsedTopic breakOff(JacksonException ex, String reason) {
		return walk.breakOff(lineOf(ex), reason);
	}

	@Override
	public void close() throws IOException {
		parser.close();
		characters.close();
	}

	private int lineOf(JacksonException ex) {
		int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 0;
		return (line > 0) ? line : Math.max(1, parser.currentLocation().getLineNr());
	}

}
