package dev.studyhall.catalog.sharing;

import java.util.List;

import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.sharing.SharedTopicTables.Offer;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Which topics were made of which offers. Every method joins the open transaction. */
final class AdoptionTables {

	private static final String ADOPTIONS = """
			select a.topic_id, t.slug, a.source_topic, d.slug as tenant, a.base_hash, a.adopted_at, a.updated_at,
				case
					when s.topic_id is null or d.state is distinct from 'active' then 'withdrawn'
					when s.content_hash = a.base_hash then 'current'
					else 'update'
				end as state
			from adoption a
			join topic t on t.tenant_id = a.tenant_id and t.id = a.topic_id
			left join tenant_directory d on d.id = a.source_tenant
			left join shared_topic s on s.tenant_id = a.source_tenant and s.topic_id = a.source_topic
			where a.tenant_id = :tenant""";

	private final DatabaseClient database;

	AdoptionTables(DatabaseClient database) {
		this.database = database;
	}

	/** Empty if the topic is none that was adopted. */
	Mono<Adoption> find(TenantId tenant, TopicId topic) {
		return database.sql(ADOPTIONS + " and a.topic_id = :topic")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.map((row) -> toAdoption(new Row(row)))
			.one();
	}

	/** In the order in which topics came; one more than the page holds. */
	Mono<List<Adoption>> list(TenantId tenant, PageRequest page) {
		return database.sql(ADOPTIONS + " and a.topic_id > :topic order by a.topic_id limit :limit")
			.bind("tenant", tenant.value())
			.bind("topic", page.afterId(0))
			.bind("limit", page.limit() + 1)
			.map((row) -> toAdoption(new Row(row)))
			.all()
			.collectList();
	}

	/** What was taken over last. */
	Mono<TopicCopy> base(TenantId tenant, TopicId topic) {
		return database.sql("""
				select base_hash, base_content
				from adoption
				where tenant_id = :tenant and topic_id = :topic""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.map((row) -> new TopicCopy(new Row(row).text("base_hash"), new Row(row).bytes("base_content")))
			.one();
	}

	Mono<Void> add(TenantId tenant, TopicId topic, Offer offer, TopicCopy base) {
		return database.sql("""
				insert into adoption (tenant_id, topic_id, source_tenant, source_topic, base_hash, base_content)
				values (:tenant, :topic, :sourceTenant, :sourceTopic, :hash, :content)""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("sourceTenant", offer.tenant())
			.bind("sourceTopic", offer.topic().id())
			.bind("hash", base.hash())
			.bind("content", base.gzip())
			.then();
	}

	/** Notes that the original as it is now was taken over. */
	Mono<Void> moveOn(TenantId tenant, TopicId topic, TopicCopy base) {
		return database.sql("""
				update adoption
				set base_hash = :hash, base_content = :content, updated_at = now()
				where tenant_id = :tenant and topic_id = :topic""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("hash", base.hash())
			.bind("content", base.gzip())
			.then();
	}

	Mono<Void> remove(TenantId tenant, TopicId topic) {
		return database.sql("delete from adoption where tenant_id = :tenant and topic_id = :topic")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.then();
	}

	private static Adoption toAdoption(Row row) {
		return new Adoption(row.uuid("topic_id"), row.text("slug"), row.text("state"), row.uuid("source_topic"),
				row.findText("tenant"), row.text("base_hash"), row.instant("adopted_at"), row.instant("updated_at"));
	}

}
