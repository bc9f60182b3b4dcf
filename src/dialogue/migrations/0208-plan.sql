-- The register of existing mechanisms; the action plan of a space: measures that carry out recommendations, actions that the parties promise and are held to.

create table dialogue.mechanism (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('public_body', 'joint_committee', 'programme', 'fund', 'agreement', 'civil_society')),
  name jsonb not null check (platform.is_label(name)),
  -- Null where it belongs to no one State.
  country text check (platform.is_country(country)),
  -- What it may do, and the text that lets it.
  mandate jsonb not null check (dialogue.is_translated(mandate)),
  basis text not null check (basis ~ '[^[:space:]]'),
  source text not null check (source ~ '[^[:space:]]'),
  dated text not null check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ended date,
  -- A new institution says why no existing one serves.
  why_new jsonb check (dialogue.is_translated(why_new)),
  revision integer not null default 1 check (revision > 0),
  created_by uuid,
  created_at timestamptz not null default now()
);
comment on table dialogue.mechanism is 'A body, programme, fund or agreement that exists and what it may do, with source and date; a new one is flagged by why none serves.';

create table dialogue.plan (
  id uuid primary key default gen_random_uuid(),
  space uuid not null references dialogue.space,
  title jsonb not null check (platform.is_label(title)),
  purpose jsonb not null default '{}' check (purpose = '{}' or dialogue.is_translated(purpose)),
  starts date not null,
  ends date not null,
  revision integer not null default 1 check (revision > 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint plan_dates check (ends >= starts),
  unique (id, space)
);
create index plan_space on dialogue.plan (space);
comment on table dialogue.plan is 'The action plan of a space over some years.';

create table dialogue.measure (
  id uuid primary key default gen_random_uuid(),
  plan uuid not null,
  space uuid not null,
  number integer not null check (number > 0),
  recommendation uuid not null references dialogue.recommendation,
  text jsonb not null check (dialogue.is_translated(text)),
  -- {"PR-1": "meets", …}: each of the seven principles is met, left aside or broken; what is broken is explained.
  principles jsonb not null check (jsonb_typeof(principles) = 'object'),
  why jsonb check (dialogue.is_translated(why)),
  training boolean not null,
  revision integer not null default 1 check (revision > 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  foreign key (plan, space) references dialogue.plan (id, space),
  constraint measure_number unique (plan, number),
  constraint measure_breaks check (not jsonb_path_exists(principles, '$.* ? (@ == "breaks")') or why is not null),
  unique (id, plan, space)
);
create index measure_recommendation on dialogue.measure (recommendation);
create index measure_plan on dialogue.measure (plan, space);
comment on table dialogue.measure is 'What a plan does about a recommendation, and which principles it meets, leaves aside or breaks.';

create table dialogue.action (
  id uuid primary key default gen_random_uuid(),
  measure uuid not null,
  plan uuid not null,
  space uuid not null,
  number integer not null check (number > 0),
  -- Under which it was brought in; whoever types for it stands in created_by.
  mandate uuid not null references dialogue.mandate,
  created_by uuid,
  created_at timestamptz not null default now(),
  foreign key (measure, plan, space) references dialogue.measure (id, plan, space),
  constraint action_number unique (plan, number),
  unique (id, space)
);
create index action_measure on dialogue.action (measure, plan, space);
create index action_space on dialogue.action (space);
create index action_mandate on dialogue.action (mandate);
comment on table dialogue.action is 'What is promised under a measure, under a number without gaps in its plan; its words are in its versions.';

create table dialogue.action_version (
  action uuid not null references dialogue.action,
  number integer not null check (number > 0),
  text jsonb not null check (dialogue.is_translated(text)),
  kind text not null check (kind in ('information', 'enabling')),
  return_types text[] not null default '{}',
  profiles text[] not null default '{}',
  -- List, code and the day since which it means that.
  regions text[] not null default '{}',
  objective jsonb check (dialogue.is_translated(objective)),
  aspirations jsonb check (dialogue.is_translated(aspirations)),
  reforms jsonb check (dialogue.is_translated(reforms)),
  origin_mandate uuid references dialogue.mandate,
  origin_institution uuid references platform.institution,
  destination_mandate uuid references dialogue.mandate,
  destination_institution uuid references platform.institution,
  -- How these bodies are called, as they were when this was written; filled in by the trigger.
  origin_body jsonb,
  destination_body jsonb,
  starts date,
  deadline date,
  indicators jsonb not null default '[]' check (jsonb_typeof(indicators) = 'array'),
  reason jsonb check (dialogue.is_translated(reason)),
  author uuid,
  at timestamptz not null default clock_timestamp(),
  constraint action_version_number primary key (action, number),
  constraint action_dates check (deadline >= starts),
  constraint action_one_body check (num_nonnulls(origin_mandate, origin_institution) <= 1 and num_nonnulls(destination_mandate, destination_institution) <= 1)
);
create index action_version_origin on dialogue.action_version (origin_mandate) where origin_mandate is not null;
create index action_version_origin_institution on dialogue.action_version (origin_institution) where origin_institution is not null;
create index action_version_destination on dialogue.action_version (destination_mandate) where destination_mandate is not null;
create index action_version_destination_institution on dialogue.action_version (destination_institution) where destination_institution is not null;
comment on table dialogue.action_version is 'A wording of an action; adoptions are bound to it.';

create table dialogue.action_mechanism (
  action uuid not null,
  number integer not null,
  mechanism uuid not null references dialogue.mechanism,
  primary key (action, number, mechanism),
  foreign key (action, number) references dialogue.action_version (action, number)
);
create index action_mechanism_of on dialogue.action_mechanism (mechanism);

create table dialogue.action_citation (
  action uuid not null,
  number integer not null,
  place integer not null check (place > 0),
  result text not null references evidence.result,
  primary key (action, number, place),
  foreign key (action, number) references dialogue.action_version (action, number)
);
create index action_citation_result on dialogue.action_citation (result);
comment on table dialogue.action_citation is 'Released results that say what migrants aspire to, beside the action.';

create table dialogue.action_act (
  action uuid not null references dialogue.action,
  number integer not null,
  note text,
  foreign key (action, number) references dialogue.action_version (action, number)
);
select platform.create_acts('dialogue.action_act', 'action', 'write', 'draft',
  '{"draft": {"reword": "draft", "propose": "proposed", "drop": "dropped"},
    "proposed": {"reword": "proposed", "adopt": "adopted", "drop": "dropped"},
    "adopted": {"reword": "proposed", "start": "under_way", "drop": "dropped"},
    "under_way": {"reword": "proposed", "finish": "done", "drop": "dropped"},
    "done": {"reopen": "under_way"}, "dropped": {}}', '{draft,proposed,adopted,under_way}', '{finish,drop,reopen}');
create index action_act_version on dialogue.action_act (action, number);
comment on table dialogue.action_act is 'What was done with an action and with which wording.';

create table dialogue.action_adoption (
  id bigint primary key generated always as identity,
  action uuid not null,
  number integer not null,
  mandate uuid not null references dialogue.mandate,
  adopts boolean not null,
  -- With which reservation, or why not.
  reservation jsonb check (dialogue.is_translated(reservation)),
  account uuid,
  at timestamptz not null default clock_timestamp(),
  foreign key (action, number) references dialogue.action_version (action, number),
  constraint adoption_refusal check (adopts or reservation is not null)
);
create index action_adoption_of on dialogue.action_adoption (action, number);
create index action_adoption_mandate on dialogue.action_adoption (mandate);
comment on table dialogue.action_adoption is 'A party adopts a wording under its mandate, with its reservations, or says why not; its last word counts.';

-- The last word of each institution on each wording.
create view dialogue.counted_action_adoption as
  select distinct on (a.action, a.number, coalesce(m.institution, m.account, m.id)) a.*, m.name, m.country, m.side, m.family, m.institution
  from dialogue.action_adoption a join dialogue.mandate m on m.id = a.mandate
  order by a.action, a.number, coalesce(m.institution, m.account, m.id), a.id desc;

-- A party speaks on the wording that stands, under a mandate of the space that is in force; what was adopted is joined, not left.
create function dialogue.check_action_adoption() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from action a where a.id = new.action for share;
  if not exists (select from action_state s where s.action = new.action and s.number = new.number
      and (s.state = 'proposed' or (new.adopts and s.state in ('adopted', 'under_way')))) then
    raise check_violation using message = 'this wording is not to be adopted', constraint = 'adoption_open';
  end if;
  if not exists (select from mandate_in_force m join action a on a.space = m.space and a.id = new.action where m.id = new.mandate) then
    raise check_violation using message = 'no mandate in force in this space', constraint = 'adoption_mandate';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_action_adoption() from public;
create trigger check_adoption before insert on dialogue.action_adoption for each row execute function dialogue.check_action_adoption();

-- A body is a mandate of the space or an institution, and stands on its side; it is named as it is called today.
create function dialogue.body_of(of_action uuid, wanted_side text, by_mandate uuid, by_institution uuid) returns jsonb
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select jsonb_build_object('name', m.name, 'country', m.country, 'side', m.side, 'family', m.family)
    from mandate m join action a on a.space = m.space and a.id = of_action where m.id = by_mandate and m.side = wanted_side
  union all select jsonb_build_object('name', i.name, 'country', i.country, 'side', i.side, 'family', i.family)
    from platform.institutions() i where i.id = by_institution and i.side = wanted_side
$$;
revoke all on function dialogue.body_of(uuid, text, uuid, uuid) from public;
create function dialogue.check_action_bodies() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  new.origin_body := body_of(new.action, 'origin', new.origin_mandate, new.origin_institution);
  new.destination_body := body_of(new.action, 'destination', new.destination_mandate, new.destination_institution);
  if (new.origin_body is null) <> (num_nonnulls(new.origin_mandate, new.origin_institution) = 0)
    or (new.destination_body is null) <> (num_nonnulls(new.destination_mandate, new.destination_institution) = 0) then
    raise check_violation using message = 'a responsible body stands on its side', constraint = 'action_body_side';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_action_bodies() from public;
create trigger check_bodies before insert on dialogue.action_version for each row execute function dialogue.check_action_bodies();

-- From when on it is proposed its measure is part of what is adopted: nobody changes it meanwhile, nor after.
create function dialogue.check_action_proposed() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from measure e join action a on a.measure = e.id where a.id = new.action for share of e;
  return new;
end $$;
revoke all on function dialogue.check_action_proposed() from public;
create trigger check_proposed before insert on dialogue.action_act for each row when (new.act in ('propose', 'reword'))
  execute function dialogue.check_action_proposed();

-- What is adopted uses a mechanism that exists, has a responsible body on each side and a deadline, and was adopted by both sides, the bodies that speak
-- here among them.
create function dialogue.check_action_adopted() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from action_version v where v.action = new.action and v.number = new.number and v.deadline is not null
      and num_nonnulls(v.origin_mandate, v.origin_institution) = 1 and num_nonnulls(v.destination_mandate, v.destination_institution) = 1
      and exists (select from action_mechanism u join mechanism m on m.id = u.mechanism
        where u.action = v.action and u.number = v.number and (m.ended is null or m.ended >= dialogue.today()))) then
    raise check_violation using message = 'an action is complete before it is adopted', constraint = 'action_complete';
  end if;
  if (select count(distinct c.side) from counted_action_adoption c where c.action = new.action and c.number = new.number and c.adopts
        and c.side in ('origin', 'destination')) < 2
    or exists (select from action_version v, unnest(array[v.origin_mandate, v.destination_mandate]) body join mandate b on b.id = body
      where v.action = new.action and v.number = new.number and not exists (select from counted_action_adoption c join mandate m on m.id = c.mandate
        where c.action = v.action and c.number = v.number and c.adopts
          and coalesce(m.institution, m.account, m.id) = coalesce(b.institution, b.account, b.id))) then
    raise check_violation using message = 'adopted by both sides and by who is responsible', constraint = 'action_both_sides';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_action_adopted() from public;
create trigger check_adopted before insert on dialogue.action_act for each row when (new.act = 'adopt') execute function dialogue.check_action_adopted();

-- What migrants aspire to is said by released results on people who were asked.
create function dialogue.check_action_citation() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from evidence.known_result k where k.id = new.result and k.released and k.data_released) then
    raise check_violation using message = 'a released result is cited', constraint = 'action_citation_released';
  end if;
  if exists (select from evidence.known_result k where k.id = new.result and k.synthetic) then
    raise check_violation using message = 'no action rests on synthetic data', constraint = 'citation_synthetic';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_action_citation() from public;
