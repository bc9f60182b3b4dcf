-- Terms of which several bodies say different things: their dated definitions with sources side by side, and the wordings that the parties agree on, numbered.

create table dialogue.term (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[a-z0-9]+(_[a-z0-9]+)*$'),
  name jsonb not null check (platform.is_label(name)),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint term_code unique (code)
);
comment on table dialogue.term is 'A word of the dialogue under a short name; what it means is in its definitions and versions.';

create table dialogue.term_definition (
  id uuid primary key default gen_random_uuid(),
  term uuid not null references dialogue.term,
  -- Who defines it so, in which year, where that stands and in which language.
  body jsonb not null check (platform.is_label(body)),
  year integer not null check (year between 1900 and 2200),
  source text not null check (source ~ '[^[:space:]]'),
  url text check (url ~ '^https?://'),
  language text not null check (language ~ '^[a-z]{2}$'),
  -- What it says in our words, and at most a few of its own.
  text jsonb not null check (dialogue.is_translated(text)),
  quote text check (quote ~ '[^[:space:]]' and length(quote) <= 300),
  -- The key of a definition of the reference content, which every installation has; null where it was entered here.
  content_key text,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint term_definition_content unique (term, content_key)
);
comment on table dialogue.term_definition is 'How one body defines a term, in our words, with source and year.';

create table dialogue.term_definition_act (
  term_definition uuid not null references dialogue.term_definition,
  note text
);
select platform.create_acts('dialogue.term_definition_act', 'term_definition', 'enter', 'proposed',
  '{"proposed": {"release": "released", "decline": "declined"}, "released": {"withdraw": "withdrawn"}, "declined": {}, "withdrawn": {}}',
  '{proposed}', '{decline,withdraw}');
comment on table dialogue.term_definition_act is 'What was done with a definition that was entered here.';

-- What was entered here stands as it was entered; the reference content is brought to the program's version.
create function dialogue.check_definition_stands() returns trigger language plpgsql as $$
begin
  if old.content_key is null then
    raise check_violation using message = 'a definition stands as it was entered', constraint = 'term_definition_stands';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger check_stands before update or delete on dialogue.term_definition for each row execute function dialogue.check_definition_stands();

-- Nobody shows the public a definition that they entered themselves.
create function dialogue.check_definition_release() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if new.actor is null or exists (select from term_definition d where d.id = new.term_definition and d.created_by is not distinct from new.actor) then
    raise check_violation using message = 'a second person releases a definition', constraint = 'term_second_person';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_definition_release() from public;
create trigger check_release before insert on dialogue.term_definition_act for each row when (new.act = 'release')
  execute function dialogue.check_definition_release();

create view dialogue.standing_definition as
  select d.* from dialogue.term_definition d left join dialogue.term_definition_state s on s.term_definition = d.id
  where d.content_key is not null or s.state = 'released';
comment on view dialogue.standing_definition is 'Definitions that anyone reads: the reference content, and what a second person released.';

create table dialogue.term_version (
  -- Over all terms without a gap: what pins the wordings of a day names one number.
  edition integer primary key check (edition > 0),
  term uuid not null references dialogue.term,
  number integer not null check (number > 0),
  -- The wording of a proposition on which the parties agreed; or a released definition that is used and that nobody agreed on.
  proposition uuid,
  proposition_number integer,
  definition uuid references dialogue.term_definition,
  account uuid,
  at timestamptz not null default clock_timestamp(),
  foreign key (proposition, proposition_number) references dialogue.proposition_version (proposition, number),
  constraint term_version_number unique (term, number),
  constraint term_version_wording check (num_nonnulls(proposition, definition) = 1 and (proposition is null) = (proposition_number is null))
);
create index term_version_proposition on dialogue.term_version (proposition, proposition_number) where proposition is not null;
create index term_version_definition on dialogue.term_version (definition) where definition is not null;
create trigger append_only before update or delete or truncate on dialogue.term_version for each statement execute function platform.refuse_change();
comment on table dialogue.term_version is 'Which wording of a term is used from when on: one that was voted, or plainly one that is not agreed.';

create function dialogue.number_term_version() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('dialogue.term_version'));
  new.edition := (select coalesce(max(v.edition), 0) + 1 from term_version v);
  if new.proposition is not null and not exists (select from proposition_state s
      where s.proposition = new.proposition and s.state = 'voted' and s.number = new.proposition_number) then
    raise check_violation using message = 'a wording is agreed once it was voted', constraint = 'term_voted';
  end if;
  if new.definition is not null and not exists (select from standing_definition d where d.id = new.definition and d.term = new.term) then
    raise check_violation using message = 'a released definition of the term', constraint = 'term_released';
  end if;
  return new;
end $$;
revoke all on function dialogue.number_term_version() from public;
create trigger number_version before insert on dialogue.term_version for each row execute function dialogue.number_term_version();

