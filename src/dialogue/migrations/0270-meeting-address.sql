-- Where somebody who is invited to a meeting is reached, and in which language.

create table dialogue.meeting_address (
  meeting uuid not null references dialogue.meeting on delete cascade,
  participant uuid primary key references dialogue.participant on delete cascade,
  -- Erased when the participant is removed and when the meeting is closed.
  address uuid not null references platform.erasable,
  locale text not null check (locale = any (platform.locales()))
);
create index meeting_address_meeting on dialogue.meeting_address (meeting);
create index meeting_address_address on dialogue.meeting_address (address);
comment on table dialogue.meeting_address is 'The address of an invited participant, which lies in platform.erasable; what was closed keeps none.';
grant select, insert, update, delete on dialogue.meeting_address to dawra_dialogue;
