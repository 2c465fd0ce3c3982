package dev.studyhall.progress.attempt;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.progress.memory.Rating;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimTest {

	private static final UUID QUESTION = UUID.randomUUID();

	private static final Instant START = Instant.parse("2026-05-10T18:00:00Z");

	private static final Span SPAN = new Span(START, START.plusSeconds(90));

	private static final Claim CLAIM = new Claim("e1", QUESTION, 1, new Outcome.Rated(Rating.GOOD), SPAN);

	@Test
	void claimsThatSayTheSameHaveTheSameHash() {
		Claim again = new Claim("e1", QUESTION, 1, new Outcome.Rated(Rating.of(3)),
				new Span(Instant.parse("2026-05-10T18:00:00.000Z"), START.plusSeconds(90)));

		assertThat(new Receipt(CLAIM.hash(), "").covers(again)).isTrue();
	}

	@Test
	void aChoiceHasTheSameHashOnceItIsScored() {
		Claim chosen = new Claim("e1", QUESTION, 1, new Outcome.Chosen(List.of(1, 2)), SPAN);

		assertThat(chosen.scored(new ChoiceKey(3, List.of(1))).hash()).isEqualTo(chosen.hash());
	}

	@Test
	void everyDifferenceMakesAnotherHash() {
		List<Claim> claims = List.of(CLAIM, new Claim("e1", UUID.randomUUID(), 1, new Outcome.Rated(Rating.GOOD), SPAN),
				new Claim("e1", QUESTION, 2, new Outcome.Rated(Rating.GOOD), SPAN),
				new Claim("e1", QUESTION, 1, new Outcome.Rated(Rating.EASY), SPAN),
				new Claim("e1", QUESTION, 1, new Outcome.Skipped(), SPAN),
				new Claim("e1", QUESTION, 1, new Outcome.Chosen(List.of()), SPAN),
				new Claim("e1", QUESTION, 1, new Outcome.Chosen(List.of(1, 2)), SPAN),
				new Claim("e1", QUESTION, 1, new Outcome.Chosen(List.of(12)), SPAN),
				new Claim("e1", QUESTION, 1, new Outcome.Rated(Rating.GOOD),
						new Span(START.plusSeconds(1), START.plusSeconds(90))),
				new Claim("e1", QUESTION, 1, new Outcome.Rated(Rating.GOOD), new Span(START, START.plusSeconds(91))));
		Set<String> hashes = new HashSet<>();

		claims.forEach((claim) -> hashes.add(HexFormat.of().formatHex(claim.hash())));

		assertThat(hashes).hasSameSizeAs(claims);
	}

}
