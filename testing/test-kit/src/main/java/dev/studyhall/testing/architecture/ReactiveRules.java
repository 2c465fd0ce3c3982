package dev.studyhall.testing.architecture;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Reactive end to end. */
final class ReactiveRules {

	private static final Set<String> WAITING = Set.of("block", "blockFirst", "blockLast", "blockOptional", "subscribe",
			"toIterable", "toStream", "toFuture");

	static final ArchRule NO_BLOCKING = noClasses().should()
		.accessTargetWhere(DescribedPredicate.describe("a publisher is waited for or subscribed to, or a thread sleeps",
				ReactiveRules::waits))
		.because(
				"a blocked event loop stops every request on it, and a subscription of one's own is cancelled by nobody");

	private ReactiveRules() {
	}

	private static boolean waits(JavaAccess<?> access) {
		JavaClass owner = access.getTarget().getOwner();
		String name = access.getTarget().getName();
		boolean sleeps = owner.isEquivalentTo(Thread.class) && name.equals("sleep");
		return sleeps || (WAITING.contains(name) && owner.isAssignableTo("org.reactivestreams.Publisher"));
	}

}