create trigger check_citation before insert on dialogue.action_citation for each row execute function dialogue.check_action_citation();

-- What was reached in a period of an indicator; the last figure counts.
create table dialogue.action_actual (
  id bigint primary key generated always as identity,
  action uuid not null references dialogue.action,
  indicator text not null check (indicator ~ '^[a-z0-9-]{1,40}$'),
  starts date not null,
  ends date not null check (ends >= starts),
  value numeric(18, 4) not null,
  source text not null check (source ~ '[^[:space:]]'),
  account uuid,
  at timestamptz not null default clock_timestamp()
);
create index action_actual_of on dialogue.action_actual (action, indicator, starts, id desc);

-- Money promised and paid, in the smallest unit of its currency; an entry that was wrong is cancelled with the reason, never changed.
create table dialogue.action_transaction (
  id uuid primary key default gen_random_uuid(),
  action uuid not null references dialogue.action,
  kind text not null check (kind in ('commitment', 'disbursement')),
  minor bigint not null check (minor between 1 and 999999999999999),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  dated date not null,
  -- The day whose rate holds where the amount is converted.
  value_date date not null,
  provider jsonb not null check (platform.is_label(provider)),
  source text not null check (source ~ '[^[:space:]]'),
  account uuid,
  at timestamptz not null default clock_timestamp()
);
create index action_transaction_of on dialogue.action_transaction (action);
create table dialogue.action_cancellation (
  transaction uuid primary key references dialogue.action_transaction,
  reason text not null check (reason ~ '[^[:space:]]'),
  account uuid,
  at timestamptz not null default clock_timestamp()
);

