package dev.studyhall.kit.web;

/** A request that the kit itself refuses; carries its problem document. */
public abstract sealed class RequestRefused extends RuntimeException
		permits NotFoundException, UnknownYetException, BadRequestException, PreconditionFailedException,
		PreconditionRequiredException, UnauthenticatedException, ForbiddenException, IdempotencyKeyReusedException {

	private final transient Problem problem;

	RequestRefused(Problem problem) {
		super(problem.detail(), null, false, false);
		this.problem = problem;
	}

	/** What the caller is told. */
	public Problem problem() {
		return problem;
	}

}
