package dev.studyhall.formats.merging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Settles one thing after the other, and keeps a list of what it could not settle. */
final class Decisions {

	private final Map<String, Side> settlements;

	private final List<Conflict> conflicts = new ArrayList<>();

	private final Set<String> settled = new HashSet<>();

	Decisions(Map<String, Side> settlements) {
		this.settlements = settlements;
	}

	List<Conflict> conflicts() {
		return conflicts;
	}

	Set<String> settled() {
		return settled;
	}

	/** Three values of something that there always is. */
	record Versions<T>(T base, T theirs, T ours) {

		/** The same part of each. */
		<P> Versions<P> part(Function<T, P> part) {
			return new Versions<>(part.apply(base), part.apply(theirs), part.apply(ours));
		}

		/** Whether both changed it, each in its own way. */
		boolean clash() {
			return !Objects.equals(ours, base) && !Objects.equals(theirs, base) && !Objects.equals(theirs, ours);
		}

		/** The value of whoever changed it; ours where both did. */
		T newest() {
			return Objects.equals(ours, base) ? theirs : ours;
		}

	}

	/** The value of whoever changed it. Where both did it is a conflict. */
	<T> T choose(String path, Versions<T> versions, Function<T, String> words) {
		return versions.clash() ? settle(path, versions, words) : versions.newest();
	}

	/** One of two values, though it is known that they clash. */
	<T> T settle(String path, Versions<T> versions, Function<T, String> words) {
		Side side = settle(new Conflict(path, describe(versions.base(), words), describe(versions.theirs(), words),
				describe(versions.ours(), words)));
		return switch (side) {
			case THEIRS -> versions.theirs();
			case OURS -> versions.ours();
		};
	}

	/** Whose word holds: ours, unless it was settled otherwise. */
	Side settle(Conflict conflict) {
		Side side = settlements.get(conflict.path());
		if (side == null) {
			conflicts.add(conflict);
			return Side.OURS;
		}
		settled.add(conflict.path());
		return side;
	}

	private static <T> @Nullable String describe(T value, Function<T, String> words) {
		return (value != null) ? words.apply(value) : null;
	}

}
