package dev.studyhall.formats.json;

import java.util.ArrayDeque;
import java.util.Queue;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.TopicDraft;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Walks over a file from topic to topic. */
final class JsonWalk {

	private final JsonInput input;

	private final String file;

	private final FileName name;

	/** What is wrong outside every topic, and the questions of other collections. */
	private final Mistakes mistakes;

	private final LevelsDraft questions;

	private final Queue<ParsedTopic> ready = new ArrayDeque<>();

	private Place place = Place.BEGINNING;

	private @Nullable Envelope envelope;

	private @Nullable Element element;

	/** Where the input stands. */
	private enum Place {

		BEGINNING, ENVELOPE, LIST, END

	}

	JsonWalk(JsonInput input, String file, FileName name) {
		this.input = input;
		this.file = file;
		this.name = name;
		this.mistakes = new Mistakes(file);
		this.questions = new LevelsDraft(mistakes);
	}

	/** Notes what is to be said about the file as a whole. */
	void remark(String text) {
		mistakes.add(1, null, text);
	}

	/** The next topic; null at the end. */
	@Nullable ParsedTopic next() {
		while (ready.isEmpty() && place != Place.END) {
			place = switch (place) {
				case BEGINNING -> begin();
				case ENVELOPE -> readEnvelope();
				case LIST -> readListed();
				case END -> Place.END;
			};
		}
		return ready.poll();
	}

	/** Ends with what was read so far. */
	@Nullable ParsedTopic breakOff(int line, String reason) {
		Element broken = (element != null) ? element : (envelope != null) ? envelope.element() : null;
		if (broken != null && broken.isTopic()) {
			broken.breakOff(line, reason);
			ready.add(broken.build());
		}
		else {
			mistakes.add(line, null, reason);
		}
		place = Place.END;
		finishQuestions();
		return ready.poll();
	}

	private Place begin() {
		JsonToken token = input.next();
		if (token == JsonToken.START_OBJECT) {
			envelope = new Envelope(new Element(file, name, input.line()));
			return Place.ENVELOPE;
		}
		if (token == JsonToken.START_ARRAY) {
			return Place.LIST;
		}
		mistakes.add((token == null) ? 1 : input.line(), null, (token == null) ? "An empty file; JSON was expected"
				: "A bare value; an object or a list was expected");
		return end();
	}

	private Place readEnvelope() {
		Envelope around = envelope;
		if (around == null) {
			return end();
		}
		while (input.next() == JsonToken.PROPERTY_NAME) {
			boolean atTopics = around.readField(input);
			if (!around.isReadable()) {
				around.complaints().forEach((fault) -> mistakes.add(fault.line(), null, fault.reason()));
				envelope = null;
				return end();
			}
			if (atTopics) {
				return Place.LIST;
			}
		}
		return finishEnvelope(around);
	}

	private Place finishEnvelope(Envelope around) {
		envelope = null;
		around.complaints().forEach((fault) -> mistakes.add(fault.line(), null, fault.reason()));
		if (around.topicsMet() && !around.element().isTopic()) {
			around.element().complaints().forEach((fault) -> mistakes.add(fault.line(), null, fault.reason()));
		}
		else {
			finish(around.element());
		}
		return endOfRoot();
	}

	private Place readListed() {
		JsonToken token = input.next();
		if (token == JsonToken.END_ARRAY) {
			return (envelope != null) ? Place.ENVELOPE : endOfRoot();
		}
		int depth = input.depth();
		int line = input.line();
		if (token != JsonToken.START_OBJECT) {
			questions.reject(line, null, "Something else than an object in the list; a topic or question was expected");
			input.leaveTo((token == JsonToken.START_ARRAY) ? depth - 1 : depth);
			return Place.LIST;
		}
		Element listed = new Element(file, (envelope != null) ? FileName.of(null) : name, line);
		element = listed;
		readWhole(listed);
		element = null;
		finish(listed);
		return Place.LIST;
	}

	private void readWhole(Element listed) {
		try {
			listed.read(input);
		}
		catch (BadValue fault) {
			mistakes.add(fault.line(), null, fault.reason());
		}
	}

	private void finish(Element done) {
		if (done.isQuestion()) {
			done.addTo(questions);
		}
		else if (done.isTopic()) {
			ready.add(done.build());
		}
		else {
			questions.reject(done.line(), null,
					"Neither a topic nor a question; “levels”, or “question” and “answer”, were expected");
		}
	}

	private Place endOfRoot() {
		if (input.next() != null) {
			mistakes.add(input.line(), null, "Something behind the end; one object or list was expected");
		}
		return end();
	}

	private Place end() {
		finishQuestions();
		return Place.END;
	}

	private void finishQuestions() {
		if (!questions.isEmpty()) {
			questions.sortByDifficulty();
			ready.add(new TopicDraft(name, mistakes).build(questions, 1));
		}
		else if (!mistakes.isEmpty()) {
			ready.add(new ParsedTopic.Refused(mistakes.inOrder()));
		}
	}

}
