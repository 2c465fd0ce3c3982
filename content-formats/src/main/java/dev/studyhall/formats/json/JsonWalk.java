package dev.studyhall.formats.json;

import java.util.ArrayDeque;
import java.util.Queue;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.assembly.FileName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Walks over a file from topic to topic. */
final class JsonWalk {

	private final JsonInput input;

	private final String file;

	private final FileName name;

	/** The questions of other collections, and what is wrong outside every topic. */
	private final ForeignQuestions questions;

	private final Queue<ParsedTopic> ready = new ArrayDeque<>();

	private Place place = Place.BEGINNING;

	private @Nullable Envelope envelope;

	private @Nullable Element element;

	/** Where the input stands. */
	private enum Place {

		BEGINNING, ENVELOPE, LIST, LINES, END

	}

	JsonWalk(JsonInput input, String file, FileName name) {
		this.input = input;
		this.file = file;
		this.name = name;
		this.questions = new ForeignQuestions(file, name, ready);
	}

	/** Notes what is to be said about the file as a whole. */
	void remark(String text) {
		questions.complain(1, text);
	}

	/** The next topic; null at the end. */
	@Nullable ParsedTopic next() {
		while (ready.isEmpty() && place != Place.END) {
			place = switch (place) {
				case BEGINNING -> begin();
				case ENVELOPE -> readEnvelope();
				case LIST -> readListed();
				case LINES -> readLine(input.next());
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
			questions.complain(line, reason);
		}
		place = Place.END;
		questions.finish();
		return ready.poll();
	}

	private Place begin() {
		JsonToken token = input.next();
		if (token == JsonToken.START_OBJECT) {
			envelope = new Envelope(new Element(file, name, questions, true, input.line()));
			return Place.ENVELOPE;
		}
		if (token == JsonToken.START_ARRAY) {
			return Place.LIST;
		}
		questions.complain((token == null) ? 1 : input.line(), (token == null) ? "An empty file; JSON was expected"
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
				around.complaints().forEach((fault) -> questions.complain(fault.line(), fault.reason()));
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
		around.complaints().forEach((fault) -> questions.complain(fault.line(), fault.reason()));
		if (around.topicsMet() && !around.element().isTopic()) {
			around.element().complaints().forEach((fault) -> questions.complain(fault.line(), fault.reason()));
		}
		else {
			finish(around.element());
		}
		questions.title(around.element().holdsQuestions() ? around.element().title() : "");
		return endOfObject(around);
	}

	private Place readListed() {
		JsonToken token = input.next();
		if (token == JsonToken.END_ARRAY) {
			return (envelope != null) ? Place.ENVELOPE : endOfRoot();
		}
		int depth = input.depth();
		int line = input.line();
		if (token != JsonToken.START_OBJECT) {
			questions.reject(line, "", "Something else than an object in the list; a topic or question was expected");
			input.leaveTo((token == JsonToken.START_ARRAY) ? depth - 1 : depth);
			return Place.LIST;
		}
		readObject(line);
		return Place.LIST;
	}

	/** One object a line, or however they follow each other. */
	private Place readLine(@Nullable JsonToken token) {
		if (token == null) {
			return end();
		}
		if (token != JsonToken.START_OBJECT) {
			questions.complain(input.line(), "Something behind the end; one object or list was expected");
			return end();
		}
		readObject(input.line());
		return Place.LINES;
	}

	private void readObject(int line) {
		Element listed = new Element(file, (envelope != null) ? FileName.of(null) : name, questions, false, line);
		element = listed;
		readWhole(listed);
		element = null;
		finish(listed);
	}

	private void readWhole(Element listed) {
		try {
			listed.read(input);
		}
		catch (BadValue fault) {
			questions.complain(fault.line(), fault.reason());
		}
	}

	private void finish(Element done) {
		if (done.isQuestion()) {
			done.addTo(questions);
		}
		else if (done.isTopic() && (done.hasLevels() || !done.holdsQuestions())) {
			ready.add(done.build());
		}
		else if (!done.holdsQuestions()) {
			questions.reject(done.line(), "", Element.NEITHER);
		}
	}

	/** Where one question is the whole, others may follow, a line each. */
	private Place endOfObject(Envelope around) {
		if (around.topicsMet() || around.element().isTopic()) {
			return endOfRoot();
		}
		JsonToken token = input.next();
		return (token == null) ? end() : readLine(token);
	}

	private Place endOfRoot() {
		if (input.next() != null) {
			questions.complain(input.line(), "Something behind the end; one object or list was expected");
		}
		return end();
	}

	private Place end() {
		questions.finish();
		return Place.END;
	}

}
