package dev.studyhall.testing.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** How Spring is used. */
final class SpringRules {

	static final ArchRule NO_VALUE_ANNOTATION = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
		.because("a wrong value of a validated record stops the start with the key's name");

	static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes().that()
		.areMetaAnnotatedWith("org.springframework.stereotype.Controller")
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true)
		.because("what a controller does for one caller is a method of the domain for all");

	private SpringRules() {
	}

}
