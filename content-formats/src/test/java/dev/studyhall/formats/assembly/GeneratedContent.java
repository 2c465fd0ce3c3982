package dev.studyhall.formats.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.content.TopicContent;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Topics made of a seed: every field, every type, and the texts that break programs, as
 * far as a question may hold them.
 */
public final class GeneratedContent {

	private static final List<String> PIECES = List.of("word", "a b", " ", "  ", "é", "ß", "Ω≈ç√∫", "田中さん", "שָׁלוֹם",
			"مرحبا", "👩‍👩‍👧‍👦", "🇩🇪", "Z͑ͫ̓a͡l͝g̕o", "\u200b", "\u202e", "\u2028", "\ufeff", "'", "\"", "''",
			"\"\"", "\\", "\\\\", "\\n", "\\u0000", "`", "```", "~~~", "=", "~", "#", "####", "{", "}", "{}", ":", "::",
			"->", "%50%", "%s", "%", "[html]", "[markdown]", "[id:x]", "//", "// c", "$CATEGORY: a/b", "=1+1", "+1",
			"-1", "@SUM(A1)", "|", "<b>", "</b>", "<script>alert(1)</script>", "<!--", "-->", "<![CDATA[", "]]>",
			"<!DOCTYPE a>", "&amp;", "&#0;", "&lt;", "&nosuch;", "../../etc/passwd", "'; drop table t; --", "null",
			"true", "NaN", "1E400", "[a](b)", "](http", "*a*", "__b__", "- x", "1. y", "> q", "$x$", "${jndi:x}", ",",
			";", "\t");

	private static final List<String> TAGS = List.of("maths", "databases/sql", "c-plus-plus", "что", "a/b/c/d/e");

	private static final List<String> WEB = List.of("https://example.org", "http://example.org/a?b=c&d=%20#e",
			"https://xn--e1afmkfd.example/ü", "https://[::1]/x", "HTTPS://EXAMPLE.ORG/(a)");

	private final Random random;

	private final boolean stripped;

	private int count;

	/**
	 * Makes content of a seed.
	 * @param stripped whether texts of one line have no spaces at their ends
	 */
	public GeneratedContent(long seed, boolean stripped) {
		this.random = new Random(seed);
		this.stripped = stripped;
	}

	public TopicContent topic() {
		int number = ++count;
		return new TopicContent("topic-" + number, line(), some(() -> "∅"), pick(List.of("en", "pt-BR", "zh-Hant")),
				some(this::line), rights(), tags(), text(), text(), text(), text(),
				IntStream.range(0, random.nextInt(1, 4)).mapToObj(this::level).toList());
	}

	public LevelContent level(int number) {
		return new LevelContent("level-" + number, line(), text(),
				Stream.generate(this::question).limit(random.nextInt(1, 5)).toList());
	}

	public QuestionContent question() {
		InteractionType type = pick(List.of(InteractionType.values()));
		String answer = (type == InteractionType.OPEN) ? fullText() : text();
		Integer minutes = some(() -> random.nextInt(1, 241));
		QuestionContent question = new QuestionContent(++count + line(), line(), type, text(), answer, list(this::line),
				options(type), tags(), minutes, list(() -> new Reference(line(), pick(WEB))), rights());
		assertThat(QuestionRules.findFault(question)).isEmpty();
		return question;
	}

	private List<Option> options(InteractionType type) {
		return switch (type) {
			case OPEN -> List.of();
			case SINGLE_CHOICE -> choices(random.nextInt(2, 7), 1);
			case MULTIPLE_CHOICE -> {
				int options = random.nextInt(2, 12);
				yield choices(options, random.nextInt(1, options + 1));
			}
		};
	}

	private List<Option> choices(int options, int right) {
		List<Option> choices = new ArrayList<>();
		for (int i = 0; i < options; i++) {
			choices.add(new Option(fullText(), i < right, text()));
		}
		Collections.shuffle(choices, random);
		return choices;
	}

	private Rights rights() {
		return new Rights(some(() -> "CC-BY-4.0"), some(this::line), some(this::line));
	}

	private List<String> tags() {
		return list(() -> pick(TAGS)).stream().distinct().toList();
	}

	private String line() {
		while (true) {
			String line = pieces(random.nextInt(1, 6)).replace("\t", " ");
			if (!line.isBlank() && line.length() <= 60) {
				return stripped ? line.strip() : line;
			}
		}
	}

	private String fullText() {
		while (true) {
			String text = text();
			if (!text.isBlank()) {
				return text;
			}
		}
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (int lines = random.nextInt(5); lines > 0; lines--) {
			text.append(pieces(random.nextInt(6))).append('\n');
		}
		return Texts.canonical(text.toString());
	}

	private String pieces(int number) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < number; i++) {
			text.append(pick(PIECES));
		}
		return text.toString();
	}

	private <T> List<T> list(Supplier<T> items) {
		return Stream.generate(items).limit(random.nextInt(4)).toList();
	}

	private <T> @Nullable T some(Supplier<T> value) {
		return random.nextBoolean() ? value.get() : null;
	}

	private <T> T pick(List<T> items) {
		return items.get(random.nextInt(items.size()));
	}

}