create table dialogue.obstacle (
  id uuid primary key default gen_random_uuid(),
  action uuid not null,
  space uuid not null,
  number integer not null check (number > 0),
  text jsonb not null check (dialogue.is_translated(text)),
  owner uuid not null references dialogue.mandate,
  due date not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  foreign key (action, space) references dialogue.action (id, space),
  constraint obstacle_number unique (action, number)
);
create index obstacle_action on dialogue.obstacle (action, space);
create index obstacle_owner on dialogue.obstacle (owner);
comment on table dialogue.obstacle is 'What stands in the way of an action, and whose it is to remove it.';
create table dialogue.obstacle_act (
  obstacle uuid not null references dialogue.obstacle,
  note text
);
select platform.create_acts('dialogue.obstacle_act', 'obstacle', 'raise', 'open',
  '{"open": {"escalate": "escalated", "remove": "removed"}, "escalated": {"remove": "removed"}, "removed": {"reopen": "open"}}',
  '{open,escalated}', '{escalate,remove,reopen}');

-- Whom a delay has reached; once for each wording.
create table dialogue.action_reminder (
  action uuid not null references dialogue.action,
  number integer not null,
  reached text not null check (reached in ('owner', 'chair')),
  at timestamptz not null default clock_timestamp(),
  primary key (action, number, reached)
);

