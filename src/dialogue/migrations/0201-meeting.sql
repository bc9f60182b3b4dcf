-- The dialogue: meetings, the questions raised there, their answers, the recommendations. What was said is appended, never rewritten.

-- A text in the languages it exists in, each with how it came there: {"fr": {"text": "...", "method": "original"}, ...}.
create function dialogue.is_translated(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select jsonb_typeof(given) = 'object' and given <> '{}'
    and not exists (select from jsonb_object_keys(given) language where language <> all (platform.locales()))
    and not jsonb_path_exists(given, '$.* ? (!(@.method == "original" || @.method == "human" || @.method == "machine" || @.method == "project"))')
    and not jsonb_path_exists(given, '$.* ? (!(@.text like_regex "[^[:space:]]"))')
$$;

create table dialogue.meeting (
  id uuid primary key default gen_random_uuid(),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition integer not null check (edition > 0),
  title jsonb not null check (platform.is_draft(title)),
  place jsonb not null check (platform.is_draft(place)),
  starts text not null check (starts ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends text not null check (ends ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  kind text not null check (kind in ('bilateral', 'multilateral', 'tripartite', 'reflection_group')),
  agenda jsonb not null default '[]' check (jsonb_typeof(agenda) = 'array'),
  aims text[] not null default '{}',
  principles text[] not null default '{}',
  previous uuid references dialogue.meeting on delete set null check (previous <> id),
  note jsonb check (platform.is_label(note)),
  source text,
  revision integer not null default 1 check (revision > 0),
  -- Known from print: what is published is entered in one transaction, and nothing is added to it.
  record boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint meeting_slug unique (slug),
  constraint meeting_dates check (left(ends, 4) >= left(starts, 4) and (length(starts) <> length(ends) or ends >= starts))
);
create index meeting_previous on dialogue.meeting (previous);
comment on table dialogue.meeting is 'A meeting of the two sides. Dates are ISO 8601 with reduced precision: their length says how precise they are known.';

create table dialogue.participant (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting on delete cascade,
  institution uuid references platform.institution on delete set null,
  name jsonb not null check (platform.is_label(name)),
  role jsonb not null check (platform.is_label(role)),
  country text check (platform.is_country(country)),
  side text not null check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  family text not null check (family in
    ('public_authority', 'employers', 'trade_union', 'migrant_association', 'science', 'intergovernmental')),
  account uuid,
  -- Invited until the secretariat marks who came; nobody is present before the day.
  present boolean not null default false,
  created_at timestamptz not null default now(),
  -- A public authority, a consulate among them, is on the side of its State.
  constraint participant_side check (side <> 'both_or_neither' or family <> 'public_authority')
);
create index participant_meeting on dialogue.participant (meeting);
create index participant_institution on dialogue.participant (institution) where institution is not null;
create unique index participant_account on dialogue.participant (meeting, account) where account is not null;
comment on table dialogue.participant is 'A seat: an institution with its side and family. A person with an account may take it; nobody needs one.';

-- The first day that a date of reduced precision can mean.
create function dialogue.first_day(given text) returns date language sql immutable strict parallel safe as $$
  select (given || substr('0000-01-01', length(given) + 1))::date
$$;
create function dialogue.check_present() returns trigger language plpgsql as $$
begin
  if dialogue.first_day((select m.starts from dialogue.meeting m where m.id = new.meeting)) > current_date then
    raise check_violation using message = 'nobody is present before the meeting begins', constraint = 'participant_present';
  end if;
  return new;
end $$;
create trigger check_present before insert or update on dialogue.participant for each row when (new.present)
  execute function dialogue.check_present();
create function dialogue.check_postponed() returns trigger language plpgsql as $$
begin
  if dialogue.first_day(new.starts) > current_date
    and exists (select from dialogue.participant p where p.meeting = new.id and p.present) then
    raise check_violation using message = 'a meeting at which somebody was present lies not ahead', constraint = 'participant_present';
  end if;
  return new;
end $$;
create trigger check_postponed before update of starts on dialogue.meeting for each row execute function dialogue.check_postponed();

create table dialogue.meeting_act (
  meeting uuid not null references dialogue.meeting,
  note text
);
select platform.create_acts('dialogue.meeting_act', 'meeting', 'plan', 'planned',
  '{"planned": {"open": "open"}, "open": {"close": "closed"}, "closed": {"reopen": "open"}}', '{planned,open}', '{reopen}');
comment on table dialogue.meeting_act is 'What happened to a meeting; its state is the fold of these rows.';

-- The record of a meeting of the past stands as it was entered: no seat, no question, and no act, text or change after its own transaction.
-- Argument: the column that names the meeting, or the recommendation of one.
create function dialogue.check_record() returns trigger language plpgsql as $$
declare
  named uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  entered timestamptz;
begin
  if tg_argv[0] = 'recommendation' then
    named := (select r.meeting from dialogue.recommendation r where r.id = named);
  end if;
  entered := (select m.created_at from dialogue.meeting m where m.id = named and m.record);
  if entered is not null and (entered <> now() or tg_table_name in ('participant', 'question')) then
    raise check_violation using message = 'nothing is added to the record of a past meeting', constraint = 'meeting_record_stands';
  end if;
  return new;
end $$;
create trigger check_record before update on dialogue.meeting for each row execute function dialogue.check_record('id');
create trigger check_record before insert or update on dialogue.participant for each row execute function dialogue.check_record('meeting');
create trigger check_record before insert on dialogue.meeting_act for each row execute function dialogue.check_record('meeting');

-- What is shown to the public is whole.
create function dialogue.check_open() returns trigger language plpgsql as $$
begin
  if not exists (select from dialogue.meeting m where m.id = new.meeting and platform.is_localized(m.title) and platform.is_localized(m.place)
      and not exists (select from jsonb_array_elements(m.agenda) item where not platform.is_localized(item -> 'title'))) then
    raise check_violation using message = 'a meeting is described in three languages before it opens', constraint = 'meeting_complete';
  end if;
  return new;
end $$;
create trigger check_open before insert on dialogue.meeting_act for each row when (new.act = 'open')
  execute function dialogue.check_open();

-- Accounts with a seat at a meeting, by themselves or by their institution: ids, for messages.
create function dialogue.seated_accounts(wanted uuid) returns setof uuid language sql stable as $$
  select platform.accounts_of((select coalesce(array_agg(p.account), '{}') from dialogue.participant p where p.meeting = wanted),
    (select coalesce(array_agg(p.institution), '{}') from dialogue.participant p where p.meeting = wanted))
$$;
revoke all on function dialogue.seated_accounts(uuid) from public;
grant execute on function dialogue.seated_accounts(uuid) to dawra_dialogue;

grant select, insert, update on dialogue.meeting to dawra_dialogue;
grant select, insert, update, delete on dialogue.participant to dawra_dialogue;
grant select, insert on dialogue.meeting_act to dawra_dialogue;
grant select on dialogue.meeting_state to dawra_dialogue;
