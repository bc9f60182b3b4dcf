-- Attendance by a code that is shown in the room.

create table dialogue.meeting_code (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting on delete cascade,
  -- HMAC of meeting and code under the secret of the installation: six digits could be guessed from a plain hash.
  digest bytea not null check (length(digest) = 32),
  shown_by uuid,
  made_at timestamptz not null default now(),
  ends_at timestamptz not null check (ends_at > made_at and ends_at <= made_at + interval '1 hour'),
  ended_at timestamptz
);
create index meeting_code_meeting on dialogue.meeting_code (meeting);
create unique index meeting_code_open on dialogue.meeting_code (meeting) where ended_at is null;
comment on table dialogue.meeting_code is 'A code by which who sits in the room says so; the last one counts, until its end by the clock or by hand.';

-- Wrong codes, forgotten within a day.
create table dialogue.meeting_wrong_code (
  meeting uuid not null references dialogue.meeting on delete cascade,
  account uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index meeting_wrong_code_of on dialogue.meeting_wrong_code (meeting, account, at);

grant select, insert on dialogue.meeting_code to dawra_dialogue;
grant update (ended_at) on dialogue.meeting_code to dawra_dialogue;
grant select, insert, delete on dialogue.meeting_wrong_code to dawra_dialogue;