-- A plan stands on the wordings of the day on which it began, until it takes over newer ones.
alter table dialogue.plan add column terms integer references dialogue.term_version;
create index plan_terms on dialogue.plan (terms) where terms is not null;
create function dialogue.pin_terms() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  new.terms := (select max(v.edition) from term_version v);
  return new;
end $$;
revoke all on function dialogue.pin_terms() from public;
create trigger pin_terms before insert on dialogue.plan for each row execute function dialogue.pin_terms();

create view dialogue.term_wording as
  select v.edition, v.term, v.number, v.proposition is not null as agreed, to_char(v.at at time zone 'utc', 'YYYY-MM-DD') as on,
    case when v.proposition is null then d.text
      -- As dialogue.wording, which whoever reads in public may not call: it gives the words of drafts too.
      else coalesce((select jsonb_object_agg(t.locale, jsonb_build_object('text', t.text, 'method', t.method))
          from (select distinct on (locale) locale, text, method from dialogue.proposition_translation
            where proposition = v.proposition and number = v.proposition_number order by locale, id desc) t), '{}')
        || (select w.text from dialogue.proposition_version w where w.proposition = v.proposition and w.number = v.proposition_number) end as text,
    d.body, d.year, v.proposition, p.number as "propositionNumber", sp.title as "spaceTitle",
    exists (select from dialogue.released_proposition r where r.id = v.proposition) as shown
  from dialogue.term_version v left join dialogue.term_definition d on d.id = v.definition
    left join dialogue.proposition p on p.id = v.proposition left join dialogue.space sp on sp.id = p.space;
comment on view dialogue.term_wording is 'Every wording of a term that was or is used, agreed or not; no person is named.';

create view dialogue.newest_terms as select max(v.edition) as edition from dialogue.term_version v;
comment on view dialogue.newest_terms is 'The newest edition of the terms; null before the first.';

create view dialogue.released_term as
  select t.id, t.code, t.name,
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'body', d.body, 'year', d.year, 'source', d.source, 'url', d.url, 'language', d.language,
        'text', d.text, 'quote', d.quote) order by d.year, d.id) from dialogue.standing_definition d where d.term = t.id), '[]') as definitions,
    coalesce((select jsonb_agg(to_jsonb(w) - 'term' order by w.edition) from dialogue.term_wording w where w.term = t.id), '[]') as versions
  from dialogue.term t
  where exists (select from dialogue.standing_definition d where d.term = t.id) or exists (select from dialogue.term_version v where v.term = t.id);
comment on view dialogue.released_term is 'Terms with their released definitions and the wordings that are used.';
create view dialogue.released_plan_terms as
  select p.id as plan, p.terms from dialogue.plan p where exists (select from dialogue.released_action a where a.plan = p.id);
comment on view dialogue.released_plan_terms is 'The edition of the terms on which a plan with promises stands.';

create view dialogue.findable_discussed_term as
  select r.code as id, r.id::text as thing, null::text as name, r.name as title,
    (select jsonb_object_agg(language, concat_ws(' ', (select string_agg(concat_ws(' ', d -> 'body' ->> language, d -> 'text' -> language ->> 'text'), ' ')
        from jsonb_array_elements(r.definitions) d), (select string_agg(v -> 'text' -> language ->> 'text', ' ') from jsonb_array_elements(r.versions) v)))
      from unnest(platform.locales()) language) as body,
    '/glossary/' || r.code as path, t.created_at as at, false as synthetic
  from dialogue.released_term r join dialogue.term t on t.id = r.id;
select platform.keep_findable('discussed-term', 'dialogue.findable_discussed_term', 'dialogue.term', 'select id::text from changed');
select platform.keep_findable('discussed-term', 'dialogue.findable_discussed_term', 'dialogue.term_definition', 'select term::text from changed');
select platform.keep_findable('discussed-term', 'dialogue.findable_discussed_term', 'dialogue.term_definition_act',
  'select d.term::text from dialogue.term_definition d join changed on changed.term_definition = d.id');
select platform.keep_findable('discussed-term', 'dialogue.findable_discussed_term', 'dialogue.term_version', 'select term::text from changed');

grant select, insert, delete on dialogue.term_definition to dawra_dialogue;
grant select, insert on dialogue.term, dialogue.term_definition_act, dialogue.term_version to dawra_dialogue;
grant update (body, year, source, url, language, text, quote) on dialogue.term_definition to dawra_dialogue;
-- The names of the reference content; and to hold a row asks for a right on a column.
grant update (name) on dialogue.term to dawra_dialogue;
grant select on dialogue.term_definition_state, dialogue.standing_definition, dialogue.term_wording, dialogue.newest_terms to dawra_dialogue;
grant select on dialogue.released_term, dialogue.released_plan_terms to dawra_public, dawra_dialogue;
