-- What anyone can find on the public pages: one row for each entry that a wing shows there, kept in the transaction of the act that shows or withdraws it. A
-- wing states a view over its released faces (columns id, thing, name, title, body, path, at, synthetic) and which changes touch it; words of people that
-- may be erased never stand here.

-- Folded words without what Arabic writes together with them (و ف ب ك ل and the article), where three letters stay.
create function platform.bare_words(folded text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(' ' || folded, U&' (?:\0648?[\0628\0643\0641]?\0627\0644|\0648?\0644\0644)(?=[^ ]{3})', ' ', 'g'))
$$;

-- What folded words are found by: themselves, their bare forms, and the stems of both, each marked by `=` so that no stem is taken for a word.
create function platform.word_forms(folded text) returns text[] language sql stable strict parallel safe as $$
  select array(select form from (
    select unnest(string_to_array(folded || ' ' || platform.bare_words(folded), ' '))
    union select '=' || stem from unnest(platform.stemmers()) language, unnest(tsvector_to_array(to_tsvector(language::regconfig, folded || ' ' || platform.bare_words(folded)))) stem
  ) forms (form) where length(form) between 1 and 80)
$$;

-- Whether a word says so little in some language that a search does not ask for it.
create function platform.is_stop_word(word text) returns boolean language sql stable strict parallel safe as $$
  select exists (select from unnest(platform.stemmers()) language where to_tsvector(language::regconfig, word) = '')
$$;

/*
 * Folded words as a question: all of them (or any) must stand, as a word, as the beginning of one (from three letters, the last from two) or by a stem.
 */
create function platform.forms_query(words text[], every boolean) returns tsquery language sql stable strict parallel safe as $$
  select coalesce(string_agg('(' || (select string_agg('''' || f.form || '''' || case when f.form not like '=%' and
        (length(f.form) > 2 or w.n = cardinality(words) and length(f.form) = 2) then ':*' else '' end, '|') from unnest(platform.word_forms(w.word)) f (form)) || ')',
      case when every then '&' else '|' end), '')::tsquery
  from unnest(words) with ordinality w (word, n)
$$;

