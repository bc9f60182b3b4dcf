-- Propositions: tabled under a mandate, amended, voted wording by wording, adopted in common, with what States say of them.

create table dialogue.proposition (
  id uuid primary key default gen_random_uuid(),
  space uuid not null references dialogue.space,
  number integer not null check (number > 0),
  mandate uuid not null references dialogue.mandate,
  -- The proposition of which this is a part that was split off.
  split_from uuid references dialogue.proposition check (split_from <> id),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint proposition_number unique (space, number)
);
create index proposition_mandate on dialogue.proposition (mandate);
create index proposition_split on dialogue.proposition (split_from) where split_from is not null;
comment on table dialogue.proposition is 'What a mandate proposes in a space, under a number without gaps; its text is in its versions.';

create table dialogue.proposition_version (
  proposition uuid not null references dialogue.proposition,
  number integer not null check (number > 0),
  text jsonb not null check (dialogue.is_translated(text)),
  reason jsonb check (dialogue.is_translated(reason)),
  author uuid,
  at timestamptz not null default clock_timestamp(),
  constraint proposition_version_number primary key (proposition, number)
);
comment on table dialogue.proposition_version is 'A wording as it was given, in one language at least; votes are bound to it.';

-- Translations of a wording into languages in which it was not given; the last one counts.
create table dialogue.proposition_translation (
  id bigint primary key generated always as identity,
  proposition uuid not null,
  number integer not null,
  locale text not null check (locale = any (platform.locales())),
  text text not null check (text ~ '[^[:space:]]'),
  method text not null check (method in ('human', 'machine')),
  account uuid,
  at timestamptz not null default clock_timestamp(),
  foreign key (proposition, number) references dialogue.proposition_version (proposition, number)
);
create index proposition_translation_of on dialogue.proposition_translation (proposition, number);

create table dialogue.proposition_act (
  proposition uuid not null references dialogue.proposition,
  number integer not null,
  into_proposition uuid references dialogue.proposition,
  note text,
  foreign key (proposition, number) references dialogue.proposition_version (proposition, number)
);
select platform.create_acts('dialogue.proposition_act', 'proposition', 'write', 'draft',
  '{"draft": {"reword": "draft", "table": "tabled", "withdraw": "withdrawn"},
    "tabled": {"reword": "tabled", "open-vote": "in_vote", "merge": "merged", "withdraw": "withdrawn"},
    "in_vote": {"reword": "tabled", "close-vote": "voted", "withdraw": "withdrawn"},
    "voted": {"take-up": "tabled"}, "merged": {}, "withdrawn": {}}', '{draft,tabled,in_vote}', '{take-up}');
create index proposition_act_version on dialogue.proposition_act (proposition, number);
create index proposition_act_into on dialogue.proposition_act (into_proposition) where into_proposition is not null;
alter table dialogue.proposition_act add constraint proposition_merge check ((act = 'merge') = (into_proposition is not null) and into_proposition <> proposition);
comment on table dialogue.proposition_act is 'What was done with a proposition and with which wording.';

-- A proposition goes into another of its space that is still discussed, and not into one that came out of it.
create function dialogue.check_proposition_merge() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from proposition a join proposition b on b.id = new.into_proposition and b.space = a.space
      join proposition_state s on s.proposition = b.id and s.state = 'tabled' where a.id = new.proposition) then
    raise check_violation using message = 'merged into one of the same space that is discussed', constraint = 'proposition_merge';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_proposition_merge() from public;
create trigger check_merge before insert on dialogue.proposition_act for each row when (new.act = 'merge')
  execute function dialogue.check_proposition_merge();

create table dialogue.amendment (
  id uuid primary key default gen_random_uuid(),
  proposition uuid not null,
  number integer not null check (number > 0),
  -- The wording that it changes.
  base integer not null,
  mandate uuid not null references dialogue.mandate,
  text jsonb not null check (dialogue.is_translated(text)),
  reason jsonb check (dialogue.is_translated(reason)),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint amendment_number unique (proposition, number),
  foreign key (proposition, base) references dialogue.proposition_version (proposition, number)
);
create index amendment_mandate on dialogue.amendment (mandate);
create index amendment_base on dialogue.amendment (proposition, base);
comment on table dialogue.amendment is 'A wording that another mandate wants in the place of one; whoever proposed accepts it or says why not.';

alter table dialogue.proposition_version add column amendment uuid constraint proposition_version_amendment unique references dialogue.amendment;

create table dialogue.amendment_act (
  amendment uuid not null references dialogue.amendment,
  note text
);
select platform.create_acts('dialogue.amendment_act', 'amendment', 'propose', 'proposed',
  '{"proposed": {"accept": "accepted", "decline": "declined", "withdraw": "withdrawn"}, "accepted": {}, "declined": {}, "withdrawn": {}}', '{proposed}', '{decline}');

