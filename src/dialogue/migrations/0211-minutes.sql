-- Minutes of a meeting: drafted, sent to who was there, approved by both sides version by version.

create table dialogue.minutes (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint minutes_once unique (meeting)
);
comment on table dialogue.minutes is 'The minutes of a meeting; their text is in their versions.';
create trigger check_record before insert on dialogue.minutes for each row execute function dialogue.check_record('meeting');

-- Points of minutes in order: heading, what was said (may be missing), what was decided.
create function dialogue.are_points(given jsonb) returns boolean language sql immutable strict parallel safe as $$
  select case when jsonb_typeof(given) <> 'array' then false else jsonb_array_length(given) between 1 and 100
    and not exists (select from jsonb_array_elements(given) point where not coalesce(
      dialogue.is_translated(point -> 'heading')
      and (point -> 'text' = 'null' or dialogue.is_translated(point -> 'text'))
      and case when jsonb_typeof(point -> 'decisions') = 'array' then
        not exists (select from jsonb_array_elements(point -> 'decisions') decision where not dialogue.is_translated(decision)) end, false)) end
$$;

create table dialogue.minutes_version (
  minutes uuid not null references dialogue.minutes,
  number integer not null check (number > 0),
  points jsonb not null check (dialogue.are_points(points)),
  reason jsonb check (dialogue.is_translated(reason)),
  author uuid,
  at timestamptz not null default clock_timestamp(),
  constraint minutes_version_number primary key (minutes, number)
);
comment on table dialogue.minutes_version is 'The minutes as they were written once, in every language that they are given in; voices are bound to it.';

create table dialogue.minutes_act (
  minutes uuid not null references dialogue.minutes,
  number integer not null,
  -- The last day on which who was there may approve or object.
  until date,
  note text,
  foreign key (minutes, number) references dialogue.minutes_version (minutes, number)
);
select platform.create_acts('dialogue.minutes_act', 'minutes', 'write', 'draft',
  '{"draft": {"revise": "draft", "send": "in_approval"}, "in_approval": {"revise": "draft", "approve": "approved"}, "approved": {"revise": "draft"}}',
  '{draft,in_approval}');
create index minutes_act_version on dialogue.minutes_act (minutes, number);
alter table dialogue.minutes_act add constraint minutes_until check ((act = 'send') = (until is not null));
comment on table dialogue.minutes_act is 'What was done with minutes and with which version of them.';

-- What somebody who was there says to a version. Who spoke stands beside it as it was then.
create table dialogue.minutes_voice (
  id bigint primary key generated always as identity,
  minutes uuid not null,
  number integer not null,
  participant uuid not null constraint minutes_voice_participant references dialogue.participant,
  name jsonb not null check (platform.is_label(name)),
  country text check (platform.is_country(country)),
  side text not null check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  family text not null,
  stance text not null check (stance in ('approve', 'object')),
  reason jsonb check (dialogue.is_translated(reason)),
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (minutes, number) references dialogue.minutes_version (minutes, number),
  constraint minutes_voice_reason check ((stance = 'object') = (reason is not null))
);
create index minutes_voice_of on dialogue.minutes_voice (minutes, number);
create index minutes_voice_by on dialogue.minutes_voice (participant);
create trigger append_only before update or delete or truncate on dialogue.minutes_voice for each statement execute function platform.refuse_change();

-- A voice counts for the version that was sent, from a seat of the meeting at which somebody sat. The minutes are held, so that none comes after the end.
create function dialogue.check_minutes_voice() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from minutes m where m.id = new.minutes for share;
  if not exists (select from minutes_state s where s.minutes = new.minutes and s.state = 'in_approval' and s.number = new.number) then
    raise check_violation using message = 'this version is not in approval', constraint = 'minutes_voice_open';
  end if;
  if not exists (select from participant p join minutes m on m.meeting = p.meeting where m.id = new.minutes and p.id = new.participant and p.present
      and (p.name, p.side, p.family) = (new.name, new.side, new.family) and p.country is not distinct from new.country) then
    raise check_violation using message = 'who was there speaks on the minutes', constraint = 'minutes_voice_present';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_minutes_voice() from public;
create trigger check_voice before insert on dialogue.minutes_voice for each row execute function dialogue.check_minutes_voice();

-- One voice an institution on a version: the last one counts.
create view dialogue.counted_minutes_voice as
  select distinct on (v.minutes, v.number, coalesce(p.institution, p.account, p.id)) v.*
  from dialogue.minutes_voice v join dialogue.participant p on p.id = v.participant
  order by v.minutes, v.number, coalesce(p.institution, p.account, p.id), v.id desc;
comment on view dialogue.counted_minutes_voice is 'The voice that counts of each institution on each version of minutes.';

