-- Replies to propositions, the recommendation that came of one, the body that spoke for a State, and what became of each.

-- Which body spoke for the State, in its own name as the source gives it; null where that is not known. Who of it spoke is not kept.
alter table dialogue.proposition_position add column body jsonb check (platform.is_label(body));
create or replace view dialogue.standing_position as
  select distinct on (proposition, country) * from dialogue.proposition_position order by proposition, country, dated desc, id desc;

-- What a body says to a proposition: under a mandate, or in a letter with its source that the secretariat types.
create table dialogue.proposition_reply (
  id uuid primary key default gen_random_uuid(),
  proposition uuid not null,
  -- The wording that it answers.
  number integer not null,
  mandate uuid references dialogue.mandate,
  body jsonb check (platform.is_label(body)),
  country text check (platform.is_country(country)),
  side text check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  source text check (source ~ '[^[:space:]]'),
  dated text not null check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  text jsonb not null check (dialogue.is_note(text)),
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (proposition, number) references dialogue.proposition_version (proposition, number),
  constraint reply_speaker check (case when mandate is null then num_nonnulls(body, side, source) = 3
    else num_nonnulls(body, country, side, source) = 0 end)
);
create index proposition_reply_of on dialogue.proposition_reply (proposition, number);
create index proposition_reply_mandate on dialogue.proposition_reply (mandate) where mandate is not null;
create trigger append_only before update or delete or truncate on dialogue.proposition_reply for each statement execute function platform.refuse_change();
comment on table dialogue.proposition_reply is 'What a body says to a proposition; its words lie sealed. A later reply of the same body takes its place and leaves it to be read.';

-- To the wording that stands, while the proposition does; under a mandate of its space that is in force.
create function dialogue.check_reply() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from proposition p where p.id = new.proposition for share;
  if not exists (select from proposition_state s where s.proposition = new.proposition and s.state in ('tabled', 'in_vote', 'voted') and s.number = new.number) then
    raise check_violation using message = 'the wording is not the one that stands', constraint = 'reply_wording';
  end if;
  -- A body may correct itself; nobody fills the page. Letters come from many.
  perform pg_advisory_xact_lock(hashtextextended('dialogue.proposition_reply ' || new.proposition, 0));
  if (select count(*) from proposition_reply r where r.proposition = new.proposition and r.mandate is not distinct from new.mandate)
      >= (case when new.mandate is null then 60 else 10 end) then
    raise check_violation using message = 'so many replies stand with this text', constraint = 'reply_most';
  end if;
  if new.mandate is not null
    and not exists (select from mandate_in_force m join proposition p on p.space = m.space and p.id = new.proposition where m.id = new.mandate) then
    raise check_violation using message = 'no mandate in force in this space', constraint = 'reply_mandate';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_reply() from public;
create trigger check_reply before insert on dialogue.proposition_reply for each row execute function dialogue.check_reply();

-- A letter of an institution that has a mandate in the space is a reply of that institution.
create view dialogue.told_reply as
  select r.id, r.proposition, r.number, coalesce(m.name, r.body) as name, coalesce(m.country, r.country) as country, coalesce(m.side, r.side) as side,
    r.mandate is null as letter, r.source, r.dated, r.text, r.account, r.at,
    row_number() over (partition by r.proposition, coalesce(m.institution::text, m.account::text,
        (select n.institution::text from dialogue.mandate n where r.mandate is null and n.space = p.space and n.name = r.body
          and n.country is not distinct from r.country and n.side = r.side and n.institution is not null order by n.institution limit 1),
        m.id::text, jsonb_build_array(r.body, r.country, r.side)::text) order by r.dated desc, r.at desc, r.id) = 1 as standing
  from dialogue.proposition_reply r join dialogue.proposition p on p.id = r.proposition left join dialogue.mandate m on m.id = r.mandate;
comment on view dialogue.told_reply is 'Replies with who speaks, and whether each is the last word of its body; words still sealed.';

-- A mandate under which something was done ends on that day at the earliest.
create or replace function dialogue.check_mandate_end() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if exists (select from proposition_vote v where v.mandate = new.id and (v.at at time zone 'UTC')::date > new.ends)
    or exists (select from proposition_adoption a where a.mandate = new.id and (a.at at time zone 'UTC')::date > new.ends)
    or exists (select from proposition_reply r where r.mandate = new.id and (r.at at time zone 'UTC')::date > new.ends)
    or exists (select from amendment a where a.mandate = new.id and (a.created_at at time zone 'UTC')::date > new.ends)
    or exists (select from proposition p where p.mandate = new.id and (p.created_at at time zone 'UTC')::date > new.ends) then
    raise check_violation using message = 'the mandate was used after that day', constraint = 'mandate_used';
  end if;
  return new;
end $$;

-- From which proposition a wording of a recommendation comes.
create table dialogue.recommendation_origin (
  recommendation uuid not null,
  number integer not null,
  proposition uuid not null references dialogue.proposition,
  primary key (recommendation, number),
  foreign key (recommendation, number) references dialogue.recommendation_version (recommendation, number)
);
create index recommendation_origin_proposition on dialogue.recommendation_origin (proposition);
create trigger append_only before update or delete or truncate on dialogue.recommendation_origin for each statement execute function platform.refuse_change();
comment on table dialogue.recommendation_origin is 'The proposition from which a wording of a recommendation comes.';
create function dialogue.check_origin() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from proposition_act a where a.proposition = new.proposition and a.act = 'table') then
    raise check_violation using message = 'a recommendation comes from a proposition that was tabled', constraint = 'origin_tabled';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_origin() from public;
