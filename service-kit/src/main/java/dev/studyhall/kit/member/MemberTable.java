package dev.studyhall.kit.member;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with rows of members, and the statements that read one member's in the order of
 * the primary key. Names are the database's own.
 *
 * @param memberColumn which holds the member
 * @param columns without tenant and member
 * @param key the columns of the primary key in their order, without tenant and member
 */
record MemberTable(String name, String memberColumn, List<Column> columns, List<Column> key) {

	/**
	 * Reads a page of {@code :limit} rows of {@code :member} in {@code :tenant}: each as
	 * a JSON object, with its key as texts.
	 */
	String firstPage() {
		return page("");
	}

	/** The same behind the row whose key is {@code :key0}, {@code :key1} and so on. */
	String nextPage() {
		return page("and (%s) > (%s)".formatted(keyColumns(""),
				IntStream.range(0, key.size())
					.mapToObj((place) -> ":key" + place + "::" + key.get(place).type())
					.collect(Collectors.joining(", "))));
	}

	/** The name as a property of JSON: {@code attempt_receipt} is attemptReceipt. */
	String property() {
		return camelCase(name);
	}

	private String page(String behind) {
		return """
				select array[%s]::text[] as key, json_build_object(%s)::text as document
				from %s t
				where t.tenant_id = :tenant
				and t.%s = :member
				%s
				%s
				limit :limit""".formatted(keyColumns("::text"), documentColumns(), quoted(name), quoted(memberColumn),
				behind, key.isEmpty() ? "" : "order by " + keyColumns(""));
	}

	private String keyColumns(String cast) {
		return key.stream().map((column) -> "t." + quoted(column.name()) + cast).collect(Collectors.joining(", "));
	}

	private String documentColumns() {
		return columns.stream()
			.map((column) -> "'%s', t.%s".formatted(camelCase(column.name()), quoted(column.name())))
			.collect(Collectors.joining(", "));
	}

	private static String quoted(String identifier) {
		return '"' + identifier + '"';
	}

	private static String camelCase(String name) {
		StringBuilder text = new StringBuilder();
		for (String word : name.split("_")) {
			text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return text.toString();
	}

	/** A column and its type as SQL has it. */
	record Column(String name, String type) {
	}

}
