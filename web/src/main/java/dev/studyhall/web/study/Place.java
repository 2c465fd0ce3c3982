package dev.studyhall.web.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Where in a run one is, as it stands in the address. Empty texts are left out.
 *
 * @param after behind which question it goes on
 * @param again the question that is shown whatever comes next
 * @param rated the attempt that may be taken back
 * @param was the question of that attempt
 * @param answered whether the question shown again was answered by choosing
 * @param choice the options chosen
 * @param note what is said above it
 */
record Place(String after, String again, String rated, String was, boolean answered, Set<Integer> choice, String note) {

	private static final Set<String> NOTES = Set.of("skipped", "late", "full", "undone", "bookmarked");

	static Place start(String after) {
		return new Place(after, "", "", "", false, Set.of(), "");
	}

	static Place of(MultiValueMap<String, String> query) {
		Form form = new Form(query);
		return new Place(form.text("after"), form.text("again"), form.text("rated"), form.text("was"),
				form.has("answered"), options(form.all("choice")), form.text("note"));
	}

	static Set<Integer> options(List<String> places) {
		return places.stream()
			.filter((place) -> place.matches("[0-9]{1,3}"))
			.map(Integer::valueOf)
			.collect(Collectors.toSet());
	}

	/** The text that says what has just been done; empty for nothing. */
	public String said() {
		if (NOTES.contains(this.note)) {
			return "run." + this.note;
		}
		return this.rated.isEmpty() ? "" : "rating.kept";
	}

	Place undoable(String event, String question) {
		return new Place(this.after, this.again, event, question, this.answered, this.choice, this.note);
	}

	Place showing(String question) {
		return new Place(this.after, question, this.rated, this.was, this.answered, this.choice, this.note);
	}

	Place chosen(Set<Integer> choice) {
		return new Place(this.after, this.again, this.rated, this.was, true, choice, this.note);
	}

	Place saying(String note) {
		return new Place(this.after, this.again, this.rated, this.was, this.answered, this.choice, note);
	}

	/** The address of this place. */
	String address(Site site, Run run) {
		String query = Map
			.of("after", this.after, "again", this.again, "rated", this.rated, "was", this.was, "note", this.note,
					"answered", this.answered ? "1" : "")
			.entrySet()
			.stream()
			.filter((each) -> !each.getValue().isEmpty())
			.sorted(Map.Entry.comparingByKey())
			.map((each) -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		String options = this.choice.stream().sorted().map((each) -> "&choice=" + each).collect(Collectors.joining());
		String all = query + options;
		return site.path() + "/study/" + UriUtils.encode(run.name(), StandardCharsets.UTF_8)
				+ (all.isEmpty() ? "" : "?" + all);
	}

}
