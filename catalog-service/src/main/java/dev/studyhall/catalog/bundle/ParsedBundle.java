package dev.studyhall.catalog.bundle;

import java.util.List;

/** What came of reading one file. */
public sealed interface ParsedBundle {

	/** All that was not taken in, in the order of the lines. */
	List<Rejection> rejections();

	/**
	 * There is a topic; items with mistakes are missing from it and stand in the
	 * rejections.
	 */
	record Accepted(Bundle bundle, List<Rejection> rejections) implements ParsedBundle {

		public Accepted {
			rejections = List.copyOf(rejections);
		}

	}

	/** Nothing of the file can be used. */
	record Refused(List<Rejection> rejections) implements ParsedBundle {

		public Refused {
			rejections = List.copyOf(rejections);
		}

	}

}
