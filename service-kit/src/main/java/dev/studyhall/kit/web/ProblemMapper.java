package dev.studyhall.kit.web;

import java.util.Optional;

/**
 * A service's table from its refusals to problem documents; each bean of this type is
 * asked.
 */
@FunctionalInterface
public interface ProblemMapper {

	/** The problem document for a failure this service knows; empty for any other. */
	Optional<Problem> map(Throwable failure);

}
