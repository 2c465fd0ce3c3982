package dev.studyhall.progress.card;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;
import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A learner's parameters as rows of {@code memory_parameters}. */
public final class ParametersRow {

	/** The columns to select from {@code memory_parameters parameters}. */
	public static final String COLUMNS = """
			parameters.since_sequence, parameters.weights, parameters.desired_retention, parameters.learning_steps,
			parameters.relearning_steps, parameters.maximum_interval, parameters.fuzz_seed""";

	/**
	 * Joins the parameters of {@code :tenant} and {@code :learner} that hold now, or
	 * nulls for the model's defaults.
	 */
	public static final String JOIN_CURRENT = joinCurrent(":learner");

	private ParametersRow() {
	}

	/** The same for whoever an expression says. */
	public static String joinCurrent(String learner) {
		return """
				left join lateral (
					select *
					from memory_parameters
					where memory_parameters.tenant_id = :tenant
					and memory_parameters.learner_id = %s
					order by since_sequence desc
					limit 1) parameters on true""".formatted(learner);
	}

	/**
	 * The parameters in a row with {@link #COLUMNS}; the defaults where there are none.
	 */
	public static Parameters read(Readable row) {
		Double[] weights = row.get("weights", Double[].class);
		if (weights == null) {
			return Parameters.DEFAULT;
		}
		return new Parameters(new Weights(Arrays.asList(weights)),
				new Settings(row.get("desired_retention", Double.class),
						toSteps(row.get("learning_steps", Integer[].class)),
						toSteps(row.get("relearning_steps", Integer[].class)),
						row.get("maximum_interval", Integer.class), row.get("fuzz_seed", Long.class)));
	}

	/** Binds parameters to a statement that has all columns by their names. */
	static GenericExecuteSpec bind(GenericExecuteSpec statement, Parameters parameters) {
		Settings settings = parameters.settings();
		Long fuzzSeed = settings.fuzzSeed();
		GenericExecuteSpec bound = statement.bind("weights", parameters.weights().values().toArray(Double[]::new))
			.bind("desiredRetention", settings.desiredRetention())
			.bind("learningSteps", toMinutes(settings.learningSteps()))
			.bind("relearningSteps", toMinutes(settings.relearningSteps()))
			.bind("maximumInterval", settings.maximumInterval());
		return (fuzzSeed != null) ? bound.bind("fuzzSeed", fuzzSeed) : bound.bindNull("fuzzSeed", Long.class);
	}

	private static List<Duration> toSteps(Integer[] minutes) {
		return Arrays.stream(minutes).map(Duration::ofMinutes).toList();
	}

	private static Integer[] toMinutes(List<Duration> steps) {
		return steps.stream().map((step) -> (int) step.toMinutes()).toArray(Integer[]::new);
	}

}
