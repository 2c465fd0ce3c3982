package dev.studyhall.catalog.sharing;

import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.applying.TopicImport;
import dev.studyhall.catalog.applying.TopicImports;
import dev.studyhall.catalog.refusal.SharingRefused;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

/** Writes what is taken over the way that imports go, or not at all. */
final class Takeover {

	private final TopicImports imports;

	Takeover(TopicImports imports) {
		this.imports = imports;
	}

	/** In the open transaction. Signals {@link SharingRefused}. */
	Mono<Void> write(TenantId tenant, TopicContent content, ImportOptions options) {
		return imports.apply(tenant, content, options).flatMap((outcome) -> switch (outcome) {
			case TopicImport.Applied _ -> Mono.empty();
			case TopicImport.Refused refused -> Mono.error(SharingRefused.unfit(refused.reason()));
		});
	}

}