-- The promise that stands: the wording adopted last, with what became of it. A newer wording that is only proposed changes nothing of it.
create view dialogue.standing_action as
  select distinct on (s.action) s.action, s.state, s.at, s.sequence, s.note,
    (select a.number from dialogue.action_act a where a.action = s.action and a.act = 'adopt' and a.sequence <= s.sequence order by a.sequence desc limit 1) as number
  from dialogue.action_act s
  where s.state in ('adopted', 'under_way', 'done')
    or (s.state = 'dropped' and exists (select from dialogue.action_act a where a.action = s.action and a.act = 'adopt'))
  order by s.action, s.sequence desc;
comment on view dialogue.standing_action is 'What was adopted of each action and how it stands.';

-- Where the promises that stand belong.
create view dialogue.promise as
  select s.action, a.measure, a.plan from dialogue.standing_action s join dialogue.action a on a.id = s.action;

-- Days by which a promise that is not kept is late, for those that are.
create view dialogue.late_action as
  select s.action, s.number, v.deadline, (now() at time zone 'UTC')::date - v.deadline as days
  from dialogue.standing_action s join dialogue.action_version v on v.action = s.action and v.number = s.number
  where s.state in ('adopted', 'under_way') and v.deadline < (now() at time zone 'UTC')::date;

