-- What came of every question of an import. One entry of each array is one question: first those of the file, then
-- those that the import retired, which have no line. Jobs that were done before know nothing of it.
alter table import_topic
	add questions uuid[] not null default '{}',
	add outcomes text[] not null default '{}'
		check (outcomes <@ array['created', 'updated', 'unchanged', 'retired']
			and cardinality(outcomes) = cardinality(questions)),
	add lines integer[] not null default '{}' check (cardinality(lines) <= cardinality(questions)),
	-- Empty if all of them stand in the topic's own file.
	add files text[] not null default '{}' check (cardinality(files) in (0, cardinality(lines)));
