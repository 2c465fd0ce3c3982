package dev.studyhall.progress.attempt;

import java.util.Random;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a learner stands with a question is a function of the attempts. */
class QuestionProgressIT extends RunningService {

	private Learner asha = Learner.nobody();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q0", "q1", "q2");
		this.asha = learner("asha");
	}

	@Test
	void aSkipDoesNotTakeARatingAway() {
		UUID question = this.catalog.id("q0");
		this.asha.rate("1", question, 4).expectStatus().isCreated();
		this.asha.skip("2", question).expectStatus().isCreated();

		assertThat(count("question_progress where tenant_id = ? and attempts = 2 and last_rating = 4"
				+ " and last_rated_sequence = 1 and known", this.tenant.id()))
			.isOne();
	}

	@Test
	void theLatestRatingDecides() {
		UUID question = this.catalog.id("q0");
		this.asha.rate("1", question, 4).expectStatus().isCreated();
		this.asha.rate("2", question, 2).expectStatus().isCreated();
		assertThat(count("question_progress where tenant_id = ? and not known", this.tenant.id())).isOne();

		this.asha.rate("3", question, 3).expectStatus().isCreated();
		assertThat(count("question_progress where tenant_id = ? and known", this.tenant.id())).isOne();
	}

	@Test
	void recomputedFromTheAttemptsItIsTheSame() {
		Random random = Seed.random("question progress");
		for (int each = 0; each < 60; each++) {
			Learner learner = learner(random.nextBoolean() ? "asha" : "ben");
			UUID question = this.catalog.id("q" + random.nextInt(3));
			if (random.nextInt(4) == 0) {
				learner.skip("e" + each, question).expectStatus().isCreated();
			}
			else {
				learner.rate("e" + each, question, 1 + random.nextInt(4)).expectStatus().isCreated();
			}
		}

		assertThat(texts("""
				select format('%s %s %s %s %s', learner_id, question_id, attempts, last_rating, last_rated_sequence)
				from progress.question_progress
				where tenant_id = ?""", this.tenant.id())).containsExactlyInAnyOrderElementsOf(texts("""
				select format('%s %s %s %s %s', learner_id, question_id, count(*),
					(array_agg(rating order by sequence desc) filter (where rating is not null))[1],
					max(sequence) filter (where rating is not null))
				from progress.attempt
				where tenant_id = ?
				group by learner_id, question_id""", this.tenant.id()));
	}

}