-- Accounts that answer for an action: ids, for messages.
create function dialogue.owners_of(wanted uuid) returns setof uuid language sql stable as $$
  select platform.accounts_of(array(select m.account from dialogue.standing_action s join dialogue.action_version v on v.action = s.action and v.number = s.number
      join dialogue.mandate_in_force m on m.id in (v.origin_mandate, v.destination_mandate) where s.action = wanted and m.account is not null),
    array(select coalesce(m.institution, i) from dialogue.standing_action s join dialogue.action_version v on v.action = s.action and v.number = s.number
      cross join unnest(array[v.origin_institution, v.destination_institution]) i
      left join dialogue.mandate_in_force m on m.id in (v.origin_mandate, v.destination_mandate) and m.account is null
      where s.action = wanted and coalesce(m.institution, i) is not null))
$$;
revoke all on function dialogue.owners_of(uuid) from public;
grant execute on function dialogue.owners_of(uuid) to dawra_dialogue;

-- Accounts that speak in a space today: ids, for messages.
create function dialogue.voices_in(wanted uuid) returns setof uuid language sql stable as $$
  select platform.accounts_of(coalesce(array_agg(f.account) filter (where f.account is not null), '{}'),
    coalesce(array_agg(f.institution) filter (where f.account is null and f.institution is not null), '{}'))
  from dialogue.mandate_in_force f where f.space = wanted
$$;
revoke all on function dialogue.voices_in(uuid) from public;
grant execute on function dialogue.voices_in(uuid) to dawra_dialogue;

do $$
declare t text;
begin
  foreach t in array array['action', 'action_version', 'action_mechanism', 'action_citation', 'action_adoption', 'action_actual', 'action_transaction',
      'action_cancellation', 'obstacle', 'action_reminder'] loop
    execute format('create trigger append_only before update or delete or truncate on dialogue.%I for each statement execute function platform.refuse_change()', t);
  end loop;
end $$;

create view dialogue.action_evidence as
  select c.action, c.number, c.place, jsonb_build_object('id', c.result, 'dataSet', k.slug, 'version', k.version, 'title', k.title, 'synthetic', k.synthetic,
    'state', coalesce(t.state, 'current'), 'newest', coalesce(t.newest, c.result)) as result
  from dialogue.action_citation c join evidence.known_result k on k.id = c.result left join dialogue.result_standing t on t.result = c.result;
comment on view dialogue.action_evidence is 'Results beside an action with how they stand now; no figure.';

-- A plan is seen from outside from its first adopted action on.
create view dialogue.released_action as
  select a.id, a.number, a.plan, p.title as "planTitle", sp.slug as space, sp.title as "spaceTitle", sp.origin, sp.destination, a.space as "spaceId",
    e.id as measure, e.number as "measureNumber", e.text as "measureText", e.principles, e.why, e.training, e.recommendation,
    s.state, s.number as version, to_char(s.at at time zone 'utc', 'YYYY-MM-DD') as on,
    to_char((select max(x.at) from dialogue.action_act x where x.action = a.id and x.act = 'adopt') at time zone 'utc', 'YYYY-MM-DD') as "adoptedOn",
    to_char((select min(x.at) from dialogue.action_act x where x.action = a.id and x.act = 'start') at time zone 'utc', 'YYYY-MM-DD') as "startedOn",
    case when s.state in ('done', 'dropped') then s.note end as said,
    (select x.state = 'proposed' from dialogue.action_state x where x.action = a.id) as changing,
    v.text, v.kind, v.return_types as "returnTypes", v.profiles, v.regions, v.objective, v.aspirations, v.reforms,
    to_char(v.starts, 'YYYY-MM-DD') as starts, to_char(v.deadline, 'YYYY-MM-DD') as deadline, v.indicators,
    coalesce((select l.days from dialogue.late_action l where l.action = a.id), 0) as late,
    v.origin_body as "originBody", v.destination_body as "destinationBody",
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'country', m.country, 'kind', m.kind, 'isNew', m.why_new is not null) order by m.country nulls last, m.name::text collate "C" desc, m.id)
      from dialogue.action_mechanism u join dialogue.mechanism m on m.id = u.mechanism where u.action = a.id and u.number = s.number), '[]') as mechanisms,
    coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'country', c.country, 'side', c.side, 'family', c.family, 'adopts', c.adopts, 'reservation', c.reservation)
        order by c.side, c.family, c.country nulls last, c.name::text collate "C" desc, c.mandate)
      from dialogue.counted_action_adoption c where c.action = a.id and c.number = s.number), '[]') as parties,
    coalesce((select jsonb_agg(jsonb_build_object('indicator', x.indicator, 'starts', to_char(x.starts, 'YYYY-MM-DD'), 'ends', to_char(x.ends, 'YYYY-MM-DD'), 'value', x.value, 'source', x.source)
        order by x.indicator, x.starts)
      from (select distinct on (indicator, starts, ends) * from dialogue.action_actual where action = a.id order by indicator, starts, ends, id desc) x), '[]') as actuals,
    coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'minor', t.minor::text, 'currency', t.currency, 'dated', to_char(t.dated, 'YYYY-MM-DD'),
        'valueDate', to_char(t.value_date, 'YYYY-MM-DD'), 'provider', t.provider, 'source', t.source) order by t.dated, t.kind, t.currency, t.minor, t.id)
      from dialogue.action_transaction t where t.action = a.id and not exists (select from dialogue.action_cancellation x where x.transaction = t.id)), '[]') as transactions,
    coalesce((select jsonb_agg(c.result order by c.place) from dialogue.action_evidence c where c.action = a.id and c.number = s.number), '[]') as evidence
  from dialogue.standing_action s join dialogue.action a on a.id = s.action join dialogue.plan p on p.id = a.plan join dialogue.space sp on sp.id = a.space
    join dialogue.measure e on e.id = a.measure join dialogue.action_version v on v.action = s.action and v.number = s.number;
