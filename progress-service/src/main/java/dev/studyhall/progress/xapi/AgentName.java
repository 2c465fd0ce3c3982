package dev.studyhall.progress.xapi;

import java.util.Map;
import java.util.regex.Pattern;

import dev.studyhall.kit.web.BadRequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a query asks for by an account; empty texts for anybody with another identifier,
 * whom nobody here is.
 */
record AgentName(String homePage, String name) {

	private static final AgentName NOBODY_HERE = new AgentName("", "");

	/** The shapes of the other identifiers. */
	private static final Map<String, Pattern> OTHERS = Map.of("mbox", Pattern.compile("mailto:[^@\\s]+@[^@\\s]+"),
			"mbox_sha1sum", Pattern.compile("[0-9a-fA-F]{40}"), "openid", Pattern.compile("https?://\\S+"));

	/**
	 * Reads an agent or identified group as the specification has it.
	 * @throws BadRequestException if it is none
	 */
	static AgentName read(String agent, JsonMapper json) {
		JsonNode read = parse(agent, json);
		long others = OTHERS.keySet().stream().filter(read::has).count();
		if (others + (read.has("account") ? 1 : 0) != 1) {
			throw new BadRequestException("agent", "An agent or identified group, with one identifier.");
		}
		return (others == 1) ? other(read) : account(read.get("account"));
	}

	private static JsonNode parse(String agent, JsonMapper json) {
		try {
			return json.readTree(agent);
		}
		catch (JacksonException ex) {
			throw new BadRequestException("agent", "Not JSON.");
		}
	}

	private static AgentName other(JsonNode agent) {
		OTHERS.forEach((identifier, shape) -> {
			if (agent.has(identifier) && !shape.matcher(agent.get(identifier).asString("")).matches()) {
				throw new BadRequestException("agent", "Not an " + identifier + " as the specification has it.");
			}
		});
		return NOBODY_HERE;
	}

	private static AgentName account(JsonNode account) {
		String homePage = account.path("homePage").asString("");
		String name = account.path("name").asString("");
		if (homePage.isEmpty() || name.isEmpty()) {
			throw new BadRequestException("agent", "An account has a homePage and a name.");
		}
		return new AgentName(homePage, name);
	}

}
