package dev.studyhall.formats.merging;

import java.util.List;
import java.util.Set;

import dev.studyhall.formats.content.TopicContent;

/**
 * What a merge comes to.
 *
 * @param content the copy with all that could be taken over
 * @param conflicts those that nobody has settled; there the copy is as it was
 * @param settled paths of the conflicts that were settled beforehand
 */
public record Merged(TopicContent content, List<Conflict> conflicts, Set<String> settled) {

	public Merged {
		conflicts = List.copyOf(conflicts);
		settled = Set.copyOf(settled);
	}

}