comment on view dialogue.released_action is 'Promises as anyone reads them: what both sides adopted, who answers for it, how it stands; no person is named.';

-- What anyone finds.
create view dialogue.findable_action as
  select r.id::text as id, r.id::text as thing, null::text as name, (select jsonb_object_agg(key, value ->> 'text') from jsonb_each(r.text)) as title,
    r."planTitle" as body, '/actions/' || r.id as path, r.on::timestamptz as at, false as synthetic
  from dialogue.released_action r;
select platform.keep_findable('action', 'dialogue.findable_action', 'dialogue.action_act', 'select action::text from changed');
select platform.keep_findable('action', 'dialogue.findable_action', 'dialogue.plan',
  'select a.id::text from dialogue.action a join changed on changed.id = a.plan');

-- Results that actions cite are asked again, too, when their data change.
create or replace function dialogue.cited_results(of_version text) returns setof text
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select r.id from evidence.known_result r
  where r.data_set = (select n.data_set from evidence.known_version n where n.id = of_version)
    and r.id in (select result from dialogue.answer_result union select result from dialogue.citation where result is not null
      union select result from dialogue.action_citation)
  order by r.id
$$;

-- A mandate under which something was promised ends on that day at the earliest.
create function dialogue.check_mandate_promised() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if exists (select from action_adoption a where a.mandate = new.id and (a.at at time zone 'UTC')::date > new.ends)
    or exists (select from action a where a.mandate = new.id and (a.created_at at time zone 'UTC')::date > new.ends) then
    raise check_violation using message = 'the mandate was used after that day', constraint = 'mandate_used';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_mandate_promised() from public;
create trigger check_promised before update of ends on dialogue.mandate for each row when (new.ends is not null) execute function dialogue.check_mandate_promised();

grant select, insert, update on dialogue.mechanism, dialogue.plan, dialogue.measure to dawra_dialogue;
grant select, insert on dialogue.action, dialogue.action_version, dialogue.action_mechanism, dialogue.action_citation, dialogue.action_act,
  dialogue.action_adoption, dialogue.action_actual, dialogue.action_transaction, dialogue.action_cancellation, dialogue.obstacle, dialogue.obstacle_act,
  dialogue.action_reminder to dawra_dialogue;
-- To hold a row asks for a right on a column; none of these is ever changed.
grant update (number) on dialogue.action, dialogue.obstacle to dawra_dialogue;
grant select on dialogue.action_state, dialogue.obstacle_state, dialogue.counted_action_adoption, dialogue.standing_action, dialogue.late_action,
  dialogue.action_evidence, dialogue.promise to dawra_dialogue;
grant select on dialogue.released_action to dawra_public, dawra_dialogue;