create table dialogue.proposition_vote (
  id bigint primary key generated always as identity,
  proposition uuid not null,
  number integer not null,
  mandate uuid not null references dialogue.mandate,
  stance text not null check (stance in ('agree', 'disagree', 'abstain', 'block')),
  reason jsonb check (dialogue.is_translated(reason)),
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (proposition, number) references dialogue.proposition_version (proposition, number),
  constraint vote_reason check (stance not in ('disagree', 'block') or reason is not null)
);
create index proposition_vote_of on dialogue.proposition_vote (proposition, number, mandate, id desc);
create index proposition_vote_mandate on dialogue.proposition_vote (mandate);
comment on table dialogue.proposition_vote is 'A voice on a wording. The last one of a mandate counts; whoever cast it stands beside it.';

-- A voice counts for the wording in vote, under a mandate of the space that is in force. The proposition is held so that no vote comes after its end.
create function dialogue.check_vote() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from proposition p where p.id = new.proposition for share;
  if not exists (select from proposition_state s where s.proposition = new.proposition and s.state = 'in_vote' and s.number = new.number) then
    raise check_violation using message = 'this wording is not in vote', constraint = 'vote_open';
  end if;
  if not exists (select from mandate_in_force m join proposition p on p.space = m.space and p.id = new.proposition where m.id = new.mandate) then
    raise check_violation using message = 'no mandate in force in this space', constraint = 'vote_mandate';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_vote() from public;
create trigger check_vote before insert on dialogue.proposition_vote for each row execute function dialogue.check_vote();

-- One voice an institution, whatever mandates it had; of the last time that the vote was opened.
create view dialogue.counted_vote as
  select distinct on (v.proposition, v.number, coalesce(m.institution, m.account, m.id)) v.*, m.name, m.country, m.side, m.family
  from dialogue.proposition_vote v join dialogue.mandate m on m.id = v.mandate
  where v.at >= (select max(a.at) from dialogue.proposition_act a where a.proposition = v.proposition and a.number = v.number and a.act = 'open-vote')
  order by v.proposition, v.number, coalesce(m.institution, m.account, m.id), v.id desc;
comment on view dialogue.counted_vote is 'The voice that counts of each institution on each wording, since the vote on it was last opened.';

-- States that adopt a wording as a proposition of theirs in common, and that leave it again.
create table dialogue.proposition_adoption (
  id bigint primary key generated always as identity,
  proposition uuid not null,
  number integer not null,
  mandate uuid not null references dialogue.mandate,
  adopts boolean not null,
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (proposition, number) references dialogue.proposition_version (proposition, number)
);
create index proposition_adoption_of on dialogue.proposition_adoption (proposition, number);
create index proposition_adoption_mandate on dialogue.proposition_adoption (mandate);
create function dialogue.check_adoption() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from proposition p where p.id = new.proposition for share;
  if not exists (select from mandate_in_force m join proposition p on p.space = m.space and p.id = new.proposition
      where m.id = new.mandate and m.side = 'origin' and m.family = 'public_authority' and m.country is not null) then
    raise check_violation using message = 'a State adopts by its public authority', constraint = 'adoption_state';
  end if;
  if not exists (select from proposition_state s where s.proposition = new.proposition and s.number = new.number
      and s.state in ('tabled', 'in_vote', 'voted')) then
    raise check_violation using message = 'the wording is not the one that stands', constraint = 'adoption_wording';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_adoption() from public;
create trigger check_adoption before insert on dialogue.proposition_adoption for each row execute function dialogue.check_adoption();
create view dialogue.standing_adoption as
  select x.* from (select distinct on (a.proposition, m.country) a.proposition, a.number, m.country, m.name, a.adopts, a.at
    from dialogue.proposition_adoption a join dialogue.mandate m on m.id = a.mandate order by a.proposition, m.country, a.id desc) x where x.adopts;
comment on view dialogue.standing_adoption is 'States that adopted a wording and did not leave it.';

-- What a State says of a proposition, with where it said so; the last one counts.
create table dialogue.proposition_position (
  id bigint primary key generated always as identity,
  proposition uuid not null references dialogue.proposition,
  country text not null check (platform.is_country(country)),
  stance text not null check (stance in ('supports', 'supports_in_part', 'opposes', 'undecided')),
  text jsonb not null check (dialogue.is_translated(text)),
  source text not null check (source ~ '[^[:space:]]'),
  dated text not null check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  account uuid,
  at timestamptz not null default clock_timestamp()
);
create index proposition_position_of on dialogue.proposition_position (proposition, country, id desc);
create view dialogue.standing_position as
  select distinct on (proposition, country) * from dialogue.proposition_position order by proposition, country, dated desc, id desc;
