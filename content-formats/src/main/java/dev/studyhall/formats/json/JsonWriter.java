package dev.studyhall.formats.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON that {@link JsonReader} reads back equal. The stream stays open at the end.
 */
public final class JsonWriter implements TopicWriter {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build())
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private final JsonGenerator json;

	private Place place = Place.BEGINNING;

	/** What is open. */
	private enum Place {

		BEGINNING, TOPICS, TOPIC, LEVEL, END

	}

	public JsonWriter(OutputStream bytes) {
		this.json = MAPPER.createGenerator(bytes);
	}

	/** A step that may fail as the stream does. */
	@FunctionalInterface
	private interface Step {

		void run();

	}

	@Override
	public void startTopic(TopicContent topic) throws IOException {
		write(() -> {
			leaveTo(Place.TOPICS);
			json.writeStartObject();
			text("slug", topic.slug());
			text("title", topic.title());
			text("icon", topic.icon());
			text("language", topic.language());
			text("curatedBy", topic.curatedBy());
			rights(topic.rights());
			texts("tags", topic.tags());
			text("summary", topic.summary());
			text("about", topic.about());
			text("expectations", topic.expectations());
			text("guide", topic.guide());
			json.writeArrayPropertyStart("levels");
			place = Place.TOPIC;
		});
	}

	@Override
	public void startLevel(LevelContent level) throws IOException {
		write(() -> {
			leaveTo(Place.TOPIC);
			json.writeStartObject();
			text("code", level.code());
			text("title", level.title());
			text("description", level.description());
			json.writeArrayPropertyStart("questions");
			place = Place.LEVEL;
		});
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		write(() -> {
			json.writeStartObject();
			text("externalId", question.externalId());
			text("title", question.title());
			text("type", question.type().code());
			text("prompt", question.prompt());
			text("answer", question.answer());
			texts("keyPoints", question.keyPoints());
			options(question.options());
			texts("tags", question.tags());
			if (question.minutes() != null) {
				json.writeNumberProperty("estimatedMinutes", question.minutes());
			}
			references(question.references());
			rights(question.rights());
			json.writeEndObject();
		});
	}

	@Override
	public void close() throws IOException {
		write(() -> {
			leaveTo(Place.TOPICS);
			if (place == Place.TOPICS) {
				json.writeEndArray();
				json.writeEndObject();
				json.writeRaw('\n');
				place = Place.END;
			}
			json.close();
		});
	}

	/** Ends levels and topics, or begins the file. */
	private void leaveTo(Place outer) {
		if (place == Place.BEGINNING) {
			json.writeStartObject();
			json.writeStringProperty("format", Envelope.FORMAT);
			json.writeNumberProperty("version", Envelope.VERSION);
			json.writeArrayPropertyStart("topics");
			place = Place.TOPICS;
		}
		while (place.compareTo(outer) > 0 && place != Place.END) {
			json.writeEndArray();
			json.writeEndObject();
			place = Place.values()[place.ordinal() - 1];
		}
	}

	private void options(List<Option> options) {
		if (options.isEmpty()) {
			return;
		}
		json.writeArrayPropertyStart("options");
		for (Option option : options) {
			json.writeStartObject();
			text("text", option.text());
			json.writeBooleanProperty("correct", option.correct());
			text("feedback", option.feedback());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void references(List<Reference> references) {
		if (references.isEmpty()) {
			return;
		}
		json.writeArrayPropertyStart("references");
		for (Reference reference : references) {
			json.writeStartObject();
			text("title", reference.title());
			text("url", reference.url());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void rights(Rights rights) {
		text("licence", rights.licence());
		text("source", rights.source());
		text("attribution", rights.attribution());
	}

	private void texts(String name, List<String> texts) {
		if (texts.isEmpty()) {
			return;
		}
		json.writeArrayPropertyStart(name);
		texts.forEach(json::writeString);
		json.writeEndArray();
	}

	private void text(String name, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			json.writeStringProperty(name, text);
		}
	}

	private static void write(Step step) throws IOException {
		try {
			step.run();
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

}
