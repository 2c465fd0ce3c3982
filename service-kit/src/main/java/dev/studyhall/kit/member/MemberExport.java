package dev.studyhall.kit.member;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Everything that a service keeps of a member, as one JSON document: each table's rows
 * under its name, in the order of their keys. Written while it is read, a page and a
 * transaction at a time: what changes meanwhile is in it as it was or as it is.
 */
public final class MemberExport {

	private static final int PAGE = 200;

	private final MemberTables tables;

	private final DatabaseClient database;

	private final Transactions transactions;

	private final String service;

	MemberExport(DatabaseClient database, Transactions transactions, String service) {
		this.tables = new MemberTables(database);
		this.database = database;
		this.transactions = transactions;
		this.service = service;
	}

	/** The document as a file to take away, which nobody on the way may keep. */
	public ResponseEntity<Flux<DataBuffer>> respond(TenantId tenant, MemberId member) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(service + "-data.json").build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(write(tenant, member));
	}

	private Flux<DataBuffer> write(TenantId tenant, MemberId member) {
		String begin = "{\"service\":\"%s\",\"learnerId\":\"%s\"".formatted(service, member);
		return transactions.inTenant(tenant, tables.all())
			.flatMapMany((found) -> Flux.concat(Mono.just(begin),
					Flux.fromIterable(found).concatMap((table) -> rows(table, tenant, member)), Mono.just("}\n")))
			.filter((piece) -> !piece.isEmpty())
			.map((piece) -> DefaultDataBufferFactory.sharedInstance.wrap(piece.getBytes(StandardCharsets.UTF_8)));
	}

	private Flux<String> rows(MemberTable table, TenantId tenant, MemberId member) {
		return Flux.concat(Mono.just(",\n\"" + table.property() + "\":["),
				page(table, tenant, member, List.of())
					.expand((before) -> before.last(table) ? Mono.empty()
							: page(table, tenant, member, before.rows().getLast().key()))
					.index((place, page) -> page.text(place == 0)),
				Mono.just("]"));
	}

	private Mono<Page> page(MemberTable table, TenantId tenant, MemberId member, List<String> behind) {
		GenericExecuteSpec page = database.sql(behind.isEmpty() ? table.firstPage() : table.nextPage())
			.bind("tenant", tenant.value())
			.bind("member", member.value())
			.bind("limit", PAGE);
		for (int place = 0; place < behind.size(); place++) {
			page = page.bind("key" + place, behind.get(place));
		}
		return transactions.inTenant(tenant, page.map(Row::of).all().collectList().map(Page::new))
			.checkpoint("read a page of " + table.name());
	}

	private record Page(List<Row> rows) {

		private boolean last(MemberTable table) {
			return rows.size() < PAGE || table.key().isEmpty();
		}

		private String text(boolean first) {
			StringBuilder text = new StringBuilder();
			for (Row row : rows) {
				text.append((first && text.isEmpty()) ? "\n" : ",\n").append(row.document());
			}
			return text.toString();
		}

	}

	private record Row(List<String> key, String document) {

		private static Row of(Readable row) {
			String[] key = row.get("key", String[].class);
			String document = row.get("document", String.class);
			if (key == null || document == null) {
				throw new IllegalStateException("A row came without its key or its document");
			}
			return new Row(List.of(key), document);
		}

	}

}
