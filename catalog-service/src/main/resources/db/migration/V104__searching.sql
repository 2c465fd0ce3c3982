-- What a search looks through: the published topics and questions, each as one document, and the words that occur.

create table search_document (
	tenant_id uuid not null,
	-- Of the topic or the question.
	id uuid not null,
	kind text not null check (kind in ('topic', 'question')),
	topic_id uuid not null,
	slug text not null,
	title text not null,
	level text,
	interaction_type text,
	tags text[] not null,
	-- The texts without Markdown, cut off where they get too long.
	body text not null,
	-- Of everything above and the language.
	hash text not null,
	-- The words of the title, as they are and by their stems, with the filters that let the document through.
	title_words tsvector not null,
	-- Stems of the title (A), of the tags (B) and of the body (D), with the same filters.
	words tsvector not null,
	-- Position in words behind which the body begins.
	body_from integer not null,
	primary key (tenant_id, id)
);
call tenant_table('search_document');
-- Neither @@ nor % may use an index under a policy, for they could tell by their errors what it hides. The functions
-- below therefore run as the owner, who sees every row here, and ask for the tenant themselves.
create policy search_reads on search_document for select to ${owner} using (true);
-- One index for every search and every filter: the tenant and each word is a list of rows, and lists are cut with each
-- other. What is not yet sorted in is read by each search, hence little.
create index search_document_words on search_document using gin (tenant_id, title_words, words)
	with (gin_pending_list_limit = 1024);
-- Candidates are ranked by their words, which stay in the row; texts are read for one page only.
alter table search_document alter words set storage main, alter title_words set storage main,
	alter words set statistics 0, alter title_words set statistics 0, alter body set statistics 0;
grant select, insert, update, delete on search_document to ${app}, ${worker};
grant select on search_document to ${reader};

-- Every word that ever occurred in a tenant's documents: what a beginning may go on to, and what a typing error may mean.
create table search_word (
	tenant_id uuid not null,
	word text collate "C" not null,
	primary key (tenant_id, word)
);
call tenant_table('search_word');
create policy search_reads on search_word for select to ${owner} using (true);
create index search_word_similar on search_word using gin (tenant_id, word public.gin_trgm_ops)
	with (gin_pending_list_limit = 1024);
grant select, insert on search_word to ${app}, ${worker};

-- In which languages a tenant's documents are: a query is stemmed in each.
create table search_language (
	tenant_id uuid not null,
	configuration text not null,
	primary key (tenant_id, configuration)
);
call tenant_table('search_language');
create policy search_reads on search_language for select to ${owner} using (true);
grant select, insert on search_language to ${app}, ${worker};

-- What is no longer published is no longer found, whoever takes it away.
create function search_forget_questions() returns trigger language plpgsql as $$
begin
	delete from ${service}.search_document d using gone g where d.tenant_id = g.tenant_id and d.id = g.question_id;
	return null;
end $$;
create trigger search_forget after delete on published_question referencing old table as gone
	for each statement execute function search_forget_questions();

create function search_forget_topics() returns trigger language plpgsql as $$
begin
	delete from ${service}.search_document d using gone g where d.tenant_id = g.tenant_id and d.id = g.topic_id;
	return null;
end $$;
create trigger search_forget after delete on published_topic referencing old table as gone
	for each statement execute function search_forget_topics();

-- The three functions that run as the owner. Each knows the tenant from the transaction's setting alone; without one
-- they give nothing.

