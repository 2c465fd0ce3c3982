package dev.studyhall.formats.list;

/**
 * A place between two characters of a file.
 *
 * @param line counted from 0
 * @param column in characters, counted from 0
 */
record Place(int line, int column) implements Comparable<Place> {

	static Place startOf(int line) {
		return new Place(line, 0);
	}

	@Override
	public int compareTo(Place other) {
		return (line != other.line) ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
	}

}
