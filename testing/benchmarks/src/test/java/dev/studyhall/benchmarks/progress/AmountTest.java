package dev.studyhall.benchmarks.progress;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTest {

	@Test
	void tenMillionAreOfAHundredThousandLearnersInAThousandTenants() {
		assertThat(Amount.of(10_000_000)).isEqualTo(new Amount(1_000, 100));
		assertThat(Amount.of(10_000_000).attempts()).isEqualTo(10_000_000);
	}

	@Test
	void tenantsAreWhole() {
		assertThat(Amount.of(10_001).attempts()).isEqualTo(20_000);
	}

	@Test
	void fewAreTenThousandOfAHundredLearners() {
		assertThat(Amount.few().attempts()).isEqualTo(10_000);
		assertThat(Amount.few().tenants() * Amount.few().learners()).isEqualTo(100);
	}

	@Test
	void eventsAreOfAsManyTenantsAsItTakes() {
		assertThat(Amount.of(100_000).tenantsOf(0)).isZero();
		assertThat(Amount.of(100_000).tenantsOf(10_001)).isEqualTo(2);
		assertThat(Amount.of(100_000).tenantsOf(200_000)).isEqualTo(10);
	}

	@Test
	void aQuestionIsNamedAsTheDatabaseNamesIt() {
		assertThat(Amount.question(1, 2)).isEqualTo(UUID.fromString("9d58e3b1-0c25-6b2b-36fc-50809781a8d8"));
	}

}
