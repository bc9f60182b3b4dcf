-- Standing spaces of the dialogue, and who speaks there for whom and until when.

create table dialogue.space (
  id uuid primary key default gen_random_uuid(),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('corridor', 'region', 'tripartite', 'reflection_group')),
  title jsonb not null check (platform.is_label(title)),
  purpose jsonb not null default '{}' check (purpose = '{}' or dialogue.is_translated(purpose)),
  origin text check (platform.is_country(origin)),
  destination text check (platform.is_country(destination)),
  -- Least and most seats of a cell of side and family, with why.
  quotas jsonb not null default '[]' check (jsonb_typeof(quotas) = 'array'),
  revision integer not null default 1 check (revision > 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint space_slug unique (slug),
  -- A corridor is an ordered pair of countries; two of the Maghreb may be one.
  constraint space_corridor check (kind <> 'corridor' or (origin is not null and destination is not null and origin <> destination))
);
comment on table dialogue.space is 'A standing space: a corridor, a region, unions with employers and authorities, a reflection group.';

create table dialogue.space_act (
  space uuid not null references dialogue.space,
  note text
);
select platform.create_acts('dialogue.space_act', 'space', 'establish', 'active',
  '{"active": {"end": "ended"}, "ended": {"resume": "active"}}', '{active}', '{end}');
comment on table dialogue.space_act is 'What happened to a space; its state is the fold of these rows.';

create table dialogue.mandate (
  id uuid primary key default gen_random_uuid(),
  space uuid not null references dialogue.space,
  institution uuid references platform.institution,
  -- Only this person; without one, everybody of the institution.
  account uuid,
  name jsonb not null check (platform.is_label(name)),
  country text check (platform.is_country(country)),
  side text not null check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  family text not null check (family in
    ('public_authority', 'employers', 'trade_union', 'migrant_association', 'science', 'intergovernmental')),
  basis text not null check (basis ~ '[^[:space:]]'),
  starts date not null,
  ends date,
  given_by uuid,
  given_at timestamptz not null default now(),
  constraint mandate_dates check (ends is null or ends >= starts),
  constraint mandate_side check (side <> 'both_or_neither' or family <> 'public_authority')
);
create index mandate_space on dialogue.mandate (space);
create index mandate_institution on dialogue.mandate (institution) where institution is not null;
create index mandate_account on dialogue.mandate (account) where account is not null;
-- An institution has one voice in a space on a day, a person who speaks for none likewise.
alter table dialogue.mandate add constraint mandate_once
  exclude using gist (space with =, coalesce(institution, account, id) with =, daterange(starts, ends, '[]') with &&);
comment on table dialogue.mandate is 'Who speaks in a space, for which side and family, on what basis and from when to when. A mandate is one voice, whoever casts it.';

-- What a mandate says stands; only its end is set, later.
create function dialogue.check_mandate() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'ends') is distinct from (to_jsonb(old) - 'ends') then
    raise check_violation using message = 'a mandate is ended, never changed', constraint = 'mandate_stands';
  end if;
  return new;
end $$;
create trigger check_mandate before update on dialogue.mandate for each row execute function dialogue.check_mandate();

create function dialogue.today() returns date language sql stable parallel safe as $$ select (now() at time zone 'UTC')::date $$;
revoke all on function dialogue.today() from public;
grant execute on function dialogue.today() to dawra_dialogue;

-- Mandates that are in force today.
create view dialogue.mandate_in_force as
  select * from dialogue.mandate where dialogue.today() between starts and coalesce(ends, 'infinity');

-- A meeting may be one of a space.
alter table dialogue.meeting add column space uuid references dialogue.space;
create index meeting_space on dialogue.meeting (space);

grant select, insert, update on dialogue.space to dawra_dialogue;
grant select, insert on dialogue.space_act to dawra_dialogue;
grant select, insert, update on dialogue.mandate to dawra_dialogue;
grant select on dialogue.space_state, dialogue.mandate_in_force to dawra_dialogue;
