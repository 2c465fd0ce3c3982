package dev.studyhall.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Names and packages. */
final class StyleRules {

	static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a package marked @NullMarked") {
		@Override
		public void check(JavaClass type, ConditionEvents events) {
			boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
			events.add(new SimpleConditionEvent(type, marked, type.getName() + (marked ? " is" : " is not")
					+ " in a package whose package-info.java says @NullMarked"));
		}
	}).because("the compiler checks for null only there");

	static final ArchRule NO_EMPTY_NAMES = noClasses().should()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Dto|DTO)")
		.because("such a name says that a type exists, and not what it is");

	static final ArchRule NO_LAYER_PACKAGES = noClasses().should()
		.resideInAnyPackage("..util..", "..utils..", "..impl..", "..dto..", "..helper..", "..helpers..", "..manager..",
				"..controller..", "..controllers..", "..model..", "..service..", "..repository..")
		.because("a package is a feature: what changes together stands together");

	static final ArchRule KIT_KNOWS_NO_DOMAIN = noClasses().that()
		.resideInAPackage("dev.studyhall.kit..")
		.should()
		.haveNameMatching(".*\\.[^.]*(Question|Bookmark|Attempt|(?<!Kafka|Event)Topic|(?<!Isolation|Log)Level)[^.]*")
		.allowEmptyShould(true)
		.because("the kit is what every service needs and nothing of the domain");

	private StyleRules() {
	}

}
