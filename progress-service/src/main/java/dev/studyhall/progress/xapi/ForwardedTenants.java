package dev.studyhall.progress.xapi;

import java.util.List;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Knows whose statements are sent on. In the caller's transaction. */
@Component
final class ForwardedTenants {

	private static final String FIND = """
			select exists (
				select
				from tenant_directory
				where id = :tenant
				and slug = any(:slugs)) as forwarded""";

	private final DatabaseClient database;

	private final List<String> slugs;

	ForwardedTenants(@Qualifier("workerDatabaseClient") DatabaseClient database, XapiProperties properties) {
		this.database = database;
		this.slugs = properties.forward().stream().map(XapiProperties.RecordStore::tenant).toList();
	}

	Mono<Boolean> contains(TenantId tenant) {
		return slugs.isEmpty() ? Mono.just(false)
				: database.sql(FIND)
					.bind("tenant", tenant.value())
					.bind("slugs", slugs.toArray(String[]::new))
					.map((row) -> row.get("forwarded", Boolean.class))
					.one();
	}

}
