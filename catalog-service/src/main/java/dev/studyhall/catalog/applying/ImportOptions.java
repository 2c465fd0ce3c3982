package dev.studyhall.catalog.applying;

import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a bundle.
 *
 * @param publish whether readers are to see it at once, or it stays a draft
 * @param retireMissing whether questions that the bundle does not name are to go
 * @param change what new versions of known questions mean to those who studied them
 * @param actor the pseudonym of the author
 */
public record ImportOptions(boolean publish, boolean retireMissing, ChangeKind change, @Nullable UUID actor) {

	/** As what its versions and publications are signed. */
	Authorship authorship() {
		return new Authorship(actor, null);
	}

}
