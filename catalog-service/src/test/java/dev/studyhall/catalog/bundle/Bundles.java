package dev.studyhall.catalog.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaking fixtures for the tests of the format. */
final class Bundles {

	private Bundles() {
	}

	static ParsedBundle parsed(String... lines) {
		return parsedAs("topic.md", lines);
	}

	static ParsedBundle parsedAs(@Nullable String name, String... lines) {
		return BundleParser.parse("topic.md", name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	/** A file without any mistake. */
	static Bundle good(String... lines) {
		ParsedBundle parsed = parsed(lines);
		assertThat(parsed.rejections()).isEmpty();
		return bundle(parsed);
	}

	static Bundle bundle(ParsedBundle parsed) {
		assertThat(parsed).isInstanceOf(ParsedBundle.Accepted.class);
		return ((ParsedBundle.Accepted) parsed).bundle();
	}

	/** The one question of a file without any mistake. */
	static BundleQuestion question(String... lines) {
		List<BundleQuestion> questions = questions(good(lines));
		assertThat(questions).hasSize(1);
		return questions.getFirst();
	}

	static List<BundleQuestion> questions(Bundle bundle) {
		return bundle.levels().stream().flatMap((level) -> level.questions().stream()).toList();
	}

	static Rejection onlyRejection(ParsedBundle parsed) {
		assertThat(parsed.rejections()).hasSize(1);
		return parsed.rejections().getFirst();
	}

	static String times(int count, String text) {
		return text.repeat(count);
	}

}
