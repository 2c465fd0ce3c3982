package dev.studyhall.formats.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Content of every kind, made of hostile pieces: for laws that must hold for any content.
 * The same random numbers give the same content.
 *
 * <p>
 * All of it is valid and in canonical form. Texts are as {@link Texts#canonical} leaves
 * them. What is of one line (titles, key points, names, titles of references) is not
 * blank and has no white space around it, in the sense of {@link String#strip}.
 */
public final class GeneratedContent {

	private static final List<String> URLS = List.of("https://example.org", "http://example.org/a_b(c)",
			"https://example.org/?q=a&b=%22#x", "https://example.org/?x=](y)", "HTTPS://example.org:8443/a;b,c",
			"https://[::1]/", "https://example.org/%F0%9F%98%80", "https://example.org/\u00e9?x[0]=1");

	private static final List<String> LANGUAGES = List.of("en", "en", "pt-BR", "no", "zh-Hant-TW");

	private static final List<String> ICONS = List.of("\u2205", "\ud83d\udc0d",
			"\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\"", "#", "{}", "*", "null");

	private GeneratedContent() {
	}

	/** A topic of one to three levels, none of them empty. */
	public static TopicContent topic(Random random) {
		Set<String> ids = new LinkedHashSet<>();
		Set<String> codes = new LinkedHashSet<>();
		List<LevelContent> levels = list(random, 1, 3, () -> level(random, codes, ids));
		String title = line(random, ContentLimits.TITLE);
		return new TopicContent(Slugs.of(line(random, 100)), title, rarely(random, () -> pick(random, ICONS)),
				pick(random, LANGUAGES), rarely(random, () -> line(random, ContentLimits.NAME)), rights(random),
				tags(random), text(random), text(random), text(random), text(random), levels);
	}

	/** A level whose code and whose questions' ids are none of those, and join them. */
	private static LevelContent level(Random random, Set<String> codes, Set<String> ids) {
		List<QuestionContent> questions = list(random, 1, 4, () -> {
			QuestionContent question = question(random);
			return question.withExternalId(unique(question.externalId(), ids));
		});
		String code = unique(Slugs.of(line(random, 80)), codes);
		return new LevelContent(code, line(random, ContentLimits.TITLE), text(random), questions);
	}

	/** A question of any type, in which {@link QuestionRules} finds no fault. */
	public static QuestionContent question(Random random) {
		InteractionType type = pick(random, List.of(InteractionType.values()));
		String answer = type.isChoice() ? text(random) : nonEmptyText(random);
		List<Option> options = switch (type) {
			case OPEN -> List.of();
			case SINGLE_CHOICE -> options(random, true);
			case MULTIPLE_CHOICE -> options(random, false);
		};
		return new QuestionContent(externalId(random), line(random, ContentLimits.TITLE), type, text(random), answer,
				list(random, 0, 3, () -> line(random, ContentLimits.KEY_POINT)), options, tags(random),
				rarely(random, () -> 1 + random.nextInt(ContentLimits.MINUTES)),
				list(random, 0, 2, () -> new Reference(line(random, ContentLimits.TITLE), pick(random, URLS))),
				rights(random));
	}

	/** Markdown of several blocks; often empty. */
	public static String text(Random random) {
		return (random.nextInt(3) == 0) ? "" : nonEmptyText(random);
	}

	/** Markdown of one or more blocks. */
	public static String nonEmptyText(Random random) {
		String text = "";
		while (text.isEmpty()) {
			StringBuilder joined = new StringBuilder();
			for (int i = random.nextInt(4); i >= 0; i--) {
				joined.append(pick(random, random.nextInt(3) == 0 ? HostileTexts.LINES : HostileTexts.BLOCKS));
				joined.append((i > 0) ? pick(random, HostileTexts.JOINTS) : "");
			}
			text = Texts.canonical(joined.toString());
		}
		return text;
	}

	/** Text of one line, at most as long as that. */
	public static String line(Random random, int limit) {
		String line = "";
		while (line.isBlank() || line.length() > limit) {
			List<String> pieces = list(random, 1, 3, () -> pick(random, HostileTexts.LINES));
			line = String.join(random.nextBoolean() ? " " : "", pieces).strip();
		}
		return line;
	}

	/** Distinct tags, some of them with parents; often none. */
	public static List<String> tags(Random random) {
		Supplier<String> tag = () -> Tags.of(line(random, 20) + (random.nextBoolean() ? "/" + line(random, 20) : ""));
		return list(random, 0, 2, tag).stream().distinct().toList();
	}

	private static List<Option> options(Random random, boolean single) {
		int count = 2 + random.nextInt(3);
		int right = random.nextInt(count);
		List<Option> options = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			boolean correct = i == right || (!single && random.nextBoolean());
			options
				.add(new Option(random.nextBoolean() ? nonEmptyText(random) : line(random, 80), correct, text(random)));
		}
		return options;
	}

	private static String externalId(Random random) {
		return random.nextBoolean() ? Slugs.of(line(random, 60)) : line(random, ContentLimits.ID - 10);
	}

	private static Rights rights(Random random) {
		return new Rights(rarely(random, () -> random.nextBoolean() ? "CC-BY-4.0" : line(random, ContentLimits.NAME)),
				rarely(random, () -> line(random, ContentLimits.URL)),
				rarely(random, () -> line(random, ContentLimits.ATTRIBUTION)));
	}

	private static String unique(String wanted, Set<String> taken) {
		return Stream.iterate(1, (number) -> number + 1)
			.map((number) -> (number == 1) ? wanted : wanted + "-" + number)
			.filter(taken::add)
			.findFirst()
			.orElseThrow();
	}

	private static <T> @Nullable T rarely(Random random, Supplier<T> supplier) {
		return (random.nextInt(3) == 0) ? supplier.get() : null;
	}

	private static <T> List<T> list(Random random, int min, int max, Supplier<T> supplier) {
		return Stream.generate(supplier).limit(min + random.nextInt(max - min + 1)).toList();
	}

	private static <T> T pick(Random random, List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
