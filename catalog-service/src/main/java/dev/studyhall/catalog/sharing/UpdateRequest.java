package dev.studyhall.catalog.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.formats.merging.Side;
import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An update of the original to be taken over.
 *
 * @param version of the original, as its preview showed it
 * @param resolutions whose word holds in which conflict; ours where nothing is said
 * @param publish whether readers see the outcome at once; true unless said otherwise
 * @param change what changed questions mean to those who studied them: minor (unless said
 * otherwise) or material
 */
record UpdateRequest(@NotNull @Size(max = 64) String version,
		@Nullable @Valid @Size(max = 5000) List<@Valid Resolution> resolutions, @Nullable Boolean publish,
		@Nullable ChangeKind change) {

	/**
	 * Whose word holds in a conflict.
	 *
	 * @param path of the conflict, as the preview has it
	 * @param take theirs or ours
	 */
	record Resolution(@NotNull String path, @NotNull String take) {
	}

	boolean publishes() {
		return !Boolean.FALSE.equals(publish);
	}

	ChangeKind changeKind() {
		return (change != null) ? change : ChangeKind.MINOR;
	}

	/** By path. Signals {@link BadRequestException}. */
	Map<String, Side> settlements() {
		Map<String, Side> settlements = new HashMap<>();
		for (Resolution resolution : (resolutions != null) ? resolutions : List.<Resolution>of()) {
			Side side = switch (resolution.take()) {
				case "theirs" -> Side.THEIRS;
				case "ours" -> Side.OURS;
				default -> throw new BadRequestException("resolutions", "Expected to take theirs or ours.");
			};
			if (settlements.put(resolution.path(), side) != null) {
				throw new BadRequestException("resolutions", "Expected each conflict once.");
			}
		}
		return settlements;
	}

}
