package dev.studyhall.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;

/**
 * Lets some classes off a rule. One that no class needs any more fails the test.
 *
 * @param rule the rule
 * @param packageOrClass a package identifier as ArchUnit reads it
 * ({@code dev.studyhall.kit.database..}) or the full name of a class, whose nested
 * classes are let off as well
 * @param reason why
 */
public record Allowance(ArchitectureRule rule, String packageOrClass, String reason) {

	DescribedPredicate<JavaClass> covered() {
		return DescribedPredicate.describe("in " + this.packageOrClass, this::covers);
	}

	private boolean covers(JavaClass type) {
		return type.getName().equals(this.packageOrClass) || type.getName().startsWith(this.packageOrClass + "$")
				|| PackageMatcher.of(this.packageOrClass).matches(type.getPackageName());
	}

}
