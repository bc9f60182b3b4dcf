-- What other bodies recommend, told in our words with its source, beside our own recommendations and measures.

create table dialogue.advice (
  id uuid primary key default gen_random_uuid(),
  body jsonb not null check (platform.is_label(body)),
  title jsonb not null check (platform.is_label(title)),
  year integer not null check (year between 1900 and 2200),
  source text not null check (source ~ '[^[:space:]]'),
  url text not null check (url ~ '^https?://'),
  text jsonb not null check (dialogue.is_translated(text)),
  -- To whom it is addressed; none: to every State.
  countries text[] not null default '{}',
  themes text[] not null check (cardinality(themes) > 0 and themes <@ array['return', 'reintegration', 'rights', 'protection', 'skills', 'development', 'data', 'dialogue']),
  -- The key of an entry of the reference content; null where it was entered here.
  content_key text constraint advice_content unique,
  created_by uuid,
  created_at timestamptz not null default now()
);
comment on table dialogue.advice is 'A recommendation of another body: who made it, when, where it stands, what it says in our words.';

create table dialogue.advice_act (
  advice uuid not null references dialogue.advice,
  note text
);
select platform.create_acts('dialogue.advice_act', 'advice', 'enter', 'proposed',
  '{"proposed": {"release": "released", "decline": "declined"}, "released": {"withdraw": "withdrawn"}, "declined": {}, "withdrawn": {}}',
  '{proposed}', '{decline,withdraw}');
comment on table dialogue.advice_act is 'What was done with a recommendation of another body that was entered here.';

create function dialogue.check_advice_stands() returns trigger language plpgsql as $$
begin
  if old.content_key is null then
    raise check_violation using message = 'what was entered stands as it was', constraint = 'advice_stands';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger check_stands before update or delete on dialogue.advice for each row execute function dialogue.check_advice_stands();

create function dialogue.check_advice_release() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if new.actor is null or exists (select from advice d where d.id = new.advice and d.created_by is not distinct from new.actor) then
    raise check_violation using message = 'a second person publishes it', constraint = 'advice_second_person';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_advice_release() from public;
create trigger check_release before insert on dialogue.advice_act for each row when (new.act = 'release') execute function dialogue.check_advice_release();

create view dialogue.standing_advice as
  select d.* from dialogue.advice d left join dialogue.advice_state s on s.advice = d.id where d.content_key is not null or s.state = 'released';
comment on view dialogue.standing_advice is 'What anyone reads of it: the reference content, and what a second person published.';

-- How it stands to one of our recommendations, or to a measure of a plan.
create table dialogue.advice_link (
  id uuid primary key default gen_random_uuid(),
  advice uuid not null references dialogue.advice,
  recommendation uuid references dialogue.recommendation,
  measure uuid references dialogue.measure,
  relation text not null check (relation in ('same', 'broader', 'opposite')),
  account uuid,
  at timestamptz not null default clock_timestamp(),
  constraint advice_link_once unique nulls not distinct (advice, recommendation, measure),
  constraint advice_link_one check (num_nonnulls(recommendation, measure) = 1)
);
create index advice_link_recommendation on dialogue.advice_link (recommendation) where recommendation is not null;
create index advice_link_measure on dialogue.advice_link (measure) where measure is not null;
comment on table dialogue.advice_link is 'What another body recommends beside what we do: the same, broader, the opposite.';

-- Links are shown to what stands on the public pages: released recommendations, measures of a plan with promises.
create view dialogue.released_advice as
  select d.id, d.body, d.title, d.year, d.source, d.url, d.text, d.countries, d.themes,
    coalesce((select jsonb_agg(jsonb_build_object('relation', l.relation, 'kind', case when l.measure is null then 'recommendation' else 'measure' end,
        'number', coalesce(r.number, e.number), 'title', coalesce(m.title, p.title), 'path', case when l.measure is null then '/recommendations/' || r.id
          else '/actions/' || (select a.id from dialogue.released_action a where a.measure = e.id order by a.number limit 1) end,
        'recommendation', r.id) order by l.relation, m.starts, r.number, e.number, l.id)
      from dialogue.advice_link l left join dialogue.released_recommendation r on r.id = l.recommendation left join dialogue.released_meeting m on m.slug = r.meeting
        left join dialogue.measure e on e.id = l.measure and exists (select from dialogue.released_action a where a.measure = e.id) left join dialogue.plan p on p.id = e.plan
      where l.advice = d.id and coalesce(r.id, e.id) is not null), '[]') as links
  from dialogue.standing_advice d;
comment on view dialogue.released_advice is 'Recommendations of other bodies with what of ours stands beside them; no person is named.';

create view dialogue.findable_advice as
  select d.id::text as id, d.id::text as thing, null::text as name, d.title,
    (select jsonb_object_agg(language, concat_ws(' ', d.body ->> language, d.text -> language ->> 'text')) from unnest(platform.locales()) language) as body,
    '/library/' || d.id as path, d.created_at as at, false as synthetic
  from dialogue.standing_advice d;
select platform.keep_findable('advice', 'dialogue.findable_advice', 'dialogue.advice', 'select id::text from changed');
select platform.keep_findable('advice', 'dialogue.findable_advice', 'dialogue.advice_act', 'select advice::text from changed');

grant select, insert, delete on dialogue.advice, dialogue.advice_link to dawra_dialogue;
grant select, insert on dialogue.advice_act to dawra_dialogue;
grant update (body, title, year, source, url, text, countries, themes) on dialogue.advice to dawra_dialogue;
grant select on dialogue.advice_state, dialogue.standing_advice to dawra_dialogue;
grant select on dialogue.released_advice to dawra_public, dawra_dialogue;
