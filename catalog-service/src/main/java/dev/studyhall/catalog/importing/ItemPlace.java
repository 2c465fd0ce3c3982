package dev.studyhall.catalog.importing;

import java.util.UUID;

import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.PageRequest;

/**
 * A place among the items of an import: those of topics come first, then what was
 * rejected.
 *
 * @param rejected whether it is among what was rejected
 * @param topic slug of the item's topic; empty before the first and among what was
 * rejected
 * @param position of the item in its topic, or among what was rejected, counted from 1
 */
record ItemPlace(boolean rejected, String topic, long position) {

	private static final ItemPlace BEGINNING = new ItemPlace(false, "", 0);

	private static final String REJECTED = "";

	/**
	 * Where a page of a job's items begins.
	 * @throws BadRequestException if the cursor is another job's, or none of ours
	 */
	static ItemPlace before(PageRequest page, UUID job) {
		Cursor cursor = page.cursor();
		if (cursor == null) {
			return BEGINNING;
		}
		if (!cursor.id(0).equals(job)) {
			throw new BadRequestException("cursor", "A cursor of another import: take it from this one's pages.");
		}
		return new ItemPlace(cursor.field(1).equals(REJECTED), cursor.field(1), cursor.number(2));
	}

	/** As a page tells where the next one begins. */
	Cursor toCursor(UUID job) {
		return Cursor.of(job.toString(), rejected ? REJECTED : topic, String.valueOf(position));
	}

}