-- A text as one part of an address (RFC 3986: what is not unreserved stands in percent signs).
create function platform.address_part(given text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(case when c ~ '^[A-Za-z0-9_.~-]$' then c else regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') end, '' order by n), '')
  from unnest(string_to_array(given, null)) with ordinality t (c, n)
$$;

create table platform.findable (
  kind text not null,
  id text not null,
  -- What is shown and withdrawn together: the answer, the data set of a variable.
  thing text not null,
  -- In no language: the name of a variable, a code.
  name text,
  title jsonb not null,
  body jsonb not null,
  path text not null check (path like '/%'),
  at timestamptz not null,
  synthetic boolean not null,
  heads text[] not null,
  head_forms tsvector not null,
  forms tsvector not null,
  primary key (kind, id)
);
-- A search opens every entry that matches for its place alone, and the texts of one page of them: those stand beside, so that many places stand on one block.
alter table platform.findable set (toast_tuple_target = 256);
alter table platform.findable alter column head_forms set storage main, alter column heads set storage main;
create index findable_thing on platform.findable (kind, thing);
create index findable_heads on platform.findable using gin (heads);
create index findable_head_forms on platform.findable using gin (head_forms) with (fastupdate = off);
create index findable_forms on platform.findable using gin (forms) with (fastupdate = off);
comment on table platform.findable is 'What the search of the public pages finds: equal to the faces that wings state, after every act.';

create table platform.findable_face (
  kind text primary key,
  face regclass not null
);
comment on table platform.findable_face is 'The view of each kind in platform.findable.';

-- Makes the rows of some things (of all: null) equal to their face. Acts on one kind wait for each other, so that none misses what another is about to show.
create function platform.refresh_findable(wanted text, things text[]) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  face regclass := (select f.face from findable_face f where f.kind = wanted);
begin
  perform pg_advisory_xact_lock(hashtext('platform.findable'), hashtext(wanted));
  execute format('delete from findable e where e.kind = $1 and ($2 is null or e.thing = any ($2))
    and not exists (select from %s v where v.id = e.id and ($2 is null or v.thing = any ($2)))', face) using wanted, things;
  execute format('insert into findable as e (kind, id, thing, name, title, body, path, at, synthetic, heads, head_forms, forms)
    select $1, v.id, v.thing, v.name, v.title, v.body, v.path, v.at, v.synthetic, h.heads,
      array_to_tsvector(coalesce(platform.word_forms(h.words), ''{}'')),
      array_to_tsvector(coalesce(platform.word_forms(concat_ws('' '', h.words, platform.fold((select string_agg(value, '' '') from jsonb_each_text(v.body))))), ''{}''))
    from %s v cross join lateral (select coalesce(array_agg(f.head), ''{}'') as heads, coalesce(string_agg(f.head, '' ''), '''') as words
      from (select distinct platform.fold(t.h) as head from (select value from jsonb_each_text(v.title) union select v.name) t (h)) f where f.head <> '''') h
    where ($2 is null or v.thing = any ($2))
      and not exists (select from findable o where o.kind = $1 and o.id = v.id
        and (o.thing, o.name, o.title, o.body, o.path, o.at, o.synthetic) is not distinct from (v.thing, v.name, v.title, v.body, v.path, v.at, v.synthetic))
    on conflict (kind, id) do update set (thing, name, title, body, path, at, synthetic, heads, head_forms, forms) =
      (excluded.thing, excluded.name, excluded.title, excluded.body, excluded.path, excluded.at, excluded.synthetic, excluded.heads, excluded.head_forms, excluded.forms)',
    face) using wanted, things;
end $$;

-- Every row anew: after the languages of the installation changed, and with them what words are found by.
create function platform.refresh_all_findable() returns void language sql security definer set search_path = platform, pg_temp as $$
  delete from findable;
  select refresh_findable(kind, null) from findable_face order by kind;
$$;

-- Arguments: the kind, and a query that names the things that the rows in `changed` touch.
create function platform.follow_changes() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  things text[];
begin
  execute format('select array_agg(distinct thing) from (%s) touched (thing)', tg_argv[1]) into things;
  if things is not null then perform refresh_findable(tg_argv[0], things); end if;
  return null;
end $$;

/*
 * Keeps the rows of `kind` equal to `face` through the changes of a table: `things` is a query over `changed`, the rows that a statement wrote or took away.
 * Called once for each table that the face reads.
 */
create function platform.keep_findable(kind text, face regclass, changes regclass, things text) returns void
language plpgsql set search_path = platform, pg_temp as $$
declare
  event text[];
begin
  insert into findable_face values (kind, face) on conflict do nothing;
  foreach event slice 1 in array array[['insert', 'new'], ['update', 'new'], ['delete', 'old']] loop
    execute format('create trigger %I after %s on %s referencing %s table as changed for each statement execute function platform.follow_changes(%L, %L)',
      'findable_' || replace(kind, '-', '_') || '_' || event[1], event[1], changes, event[2], kind, things);
  end loop;
end $$;
/*
 * When what a kind of sealed texts lists may last have changed: a name that no other transaction gives. Who remembers the list under this name need not ask for it
 * again: acts that touch it give their names one after the other, at their end, and a name is seen with all that went before.
 */
create table platform.sealed_change (
  kind text primary key,
  name uuid not null default gen_random_uuid(),
  by xid8 not null default pg_current_xact_id()
);
comment on table platform.sealed_change is 'The name of the last change to what each kind of sealed texts lists.';

create function platform.name_change() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  update sealed_change set name = default, by = default where kind = tg_argv[0] and by <> pg_current_xact_id();
  return null;
end $$;

-- Follows every table that the view of a kind of sealed texts reads, however far.
create function platform.keep_sealed(kind text, face regclass) returns void language plpgsql set search_path = platform, pg_temp as $$
declare
  part regclass;
begin
  insert into sealed_change values (kind);
  for part in
    with recursive read (rel) as (
      select face::oid
      union select d.refobjid from read join pg_rewrite r on r.ev_class = read.rel
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
    ) select rel::regclass from read join pg_class c on c.oid = read.rel where c.relkind in ('r', 'p') order by rel
  loop
    -- At the end of the transaction, so that what waits for its turn holds nothing that others need.
    execute format('create constraint trigger %I after insert or update or delete on %s deferrable initially deferred for each row execute function platform.name_change(%L)',
      'sealed_' || kind, part, kind);
  end loop;
end $$;
revoke all on function platform.refresh_findable(text, text[]), platform.refresh_all_findable(), platform.follow_changes(), platform.keep_findable(text, regclass, regclass, text),
  platform.name_change(), platform.keep_sealed(text, regclass),
  platform.bare_words(text), platform.word_forms(text), platform.is_stop_word(text), platform.forms_query(text[], boolean), platform.address_part(text) from public;
grant execute on function platform.bare_words(text), platform.word_forms(text), platform.is_stop_word(text), platform.forms_query(text[], boolean) to dawra_public;
grant select on platform.findable, platform.sealed_change to dawra_public;

-- Codes, each in its last meaning.
create view platform.findable_code as
  select distinct on (c.list, c.code) c.list || '/' || c.code as id, c.list as thing, c.code as name, c.label as title,
    (select jsonb_object_agg(language, concat_ws(' · ', c.definition ->> language, l.label ->> language)) from unnest(platform.locales()) language) as body,
    '/codes/' || c.list || '?search=' || platform.address_part(c.code) || case when c.valid_to is null then '' else '&on=' || c.valid_from end as path,
    c.valid_from::timestamp at time zone 'UTC' as at, false as synthetic
  from platform.code c join platform.code_list l on l.id = c.list order by c.list, c.code, c.valid_from desc;
create view platform.findable_code_list as
  select id, id as thing, null::text as name, label as title, definition as body, '/codes/' || id as path, timestamptz 'epoch' as at, false as synthetic
  from platform.code_list;
select platform.keep_findable('code', 'platform.findable_code', 'platform.code', 'select list from changed');
select platform.keep_findable('code', 'platform.findable_code', 'platform.code_list', 'select id from changed');
select platform.keep_findable('code-list', 'platform.findable_code_list', 'platform.code_list', 'select id from changed');
