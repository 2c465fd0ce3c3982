package dev.studyhall.testing.architecture;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureRuleTest {

	private static final String SPECIMENS = "dev.studyhall.testing.architecture.specimen.";

	@ParameterizedTest
	@EnumSource
	void everyClassOfTheSpecimenBreaksTheRule(ArchitectureRule rule) {
		JavaClasses specimen = new ClassFileImporter().importPackages(specimenOf(rule));
		Set<String> names = specimen.stream()
			.map(JavaClass::getSimpleName)
			.filter((name) -> !name.equals("package-info"))
			.collect(Collectors.toSet());

		String report = rule.rule().evaluate(specimen).getFailureReport().toString();

		assertThat(names).isNotEmpty().allSatisfy((name) -> assertThat(report).contains(name));
	}

	@ParameterizedTest
	@EnumSource
	void soundCodeKeepsTheRule(ArchitectureRule rule) {
		rule.rule().check(new ClassFileImporter().importPackages(SPECIMENS + "sound"));
	}

	private static String specimenOf(ArchitectureRule rule) {
		return switch (rule) {
			case KIT_KNOWS_NO_DOMAIN -> "dev.studyhall.kit.specimen";
			case NO_BLOCKING, NO_VALUE_ANNOTATION, NO_FIELD_INJECTION, NO_TRANSACTIONAL_ANNOTATION,
					ONE_DOOR_TO_THE_DATABASE, NO_JDBC, NO_JACKSON_2, NO_STANDARD_STREAMS, NO_CYCLES, NULL_MARKED,
					CONTROLLERS_ARE_PACKAGE_PRIVATE, NO_EMPTY_NAMES, NO_LAYER_PACKAGES ->
				SPECIMENS + rule.name().replace("_", "").toLowerCase(Locale.ROOT);
		};
	}

}
