-- Points that participants ask for on the agenda of a meeting until it opens; the secretariat takes each up or says why not.

create table dialogue.meeting_item (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting,
  participant uuid references dialogue.participant on delete set null,
  -- Who asked as it was then.
  name jsonb not null check (platform.is_label(name)),
  side text not null check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  text jsonb not null check (dialogue.is_translated(text)),
  minutes integer check (minutes between 1 and 1440),
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp()
);
create index meeting_item_meeting on dialogue.meeting_item (meeting);
create index meeting_item_participant on dialogue.meeting_item (participant);
comment on table dialogue.meeting_item is 'A point that somebody with a seat asks for; what stands on the agenda is in dialogue.meeting.';
create trigger check_record before insert on dialogue.meeting_item for each row execute function dialogue.check_record('meeting');

create table dialogue.meeting_item_act (
  meeting_item uuid not null references dialogue.meeting_item,
  note text
);
select platform.create_acts('dialogue.meeting_item_act', 'meeting_item', 'propose', 'proposed',
  '{"proposed": {"take": "taken", "decline": "declined", "withdraw": "withdrawn"}, "taken": {}, "declined": {}, "withdrawn": {}}', '{proposed}', '{decline}');

-- The agenda of an opened meeting stands: points are asked for, and taken up, while it is planned.
create function dialogue.check_item_planned() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if not exists (select from meeting_item i join meeting_state s on s.meeting = i.meeting where i.id = new.meeting_item and s.state = 'planned') then
    raise check_violation using message = 'the agenda of a meeting that was opened stands', constraint = 'meeting_item_planned';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_item_planned() from public;
create trigger check_planned before insert on dialogue.meeting_item_act for each row when (new.act in ('propose', 'take'))
  execute function dialogue.check_item_planned();

grant select, insert on dialogue.meeting_item, dialogue.meeting_item_act to dawra_dialogue;
-- To hold a row asks for a right on a column; none of these is ever changed.
grant update (created_by) on dialogue.meeting_item to dawra_dialogue;
grant select on dialogue.meeting_item_state to dawra_dialogue;
