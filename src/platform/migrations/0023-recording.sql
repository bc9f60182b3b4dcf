-- Recordings of speech: each beside the text it belongs to, under the key of that text, so that erasing the words takes the voice with them.

create table platform.recording (
  id uuid primary key,
  text uuid not null unique references platform.erasable,
  type text not null check (type in ('audio/ogg', 'audio/webm', 'audio/mp4', 'audio/mpeg', 'audio/aac', 'audio/wav')),
  -- 12 bytes nonce, 16 bytes tag, ciphertext (AES-256-GCM, the id as additional data).
  content bytea not null check (length(content) between 29 and 3200000)
);
alter table platform.recording alter column content set storage external;
comment on table platform.recording is 'What somebody said, under the key of the text beside it. Gone with that text, and whenever a part is taken out of it.';
grant select on platform.recording to dawra_dialogue;

-- A text that is erased or worded anew has another key or none: what was said goes with the old one.
create function platform.forget_recording() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  delete from recording r where r.text = new.id;
  return null;
end $$;
revoke all on function platform.forget_recording() from public;
create trigger forget_recording after update of key, content on platform.erasable for each row
  when (old.key is distinct from new.key or new.content is null) execute function platform.forget_recording();

/*
 * Puts a recording beside a text. Who stands as `public` does so in the transaction that put the text down, and in no other. At most two thousand million
 * bytes in all, of which the public fills no more than three quarters: beyond that false is given and nothing is kept.
 */
create function platform.attach_recording(recording_id uuid, beside uuid, kind text, sealed bytea) returns boolean
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if current_setting('role') <> 'dawra_dialogue' and not exists (
      select from erasable e where e.id = beside and e.content is not null and e.xmin = pg_current_xact_id()::xid) then
    raise insufficient_privilege using message = 'a recording is put beside a text of the same act';
  end if;
  perform pg_advisory_xact_lock(hashtext('platform.recording'));
  if (select coalesce(sum(length(r.content)), 0) from recording r) + length(sealed)
      > (case current_setting('role') when 'dawra_dialogue' then 2000000000 else 1500000000 end) then
    return false;
  end if;
  insert into recording (id, text, type, content) values (recording_id, beside, kind, sealed);
  return true;
end $$;
revoke all on function platform.attach_recording(uuid, uuid, text, bytea) from public;
grant execute on function platform.attach_recording(uuid, uuid, text, bytea) to dawra_public, dawra_dialogue;