create trigger check_origin before insert on dialogue.recommendation_origin for each row execute function dialogue.check_origin();

-- What came of each proposition that stands on public pages elsewhere: published recommendations that come from it, promises that carry these out.
create view dialogue.proposition_trace as
  select p.id as proposition,
    (select count(*) from dialogue.amendment a join dialogue.amendment_state s on s.amendment = a.id where a.proposition = p.id and s.state = 'accepted')::int as amended,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'meeting', m.title) order by m.starts, m.edition, r.number)
      from dialogue.recommendation_origin o join dialogue.released_recommendation r on r.id = o.recommendation and r.version = o.number
        join dialogue.released_meeting m on m.slug = r.meeting where o.proposition = p.id), '[]') as recommendations,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'measure', a."measureNumber", 'number', a.number, 'state', a.state, 'deadline', a.deadline, 'plan', a."planTitle")
        order by a."planTitle"::text collate "C", a."measureNumber", a.number)
      from dialogue.recommendation_origin o join dialogue.released_recommendation r on r.id = o.recommendation and r.version = o.number
        join dialogue.released_action a on a.recommendation = r.id where o.proposition = p.id), '[]') as actions
  from dialogue.proposition p;
comment on view dialogue.proposition_trace is 'What became of a proposition in what is published: amendments taken over, recommendations, promises.';

create or replace view dialogue.released_proposition as
  select p.id, p.number, sp.slug as space, sp.title as "spaceTitle", s.number as version,
    -- As dialogue.wording, which whoever reads in public may not call: it gives the words of drafts too.
    coalesce((select jsonb_object_agg(t.locale, jsonb_build_object('text', t.text, 'method', t.method))
        from (select distinct on (locale) locale, text, method from dialogue.proposition_translation
          where proposition = p.id and number = s.number order by locale, id desc) t), '{}')
      || (select v.text from dialogue.proposition_version v where v.proposition = p.id and v.number = s.number) as text,
    m.name as by, m.country, m.side, m.family, s.state, to_char(s.at at time zone 'utc', 'YYYY-MM-DD') as on,
    case when s.state = 'voted' then coalesce((select jsonb_agg(jsonb_build_object('name', v.name, 'country', v.country, 'side', v.side, 'family', v.family,
        'stance', v.stance, 'reason', v.reason) order by v.side, v.family, v.country nulls last, v.name::text collate "C" desc, v.mandate)
      from dialogue.counted_vote v where v.proposition = p.id and v.number = s.number), '[]') else '[]' end as votes,
    coalesce((select jsonb_agg(jsonb_build_object('country', a.country, 'name', a.name) order by a.country)
      from dialogue.standing_adoption a where a.proposition = p.id and a.number = s.number), '[]') as adopted,
    coalesce((select jsonb_agg(jsonb_build_object('country', o.country, 'stance', o.stance, 'body', o.body, 'text', o.text, 'source', o.source, 'dated', o.dated) order by o.country)
      from dialogue.standing_position o where o.proposition = p.id), '[]') as positions,
    coalesce((select jsonb_agg(distinct d.country) from dialogue.mandate d where d.space = p.space and d.side = 'destination' and d.country is not null), '[]')
      as destinations,
    (select count(*) from dialogue.amendment a where a.proposition = p.id)::int as amendments
  from dialogue.proposition p join dialogue.space sp on sp.id = p.space join dialogue.mandate m on m.id = p.mandate
    join dialogue.proposition_state s on s.proposition = p.id
  where s.state = 'voted' or (s.state in ('tabled', 'in_vote')
    and (select count(distinct a.country) from dialogue.standing_adoption a where a.proposition = p.id and a.number = s.number) >= 2);

create view dialogue.released_trace as
  select t.* from dialogue.proposition_trace t where exists (select from dialogue.released_proposition r where r.id = t.proposition);
comment on view dialogue.released_trace is 'What became of the propositions that anyone reads.';
create view dialogue.released_reply as
  select t.id, t.proposition, t.number, t.name, t.country, t.side, t.letter, t.source, t.dated, t.standing, t.at,
    (select jsonb_object_agg(n.key, jsonb_build_object('method', n.value ->> 'method', 'text', jsonb_build_object('sealed', jsonb_build_object(
        'id', e.id, 'key', e.key, 'content', translate(encode(e.content, 'base64'), E'\n', '')))))
      from jsonb_each(t.text) n join platform.erasable e on e.id = (n.value ->> 'text')::uuid) as text
  from dialogue.told_reply t where exists (select from dialogue.released_proposition r where r.id = t.proposition);
comment on view dialogue.released_reply is 'Replies to propositions that anyone reads, still sealed; the person who wrote stays inside.';
create view dialogue.released_origin as
  select o.recommendation, p.id as proposition, p.number, p."spaceTitle"
  from dialogue.recommendation_origin o join dialogue.released_recommendation r on r.id = o.recommendation and r.version = o.number
    join dialogue.released_proposition p on p.id = o.proposition;
comment on view dialogue.released_origin is 'From which public proposition a published recommendation comes.';

grant select, insert on dialogue.proposition_reply, dialogue.recommendation_origin to dawra_dialogue;
grant select on dialogue.told_reply, dialogue.proposition_trace to dawra_dialogue;
grant select on dialogue.released_trace, dialogue.released_reply, dialogue.released_origin to dawra_public, dawra_dialogue;
