package dev.studyhall.progress.attempt;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Attempts lie in partitions by month of receipt, and none is refused for want of one.
 */
class AttemptPartitionsIT extends RunningService {

	private static final String PARTITION_OF = """
			select tableoid::regclass::text
			from progress.attempt
			where tenant_id = ?""";

	private final AttemptPartitions partitions;

	AttemptPartitionsIT(@Autowired AttemptPartitions partitions) {
		this.partitions = partitions;
	}

	@Test
	void anAttemptLiesInTheMonthOfItsReceipt() {
		this.catalog.publish("django", "q1");
		Learner asha = learner("asha");
		asha.rate("1", this.catalog.id("q1"), 3).expectStatus().isCreated();

		assertThat(texts(PARTITION_OF, this.tenant.id())).isEqualTo(texts("""
				select 'progress.attempt_' || to_char(recorded_at at time zone 'utc', 'YYYY_MM')
				from progress.attempt
				where tenant_id = ?""", this.tenant.id()));
	}

	@Test
	void aMonthWithoutAPartitionGoesToTheDefaultOne() {
		insertAt("1990-05-10 00:00+00");

		assertThat(texts(PARTITION_OF, this.tenant.id())).containsExactly("progress.attempt_default");
	}

	@Test
	void partitionsMadeAgainStayAsTheyAre() {
		this.partitions.makeFrom(LocalDate.parse("1991-11-30"), 3).block(PATIENCE);
		insertAt("1991-11-01 00:00+00");
		insertAt("1992-01-31 23:59:59.999999+00");

		this.partitions.makeFrom(LocalDate.parse("1991-11-01"), 3).block(PATIENCE);

		assertThat(texts(PARTITION_OF, this.tenant.id())).containsExactlyInAnyOrder("progress.attempt_1991_11",
				"progress.attempt_1992_01");
	}

	@Test
	void aMonthThatTheDefaultPartitionHasStaysThere() {
		insertAt("1993-05-10 00:00+00");

		this.partitions.makeFrom(LocalDate.parse("1993-05-01"), 2).block(PATIENCE);
		insertAt("1993-05-11 00:00+00");
		insertAt("1993-06-01 00:00+00");

		assertThat(texts(PARTITION_OF, this.tenant.id())).containsExactlyInAnyOrder("progress.attempt_default",
				"progress.attempt_default", "progress.attempt_1993_06");
	}

	@Test
	void partitionsAreUnderThePolicyAndReachedThroughTheirParentAlone() {
		this.partitions.makeFrom(LocalDate.parse("1994-01-01"), 1).block(PATIENCE);

		assertThat(texts("""
				select relname
				from pg_class
				where oid in (select inhrelid from pg_inherits where inhparent = 'progress.attempt'::regclass)
				and (not relrowsecurity or not relforcerowsecurity or relowner <> 'progress_owner'::regrole
					or relacl is not null and exists (
						select from aclexplode(relacl) where grantee <> relowner))""")).isEmpty();
	}

	@Test
	void onlyTheWorkerMakesPartitionsAndOnlyAFew() throws SQLException {
		try (Connection app = database().connectAsApp("progress"); Statement sql = app.createStatement()) {
			assertThatThrownBy(() -> sql.execute("call progress.attempt_partitions('1995-01-01', 1)"))
				.hasMessageContaining("permission denied");
		}
		assertThatThrownBy(() -> this.partitions.makeFrom(LocalDate.parse("1995-01-01"), 25).block(PATIENCE))
			.hasMessageContaining("Between 1 and 24 months");
	}

	private void insertAt(String recordedAt) {
		update("""
				insert into progress.attempt (tenant_id, learner_id, sequence, attempt_id, question_id, question_version,
					rating, skipped, started_at, ended_at, recorded_at)
				values (?, uuidv7(), 1, uuidv7(), uuidv7(), 1, 3, false, now(), now(), ?::timestamptz)""",
				this.tenant.id(), recordedAt);
	}

}
