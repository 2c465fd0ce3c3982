package dev.studyhall.catalog.refusal;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The table from the catalog's refusals to problem documents. */
@Component
final class CatalogProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof CatalogRefusal refusal) ? Optional.of(toProblem(refusal)) : Optional.empty();
	}

	private static Problem toProblem(CatalogRefusal refusal) {
		return switch (refusal) {
			case TenantSlugTaken taken -> Problem
				.of("tenant-slug-taken", HttpStatus.CONFLICT, "Tenant slug taken",
						"There is, or was, a tenant “%s”; slugs are never given again.".formatted(taken.slug()))
				.withField("field", "slug");
			case UploadTooLarge large ->
				Problem
					.of("content-too-large", HttpStatus.CONTENT_TOO_LARGE, "Content too large",
							"An import takes %d bytes at most.".formatted(large.limit()))
					.withField("limit", large.limit());
			case UploadEmpty _ -> Problem.of("upload-empty", HttpStatus.BAD_REQUEST, "Upload empty",
					"The body holds no byte; a Markdown bundle or a zip archive of bundles was expected.");
			case SharingRefused refused -> refused.toProblem();
			case TooManyImports many -> Problem
				.of("too-many-imports", HttpStatus.TOO_MANY_REQUESTS, "Too many imports",
						"%d imports are under way already; try again when one is done.".formatted(many.limit()))
				.withHeader("Retry-After", "5");
			case TooManyStreams many ->
				Problem
					.of("too-many-streams", HttpStatus.SERVICE_UNAVAILABLE, "Too many streams",
							"%d streams of events are open already; ask for the job itself, or try again later."
								.formatted(many.limit()))
					.withHeader("Retry-After", "5");
			case ReviewRequired review ->
				Problem
					.of("review-required", HttpStatus.CONFLICT, "Review required",
							"Somebody else than the author must approve what is new in “%s” first."
								.formatted(review.topic()))
					.withField("subjects", review.subjects());
			case AuthoringRefused refused ->
				Problem.of(refused.code(), HttpStatus.CONFLICT, refused.title(), refused.detail());
		};
	}

}
