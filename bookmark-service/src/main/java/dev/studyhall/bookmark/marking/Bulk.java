package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.studyhall.bookmark.marking.BulkRequest.BulkItem;
import dev.studyhall.bookmark.marking.BulkView.BulkResult;
import dev.studyhall.bookmark.marking.BulkView.Outcome;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.outbox.OutgoingEvent;

/**
 * Works out what changes come to when they are made one after the other: the rows to
 * write, each once, and the events, one for each change that says something new. Each
 * such change takes the learner's next sequence.
 */
final class Bulk {

	private final Owner owner;

	private final Instant at;

	private final Map<Target, Found> found;

	private final Map<Target, Bookmark> puts = new LinkedHashMap<>();

	private final Map<Target, Removal> removals = new LinkedHashMap<>();

	private final List<OutgoingEvent> events = new ArrayList<>();

	private final List<BulkResult> results = new ArrayList<>();

	private long sequence;

	private long room;

	/**
	 * Begins with what is there.
	 * @param sequence the first that may be taken
	 * @param room bookmarks that may come to those that are there
	 */
	Bulk(Owner owner, Instant at, List<Found> found, long sequence, long room) {
		this.owner = owner;
		this.at = at;
		this.found = found.stream()
			.collect(Collectors.toMap(Found::target, Function.identity(), (a, b) -> b, HashMap::new));
		this.sequence = sequence;
		this.room = room;
	}

	/** Makes the changes. */
	Bulk apply(List<BulkItem> items) {
		items.forEach(this::apply);
		return this;
	}

	/** When the changes are made. */
	Instant at() {
		return at;
	}

	/** The bookmarks to write, each as it was last put. */
	List<Bookmark> puts() {
		return List.copyOf(puts.values());
	}

	/**
	 * The bookmarks that are gone in the end, to be removed after the others were
	 * written.
	 */
	List<Removal> removals() {
		return List.copyOf(removals.values());
	}

	List<OutgoingEvent> events() {
		return events;
	}

	BulkView results() {
		return new BulkView(results);
	}

	/** The last sequence taken; one before the first if none was. */
	long lastSequence() {
		return sequence - 1;
	}

	private void apply(BulkItem item) {
		Found target = found.get(item.target());
		Outcome outcome = (target == null) ? Outcome.UNKNOWN : switch (item.op()) {
			case PUT -> put(target, target.put(item.content(), sequence, at));
			case REMOVE -> remove(target);
		};
		results.add(BulkResult.of(item.target(), outcome));
	}

	private Outcome put(Found target, Put put) {
		return switch (put) {
			case Put.Created created -> create(target, created.marked().bookmark());
			case Put.Changed changed -> {
				putAndAnnounce(target, changed.marked().bookmark());
				yield Outcome.CHANGED;
			}
			case Put.Seen seen -> {
				keep(target, seen.marked().bookmark());
				yield Outcome.UNCHANGED;
			}
			case Put.Unchanged _ -> Outcome.UNCHANGED;
		};
	}

	private Outcome create(Found target, Bookmark bookmark) {
		if (room <= 0) {
			return Outcome.FULL;
		}
		room--;
		putAndAnnounce(target, bookmark);
		return Outcome.CREATED;
	}

	private void putAndAnnounce(Found target, Bookmark bookmark) {
		keep(target, bookmark);
		events.add(BookmarkEvents.put(owner, bookmark));
		sequence++;
	}

	private void keep(Found target, Bookmark bookmark) {
		found.put(target.target(), new Found(target.target(), target.shown(), bookmark));
		removals.remove(target.target());
		puts.put(target.target(), bookmark);
	}

	private Outcome remove(Found target) {
		if (!target.marked()) {
			return Outcome.ABSENT;
		}
		Removal removal = new Removal(target.target(), sequence);
		found.put(target.target(), new Found(target.target(), target.shown(), null));
		removals.put(target.target(), removal);
		events.add(BookmarkEvents.removed(owner, removal, at));
		sequence++;
		room++;
		return Outcome.REMOVED;
	}

}
