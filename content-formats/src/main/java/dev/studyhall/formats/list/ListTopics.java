package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourcePosition;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.list.Arrangement.Sectioned;
import dev.studyhall.formats.rendering.ParsingCost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.studyhall.formats.content.Option;
import org.jspecify.annotations.Nullable;

/** Makes topics of the questions of one file, as many as their number asks for. */
final class ListTopics {

	private final String file;

	private final TopicName name;

	private final String summary;

	private final List<RawQuestion> questions;

	private int next;

	private int number;

	ListTopics(String file, TopicName name, String summary, List<RawQuestion> questions) {
		this.file = file;
		this.name = name;
		this.summary = summary;
		this.questions = questions;
	}

	/** The next topic; null behind the last. */
	@Nullable ParsedTopic next() {
		if (next >= questions.size() && number > 0) {
			return null;
		}
		List<Rejection> rejections = new ArrayList<>();
		Map<String, SourcePosition> positions = new HashMap<>();
		List<Sectioned> read = readSome(positions, rejections);
		number++;
		if (read.isEmpty()) {
			rejections.add(new Rejection(file, 1, name.title(),
					"No question with an answer; headings, numbered headings, <details> or bold lines with text below"
							+ " them were expected"));
			return new ParsedTopic.Refused(rejections);
		}
		TopicName numbered = name.numbered(number);
		TopicContent topic = TopicContent.untold(numbered.slug(), numbered.title(), Arrangement.of(read));
		return new ParsedTopic.Accepted(new TopicContent(topic.slug(), topic.title(), topic.icon(), topic.language(),
				topic.curatedBy(), topic.rights(), topic.tags(), summary, "", "", "", topic.levels()), positions,
				rejections);
	}

	private List<Sectioned> readSome(Map<String, SourcePosition> positions, List<Rejection> rejections) {
		List<Sectioned> read = new ArrayList<>();
		Ids ids = new Ids();
		while (next < questions.size() && ids.count() < ContentLimits.QUESTIONS) {
			RawQuestion raw = DifficultyLine.read(questions.get(next++));
			QuestionContent question = Titles.fit(QuestionReader.read(raw), raw.headline().number());
			QuestionContent identified = question.withExternalId(ids.next(question.title()));
			Optional<String> fault = QuestionRules.findFault(identified).or(() -> findFaultOfTables(identified));
			if (fault.isPresent()) {
				rejections.add(new Rejection(file, raw.line() + 1, Characters.toStorable(question.title()),
						Characters.toStorable(fault.get())));
			}
			else {
				positions.put(identified.externalId(), new SourcePosition(file, raw.line() + 1));
				read.add(new Sectioned(identified, raw.sections()));
			}
		}
		return read;
	}

	private static Optional<String> findFaultOfTables(QuestionContent question) {
		boolean tooHigh = Stream
			.concat(Stream.of(question.prompt(), question.answer()), question.options().stream().map(Option::text))
			.anyMatch((text) -> ParsingCost.of(text).cells() > ParsingCost.MAX_CELLS);
		return tooHigh
				? Optional
					.of("Tables of more than %d cells; smaller ones were expected".formatted(ParsingCost.MAX_CELLS))
				: Optional.empty();
	}

}
