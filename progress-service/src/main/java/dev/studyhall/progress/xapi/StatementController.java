package dev.studyhall.progress.xapi;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.xapi.StatementQuery.Format;
import dev.studyhall.progress.xapi.StatementQuery.Place;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Statements for those who collect them. */
@RestController
class StatementController {

	private static final String VERSION = "X-Experience-API-Version";

	private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

	private static final Pattern VERSIONS = Pattern.compile("1\\.0(\\.[0-9]+)?");

	/** What is accepted shows within this, unless a consumer is far behind. */
	private static final Duration UNTIL_IT_SHOWS = Duration.ofMinutes(1);

	private final R2dbcStatements statements;

	private final Transactions transactions;

	private final XapiProperties properties;

	private final Tools tools;

	StatementController(R2dbcStatements statements, Transactions transactions, XapiProperties properties, Tools tools) {
		this.statements = statements;
		this.transactions = transactions;
		this.properties = properties;
		this.tools = tools;
	}

	/** What it takes besides. */
	record Tools(Clock clock, JsonMapper json) {
	}

	/**
	 * A page of statements.
	 *
	 * @param more the address of the next page; empty if there is none
	 */
	record StatementResult(List<Statement> statements, String more) {
	}

	@GetMapping("/api/v1/{tenant}/xapi/statements")
	Mono<ResponseEntity<Object>> listStatements(Caller caller, ServerWebExchange exchange) {
		return Mono.defer(() -> {
			requireVersion(exchange);
			StatementText text = new StatementText(properties.home(), caller.tenant().slug());
			StatementQuery query = new StatementParameters(exchange.getRequest().getQueryParams(), text, tools.json())
				.toQuery();
			return statements.list(caller.tenant().id(), query)
				.as(transactions::inTenant)
				.map((told) -> query.statement().isPresent() ? one(told, query, text)
						: page(told, query, text, exchange));
		}).map(this::respond);
	}

	private static Object one(List<Told> told, StatementQuery query, StatementText text) {
		return told.stream().findFirst().map((each) -> write(each, query, text)).orElseThrow(NotFoundException::new);
	}

	private static StatementResult page(List<Told> told, StatementQuery query, StatementText text,
			ServerWebExchange exchange) {
		List<Told> shown = told.subList(0, Math.min(told.size(), query.limit()));
		return new StatementResult(shown.stream().map((each) -> write(each, query, text)).toList(),
				(told.size() > shown.size()) ? more(exchange, Place.of(shown.getLast())) : "");
	}

	private static Statement write(Told told, StatementQuery query, StatementText text) {
		return (query.format() == Format.IDS) ? text.writeIds(told) : text.write(told);
	}

	private static String more(ServerWebExchange exchange, Place last) {
		return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam(StatementParameters.CURSOR, StatementParameters.cursor(last))
			.build(true)
			.toUriString();
	}

	private ResponseEntity<Object> respond(Object body) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.header(CONSISTENT_THROUGH, tools.clock().instant().minus(UNTIL_IT_SHOWS).toString());
		return ((body instanceof Statement one) ? answer.lastModified(one.stored()) : answer).body(body);
	}

	/** Answers carry the version, also the refusals. */
	private static void requireVersion(ServerWebExchange exchange) {
		exchange.getResponse().getHeaders().set(VERSION, Statement.VERSION);
		String asked = exchange.getRequest().getHeaders().getFirst(VERSION);
		if (asked == null || !VERSIONS.matcher(asked).matches()) {
			throw new BadRequestException(VERSION, "This header is needed, with 1.0.3.");
		}
	}

}
