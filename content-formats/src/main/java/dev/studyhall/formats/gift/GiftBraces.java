package dev.studyhall.formats.gift;

/**
 * The braces of a question, as far as it has been read.
 *
 * @param open whether the answers have begun and not ended
 * @param closed whether they have ended
 */
record GiftBraces(boolean open, boolean closed) {

	static final GiftBraces NONE = new GiftBraces(false, false);

	/** With those of one more line; a backslash takes the meaning from what follows. */
	GiftBraces and(String line) {
		boolean begun = open;
		boolean ended = closed;
		for (int i = 0; i < line.length(); i++) {
			switch (line.charAt(i)) {
				case '\\' -> i++;
				case '{' -> begun = true;
				case '}' -> {
					ended |= begun;
					begun = false;
				}
				default -> {
				}
			}
		}
		return new GiftBraces(begun, ended);
	}

	/** Whether there are any. */
	boolean any() {
		return open || closed;
	}

}