-- Seats at which somebody sat and whose institution has not spoken on the version that was sent.
create view dialogue.minutes_silent as
  select distinct on (s.minutes, coalesce(p.institution, p.account, p.id)) s.minutes, p.id, p.name, p.country, p.side, p.family
  from dialogue.minutes_state s join dialogue.minutes m on m.id = s.minutes join dialogue.participant p on p.meeting = m.meeting and p.present
  where s.state = 'in_approval' and not exists (select from dialogue.counted_minutes_voice v join dialogue.participant o on o.id = v.participant
    where v.minutes = s.minutes and v.number = s.number and coalesce(o.institution, o.account, o.id) = coalesce(p.institution, p.account, p.id))
  order by s.minutes, coalesce(p.institution, p.account, p.id), p.created_at, p.id;

-- What minutes that were sent lack before they are approved, in words of the wing: a side of which nobody approves, or of which as many object;
-- until the day that was set, also every institution of both sides that has not spoken and every objection.
create function dialogue.minutes_lacking(wanted uuid) returns text[] language sql stable as $$
  with spoken as (
    select side, count(*) filter (where stance = 'approve') as approves, count(*) filter (where stance = 'object') as objects
    from dialogue.counted_minutes_voice v join dialogue.minutes_state s on s.minutes = v.minutes and s.number = v.number
    where v.minutes = wanted group by side)
  select array(
    select unnest from unnest(array['origin', 'destination']) with ordinality
      where not exists (select from spoken where spoken.side = unnest and approves > objects)
    union all
    select found from (select state, until from dialogue.minutes_act where minutes = wanted order by sequence desc limit 1) a,
      lateral (select 'waiting' as found where exists (select from dialogue.minutes_silent where minutes = wanted and side in ('origin', 'destination'))
        union all select 'objection' where exists (select from spoken where objects > 0)) f
      where a.state = 'in_approval' and a.until >= dialogue.today())
$$;
revoke all on function dialogue.minutes_lacking(uuid) from public;
grant execute on function dialogue.minutes_lacking(uuid) to dawra_dialogue;

create function dialogue.check_minutes_approved() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if cardinality(minutes_lacking(new.minutes)) > 0 then
    raise check_violation using message = 'both sides approve minutes', constraint = 'minutes_approved';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_minutes_approved() from public;
create trigger check_approved before insert on dialogue.minutes_act for each row when (new.act = 'approve') execute function dialogue.check_minutes_approved();

-- A change that somebody who was there asks for; the secretariat takes it up in the next version or says why not.
create table dialogue.minutes_remark (
  id uuid primary key default gen_random_uuid(),
  minutes uuid not null,
  number integer not null,
  -- The point that it is about, counted from 1.
  point integer not null check (point > 0),
  participant uuid not null constraint minutes_remark_participant references dialogue.participant,
  text jsonb not null check (dialogue.is_translated(text)),
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  foreign key (minutes, number) references dialogue.minutes_version (minutes, number)
);
create index minutes_remark_of on dialogue.minutes_remark (minutes, number);
create index minutes_remark_by on dialogue.minutes_remark (participant);
create table dialogue.minutes_remark_act (
  minutes_remark uuid not null references dialogue.minutes_remark,
  note text
);
select platform.create_acts('dialogue.minutes_remark_act', 'minutes_remark', 'ask', 'asked',
  '{"asked": {"take": "taken", "decline": "declined", "withdraw": "withdrawn"}, "taken": {}, "declined": {}, "withdrawn": {}}', '{asked}', '{decline}');

-- What anyone may read: the last version that both sides approved, with who approved and who objected, by institution.
create view dialogue.released_minutes as
  select m.id, g.slug as meeting, g.title, g.place, g.starts, g.ends, a.number, v.points, to_char(a.at at time zone 'utc', 'YYYY-MM-DD') as on,
    coalesce((select jsonb_agg(jsonb_build_object('name', w.name, 'country', w.country, 'side', w.side, 'family', w.family, 'stance', w.stance, 'reason', w.reason,
        'on', to_char(w.at at time zone 'utc', 'YYYY-MM-DD'))
        order by array_position(array['origin', 'destination', 'both_or_neither', 'international'], w.side), w.family, w.country nulls last, w.name::text collate "C", w.id)
      from dialogue.counted_minutes_voice w where w.minutes = m.id and w.number = a.number), '[]') as voices
  from dialogue.minutes m
    join lateral (select number, at from dialogue.minutes_act where minutes = m.id and act = 'approve' order by sequence desc limit 1) a on true
    join dialogue.minutes_version v on v.minutes = m.id and v.number = a.number
    join dialogue.meeting g on g.id = m.meeting;
comment on view dialogue.released_minutes is 'Minutes that both sides approved, with the institutions that approved and objected; no person, and nobody who kept silent.';
grant select on dialogue.released_minutes to dawra_public, dawra_dialogue;

grant select, insert on dialogue.minutes, dialogue.minutes_version, dialogue.minutes_act, dialogue.minutes_voice, dialogue.minutes_remark, dialogue.minutes_remark_act to dawra_dialogue;
grant update (created_by) on dialogue.minutes, dialogue.minutes_remark to dawra_dialogue;
grant select on dialogue.minutes_state, dialogue.counted_minutes_voice, dialogue.minutes_silent, dialogue.minutes_remark_state to dawra_dialogue;
