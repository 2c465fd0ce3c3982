package dev.studyhall.formats.anki;

import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Anki keeps as JSON in the one row that describes a collection. */
final class CollectionJson {

	/** Of the kind of note that all questions are. It must never change. */
	static final long MODEL = 1_546_300_800_219L;

	/** Of the deck that every collection has. */
	static final long DEFAULT_DECK = 1;

	private static final String MODEL_NAME = "Question (Study Hall)";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final long modified;

	CollectionJson(Instant modified) {
		this.modified = modified.getEpochSecond();
	}

	String conf(int cards) {
		ObjectNode conf = JSON.createObjectNode()
			.put("curDeck", DEFAULT_DECK)
			.put("curModel", String.valueOf(MODEL))
			.put("nextPos", cards + 1)
			.put("sortType", "noteFld")
			.put("sortBackwards", false)
			.put("newSpread", 0)
			.put("collapseTime", 1200)
			.put("timeLim", 0)
			.put("estTimes", true)
			.put("dueCounts", true)
			.put("addToCur", true);
		conf.putArray("activeDecks").add(DEFAULT_DECK);
		return conf.toString();
	}

	String models() {
		ObjectNode model = JSON.createObjectNode()
			.put("id", MODEL)
			.put("name", MODEL_NAME)
			.put("type", 0)
			.put("mod", modified)
			.put("usn", -1)
			.put("sortf", 0)
			.put("did", DEFAULT_DECK)
			.put("css", CardHtml.CSS)
			.put("latexPre", "\\documentclass{article}\n\\begin{document}\n")
			.put("latexPost", "\\end{document}");
		model.putArray("tags");
		model.putArray("vers");
		model.putArray("req").addArray().add(0).add("any").addArray().add(0);
		ArrayNode fields = model.putArray("flds");
		addField(fields, "Front");
		addField(fields, "Back");
		model.putArray("tmpls")
			.addObject()
			.put("name", "Card 1")
			.put("ord", 0)
			.put("qfmt", "{{Front}}")
			.put("afmt", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}")
			.put("bqfmt", "")
			.put("bafmt", "")
			.putNull("did");
		return JSON.createObjectNode().set(String.valueOf(MODEL), model).toString();
	}

	/**
	 * The decks.
	 * @param names by id
	 */
	String decks(Map<Long, String> names) {
		ObjectNode decks = JSON.createObjectNode();
		addDeck(decks, DEFAULT_DECK, "Default");
		names.forEach((id, name) -> addDeck(decks, id, name));
		return decks.toString();
	}

	String deckOptions() {
		ObjectNode options = JSON.createObjectNode()
			.put("id", DEFAULT_DECK)
			.put("name", "Default")
			.put("mod", 0)
			.put("usn", 0)
			.put("maxTaken", 60)
			.put("autoplay", true)
			.put("timer", 0)
			.put("replayq", true)
			.put("dyn", false);
		ObjectNode fresh = options.putObject("new");
		fresh.put("bury", true).put("order", 1).put("perDay", 20).put("initialFactor", 2500).put("separate", true);
		fresh.putArray("delays").add(1).add(10);
		fresh.putArray("ints").add(1).add(4).add(7);
		ObjectNode lapse = options.putObject("lapse");
		lapse.put("leechAction", 0).put("leechFails", 8).put("minInt", 1).put("mult", 0).putArray("delays").add(10);
		options.putObject("rev")
			.put("bury", true)
			.put("ease4", 1.3)
			.put("fuzz", 0.05)
			.put("ivlFct", 1)
			.put("maxIvl", 36500)
			.put("minSpace", 1)
			.put("perDay", 100);
		return JSON.createObjectNode().set(String.valueOf(DEFAULT_DECK), options).toString();
	}

	private static void addField(ArrayNode fields, String name) {
		fields.addObject()
			.put("name", name)
			.put("ord", fields.size() - 1)
			.put("sticky", false)
			.put("rtl", false)
			.put("font", "Arial")
			.put("size", 20)
			.putArray("media");
	}

	private void addDeck(ObjectNode decks, long id, String name) {
		ObjectNode deck = decks.putObject(String.valueOf(id))
			.put("id", id)
			.put("name", name)
			.put("mod", modified)
			.put("usn", -1)
			.put("desc", "")
			.put("dyn", 0)
			.put("conf", DEFAULT_DECK)
			.put("collapsed", false)
			.put("browserCollapsed", false)
			.put("extendNew", 10)
			.put("extendRev", 50);
		for (String counter : new String[] { "newToday", "revToday", "lrnToday", "timeToday" }) {
			deck.putArray(counter).add(0).add(0);
		}
	}

}