-- For each term: whether it occurs, whether a language of the tenant passes over it, and what it may stand as in words.
-- The last one may be the beginning of a word.
create function search_terms(terms text[], beginning boolean)
	returns table (place integer, known boolean, stop boolean, lexemes text[])
	language sql stable security definer rows 8 set search_path = pg_catalog, pg_temp as $$
	with asker as materialized (
		select nullif(current_setting('studyhall.tenant', true), '')::uuid as tenant
	), language as materialized (
		select l.configuration::regconfig as configuration
		from ${service}.search_language l
		where l.tenant_id = (select tenant from asker)
	), term as materialized (
		select t.place::integer, t.word
		from unnest(terms) with ordinality t(word, place)
		where (select tenant from asker) is not null
	), longer as materialized (
		select t.place, w.word
		from term t
		cross join lateral (
			select b.word
			from (
				select s.word
				from ${service}.search_word s
				where s.tenant_id = (select tenant from asker) and s.word >= t.word and s.word < t.word || U&'\+10FFFF'
				order by s.word
				limit 1000
			) b
			order by length(b.word), b.word
			limit 24
		) w
		where beginning and t.place = cardinality(terms)
	), form as materialized (
		select t.place, t.word from term t
		union
		select l.place, l.word from longer l
	)
	select t.place,
		exists (select from longer l where l.place = t.place) or exists (
			select from ${service}.search_word s where s.tenant_id = (select tenant from asker) and s.word = t.word),
		exists (select from language c where to_tsvector(c.configuration, t.word) = ''),
		array(
			select f.word from form f where f.place = t.place
			union
			select s.lexeme
			from form f
			cross join language c
			cross join lateral unnest(tsvector_to_array(to_tsvector(c.configuration, f.word))) s(lexeme)
			where f.place = t.place
		)
	from term t
$$;

-- Loads the library: a function may not be given a setting that nobody knows yet.
select public.similarity('', '');

-- The words most like another, as many as are worth a closer look.
create function search_similar(term text) returns table (word text)
	language sql stable security definer rows 30 set search_path = pg_catalog, pg_temp
	set pg_trgm.similarity_threshold = 0.18 as $$
	select w.word
	from ${service}.search_word w
	where w.tenant_id = nullif(current_setting('studyhall.tenant', true), '')::uuid and w.word operator(public.%) term
	order by public.similarity(w.word, term) desc, w.word
	limit 30
$$;

-- One page of what is found, best first: titles before texts. Of the many documents that hold a common word the first
-- 500 by their titles and the first 400 by their texts are looked at. What a title says goes up by the share of
-- it that was typed.
create function search_matches(found tsquery, ranked tsquery, typed integer, titles boolean, after_rank integer,
		after_id uuid, most integer)
	returns table (id uuid, rank integer)
	language sql stable security definer rows 20 set search_path = pg_catalog, pg_temp
	set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 as $$
	with asker as materialized (
		select nullif(current_setting('studyhall.tenant', true), '')::uuid as tenant
	), titled as materialized (
		select c.id, 1000000 + least(499999, (500000 * typed / greatest(1, length(c.title))))
			+ least(499999, (500000 * ts_rank(c.title_words, ranked))::integer) as rank
		from (
			select d.id, d.title, d.title_words
			from ${service}.search_document d
			where d.tenant_id = (select tenant from asker) and d.title_words @@ found
			limit 500
		) c
	), first_titled as materialized (
		select t.id, t.rank
		from titled t
		where t.rank < after_rank or t.rank = after_rank and t.id > after_id
		order by t.rank desc, t.id
		limit most
	), mentioned as materialized (
		select c.id, least(999999, (1000000 * ts_rank(c.words, ranked, 1))::integer) as rank
		from (
			select d.id, d.words
			from ${service}.search_document d
			where not titles and (select count(*) from first_titled) < most
				and d.tenant_id = (select tenant from asker) and d.words @@ found and not d.title_words @@ found
			limit 400
		) c
	)
	select t.id, t.rank from first_titled t
	union all
	select m.id, m.rank
	from mentioned m
	where m.rank < after_rank or m.rank = after_rank and m.id > after_id
	order by rank desc, id
	limit most
$$;

revoke all on function search_terms, search_similar, search_matches from public;
grant execute on function search_terms, search_similar, search_matches to ${reader};