comment on view dialogue.standing_position is 'The position of each State by its newest date; a State without one has none.';

create trigger append_only before update or delete or truncate on dialogue.proposition_version for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.proposition_translation for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.proposition for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.amendment for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.proposition_vote for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.proposition_adoption for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on dialogue.proposition_position for each statement execute function platform.refuse_change();

-- What a wording says in every language it has: as it was given, then its last translations.
create function dialogue.wording(of_proposition uuid, of_number integer) returns jsonb language sql stable as $$
  select coalesce((select jsonb_object_agg(t.locale, jsonb_build_object('text', t.text, 'method', t.method))
      from (select distinct on (locale) locale, text, method from dialogue.proposition_translation
        where proposition = of_proposition and number = of_number order by locale, id desc) t), '{}')
    || (select v.text from dialogue.proposition_version v where v.proposition = of_proposition and v.number = of_number)
$$;

-- What anyone reads: what was voted, or adopted in common, with who said what under which mandate; no person.
create view dialogue.released_proposition as
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
    coalesce((select jsonb_agg(jsonb_build_object('country', o.country, 'stance', o.stance, 'text', o.text, 'source', o.source, 'dated', o.dated) order by o.country)
      from dialogue.standing_position o where o.proposition = p.id), '[]') as positions,
    coalesce((select jsonb_agg(distinct d.country) from dialogue.mandate d where d.space = p.space and d.side = 'destination' and d.country is not null), '[]')
      as destinations,
    (select count(*) from dialogue.amendment a where a.proposition = p.id)::int as amendments
  from dialogue.proposition p join dialogue.space sp on sp.id = p.space join dialogue.mandate m on m.id = p.mandate
    join dialogue.proposition_state s on s.proposition = p.id
  where s.state = 'voted' or (s.state in ('tabled', 'in_vote')
    and (select count(distinct a.country) from dialogue.standing_adoption a where a.proposition = p.id and a.number = s.number) >= 2);
comment on view dialogue.released_proposition is 'Propositions that were voted or adopted by several States, with votes by institution; no person is named.';

grant select, insert on dialogue.proposition, dialogue.proposition_version, dialogue.proposition_translation, dialogue.proposition_act,
  dialogue.amendment, dialogue.amendment_act, dialogue.proposition_vote, dialogue.proposition_adoption, dialogue.proposition_position to dawra_dialogue;
-- To hold a row asks for a right on a column; none of these is ever changed.
grant update (number) on dialogue.proposition, dialogue.amendment to dawra_dialogue;
grant select on dialogue.proposition_state, dialogue.amendment_state, dialogue.counted_vote, dialogue.standing_adoption, dialogue.standing_position
  to dawra_dialogue;
revoke all on function dialogue.wording(uuid, integer) from public;
grant execute on function dialogue.wording(uuid, integer) to dawra_dialogue;
grant select on dialogue.released_proposition to dawra_public, dawra_dialogue;

-- Accounts that speak today in the space of a proposition, or under its mandate alone: ids, for messages.
create function dialogue.voices_of(wanted uuid, own boolean) returns setof uuid language sql stable as $$
  select platform.accounts_of(coalesce(array_agg(f.account) filter (where f.account is not null), '{}'),
    coalesce(array_agg(f.institution) filter (where f.account is null and f.institution is not null), '{}'))
  from dialogue.proposition p join dialogue.mandate_in_force f on f.space = p.space and (not own or f.id = p.mandate) where p.id = wanted
$$;
revoke all on function dialogue.voices_of(uuid, boolean) from public;
grant execute on function dialogue.voices_of(uuid, boolean) to dawra_dialogue;

-- A mandate under which something was done ends on that day at the earliest.
create function dialogue.check_mandate_end() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if exists (select from proposition_vote v where v.mandate = new.id and (v.at at time zone 'UTC')::date > new.ends)
    or exists (select from proposition_adoption a where a.mandate = new.id and (a.at at time zone 'UTC')::date > new.ends)
    or exists (select from amendment a where a.mandate = new.id and (a.created_at at time zone 'UTC')::date > new.ends)
    or exists (select from proposition p where p.mandate = new.id and (p.created_at at time zone 'UTC')::date > new.ends) then
    raise check_violation using message = 'the mandate was used after that day', constraint = 'mandate_used';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_mandate_end() from public;
create trigger check_end before update of ends on dialogue.mandate for each row when (new.ends is not null) execute function dialogue.check_mandate_end();
