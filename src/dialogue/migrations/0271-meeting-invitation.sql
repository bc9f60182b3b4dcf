-- Who is invited to a meeting answers by a link for one use, without an account.

create table dialogue.meeting_invitation (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting on delete cascade,
  participant uuid not null references dialogue.participant on delete cascade,
  -- HMAC of the token under the secret of the installation: neither a copy of the base nor who writes into it can make a link that opens.
  digest bytea not null check (length(digest) = 32),
  -- The token under the secret of the installation until the mail has gone out.
  sealed bytea,
  locale text not null check (locale = any (platform.locales())),
  mail text not null check (mail in ('none', 'waiting', 'told', 'failed')),
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  -- A newer one, closing or a restore took its place.
  ended_at timestamptz,
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  -- What they wrote with it.
  note uuid references platform.erasable,
  constraint meeting_invitation_digest unique (digest),
  constraint meeting_invitation_answer check ((answer is null) = (answered_at is null) and (note is null or answer is not null)),
  constraint meeting_invitation_sealed check (sealed is null or mail = 'waiting')
);
create index meeting_invitation_meeting on dialogue.meeting_invitation (meeting);
create index meeting_invitation_participant on dialogue.meeting_invitation (participant, made_at desc);
create index meeting_invitation_note on dialogue.meeting_invitation (note) where note is not null;
create unique index meeting_invitation_open on dialogue.meeting_invitation (participant) where ended_at is null;
comment on table dialogue.meeting_invitation is 'An invitation of a participant by a link for one answer; it opens until the meeting does, for thirty days at most.';

-- The invitation that a link opens: not answered, not withdrawn, not over, to a meeting that is still planned.
create function dialogue.open_invitation(given bytea) returns dialogue.meeting_invitation
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select i from meeting_invitation i join meeting_state s on s.meeting = i.meeting
  where i.digest = given and i.ended_at is null and i.answer is null and i.expires_at > now() and s.state = 'planned'
$$;
revoke all on function dialogue.open_invitation(bytea) from public;

-- What whoever holds the link is shown: for whom they answer, which meeting, when and where.
create function dialogue.invited_to(given bytea) returns table (name jsonb, title jsonb, place jsonb, starts text, ends text)
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select p.name, m.title, m.place, m.starts, m.ends from open_invitation(given) i
  join meeting m on m.id = i.meeting join participant p on p.id = i.participant
$$;
revoke all on function dialogue.invited_to(bytea) from public;
grant execute on function dialogue.invited_to(bytea) to dawra_public;

-- One answer to a link. @returns the participant; null where the link opens nothing
create function dialogue.answer_invitation(given bytea, said text, text_id uuid, text_key text, text_content bytea) returns uuid
language plpgsql security definer set search_path = dialogue, pg_temp as $$
declare
  held meeting_invitation;
begin
  select i.* into held from meeting_invitation i where i.digest = given for update;
  held := open_invitation(given);
  if held.id is null then return null; end if;
  if text_id is not null then
    insert into platform.erasable (id, root, key, content) values (text_id, text_id, text_key, text_content);
  end if;
  update meeting_invitation i set answer = said, answered_at = now(), note = text_id, sealed = null,
    mail = case i.mail when 'waiting' then 'none' else i.mail end where i.id = held.id;
  return held.participant;
end $$;
revoke all on function dialogue.answer_invitation(bytea, text, uuid, text, bytea) from public;
grant execute on function dialogue.answer_invitation(bytea, text, uuid, text, bytea) to dawra_public;

grant select, insert on dialogue.meeting_invitation to dawra_dialogue;
grant update (sealed, mail, ended_at, note) on dialogue.meeting_invitation to dawra_dialogue;
