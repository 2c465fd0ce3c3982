package dev.studyhall.progress.memory;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Weights and settings are within their ranges. */
class ParametersTest {

	private static final List<Duration> STEPS = Settings.DEFAULT.learningSteps();

	@Test
	void aWeightOutOfItsRangeIsRefused() {
		for (int index = 0; index < Weights.COUNT; index++) {
			for (double value : new double[] { Weights.lowest(index) - 1e-9, Weights.highest(index) + 1e-9,
					Double.NaN }) {
				double[] values = Weights.DEFAULT.toArray();
				values[index] = value;
				assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(values));
			}
		}
	}

	@Test
	void twentyWeightsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(new double[20]));
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.nearest(new double[20]));
	}

	@Test
	void theNearestWeightsAreWithinTheirRanges() {
		double[] values = Weights.DEFAULT.toArray();
		values[0] = 1000;
		values[4] = -3;

		assertThat(Weights.nearest(values).values().get(0)).isEqualTo(100);
		assertThat(Weights.nearest(values).values().get(4)).isEqualTo(1);
		assertThat(Weights.nearest(Weights.DEFAULT.toArray())).isEqualTo(Weights.DEFAULT);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.699, 0.991, Double.NaN })
	void aRetentionOutOfRangeIsRefused(double retention) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Settings(retention, STEPS, STEPS, 100, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 36_501 })
	void aMaximumIntervalOutOfRangeIsRefused(int days) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Settings(0.9, STEPS, STEPS, days, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1M", "PT90S", "P31D" })
	void aStepThatIsNoneIsRefused(String step) {
		List<Duration> steps = List.of(Duration.parse(step));

		assertThatIllegalArgumentException().isThrownBy(() -> new Settings(0.9, steps, STEPS, 100, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Settings(0.9, STEPS, steps, 100, null));
	}

}
