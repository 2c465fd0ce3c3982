-- Tenants from :first until before :last, with a topic of :questions questions in three levels each.
insert into progress.tenant_directory (id, slug, name, public, state, sequence)
select benchmark.tenant_id(tenant), 'site-' || lpad(tenant::text, greatest(3, length(tenant::text)), '0'),
	'Site ' || tenant, true, 'active', 1
from generate_series(:first, :last - 1) tenant;
insert into progress.topic_copy (tenant_id, topic_id, slug, title, published_sequence)
select benchmark.tenant_id(tenant), benchmark.topic_id(tenant), 'topic', 'Topic of ' || tenant, 1
from generate_series(:first, :last - 1) tenant;
insert into progress.level_copy (tenant_id, topic_id, code, title, position)
select benchmark.tenant_id(tenant), benchmark.topic_id(tenant), code, initcap(code), position
from generate_series(:first, :last - 1) tenant,
	unnest(array['beginner', 'intermediate', 'advanced']) with ordinality as level (code, position);
insert into progress.placement_copy (tenant_id, topic_id, question_id, level, number, position)
select benchmark.tenant_id(tenant), benchmark.topic_id(tenant), benchmark.question_id(tenant, question),
	benchmark.level(question, :questions), question + 1, question + 1
from generate_series(:first, :last - 1) tenant, generate_series(0, :questions - 1) question;
insert into progress.question_copy (tenant_id, question_id, topic_id, slug, title, version, estimated_minutes,
	material_version, material_at, published_sequence)
select benchmark.tenant_id(tenant), benchmark.question_id(tenant, question), benchmark.topic_id(tenant),
	'question-' || question, 'What is to be known of ' || question || '?', 1, 5, 1, begun_at - interval '120 days', 1
from benchmark.load, generate_series(:first, :last - 1) tenant, generate_series(0, :questions - 1) question;
insert into progress.topic_version (tenant_id, topic_id, version, published_at, questions, levels)
select benchmark.tenant_id(tenant), benchmark.topic_id(tenant), 1, begun_at - interval '120 days',
	array(select benchmark.question_id(tenant, question) from generate_series(0, :questions - 1) question order by question),
	array(select benchmark.level(question, :questions) from generate_series(0, :questions - 1) question order by question)
from benchmark.load, generate_series(:first, :last - 1) tenant;
