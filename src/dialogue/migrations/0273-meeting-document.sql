-- Documents of a meeting: sealed under a key each, seen by its participants, by the public once somebody publishes them.

create table dialogue.meeting_document (
  id uuid primary key default gen_random_uuid(),
  meeting uuid not null references dialogue.meeting,
  title jsonb not null check (platform.is_label(title)),
  language text not null check (language = any (platform.locales())),
  -- Null until the file has come; known by its content.
  kind text check (kind in ('pdf', 'odt', 'docx', 'png', 'jpeg')),
  bytes integer check (bytes between 1 and 20000000),
  -- The name that the file had, whose key is the key of the file.
  name uuid not null references platform.erasable,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint meeting_document_file check ((kind is null) = (bytes is null))
);
create index meeting_document_meeting on dialogue.meeting_document (meeting);
create index meeting_document_name on dialogue.meeting_document (name);
comment on table dialogue.meeting_document is 'A document of a meeting; once it is withdrawn its key is destroyed and its file gone.';
create trigger check_record before insert on dialogue.meeting_document for each row execute function dialogue.check_record('meeting');

create table dialogue.meeting_document_act (
  meeting_document uuid not null references dialogue.meeting_document,
  note text
);
select platform.create_acts('dialogue.meeting_document_act', 'meeting_document', 'add', 'waiting',
  '{"waiting": {"receive": "inside", "withdraw": "withdrawn"}, "inside": {"publish": "published", "withdraw": "withdrawn"}, "published": {"withdraw": "withdrawn"}, "withdrawn": {}}',
  '{waiting,inside,published}', '{withdraw}');

create table dialogue.meeting_document_content (
  meeting_document uuid primary key references dialogue.meeting_document,
  -- AES-256-GCM under the key of the document, with its id.
  content bytea not null
);

-- Fifty that stand, one at a time.
create function dialogue.check_document() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  perform from meeting m where m.id = new.meeting for share;
  perform pg_advisory_xact_lock(hashtextextended('dialogue.meeting_document ' || new.meeting, 0));
  if (select count(*) from meeting_document d join meeting_document_state s on s.meeting_document = d.id
      where d.meeting = new.meeting and s.state <> 'withdrawn') >= 50 then
    raise check_violation using message = 'fifty documents of one meeting', constraint = 'meeting_document_most';
  end if;
  return new;
end $$;
revoke all on function dialogue.check_document() from public;
create trigger check_most before insert on dialogue.meeting_document for each row execute function dialogue.check_document();

-- The file of a document comes once and goes only with it: what it is never changes, and its content is deleted in the transaction that withdraws it.
create function dialogue.keep_document() returns trigger language plpgsql as $$
begin
  if (old.kind is not null and (new.kind, new.bytes) is distinct from (old.kind, old.bytes))
    or to_jsonb(new) - '{kind,bytes,created_by}'::text[] <> to_jsonb(old) - '{kind,bytes,created_by}'::text[] then
    raise check_violation using message = 'a document stays what it is', constraint = 'meeting_document_stays';
  end if;
  return new;
end $$;
create trigger keep_document before update on dialogue.meeting_document for each row execute function dialogue.keep_document();
create function dialogue.keep_document_content() returns trigger language plpgsql security definer set search_path = dialogue, pg_temp as $$
begin
  if (select s.state from meeting_document_state s where s.meeting_document = old.meeting_document) is distinct from 'withdrawn' then
    raise check_violation using message = 'the file of a document goes with it', constraint = 'meeting_document_content_stays';
  end if;
  return null;
end $$;
revoke all on function dialogue.keep_document_content() from public;
create constraint trigger keep_content after delete on dialogue.meeting_document_content deferrable initially deferred
  for each row execute function dialogue.keep_document_content();

-- What anyone reads: documents of opened meetings that were published; of one that was withdrawn afterwards that it was, and why.
create view dialogue.released_document as
  select d.id, m.slug as meeting, d.title, d.language, d.kind, d.bytes, s.state,
    (select to_char(a.at at time zone 'utc', 'YYYY-MM-DD') from dialogue.meeting_document_act a where a.meeting_document = d.id and a.act = 'publish') as "publishedOn",
    (select a.note from dialogue.meeting_document_act a where a.meeting_document = d.id and a.act = 'withdraw') as reason
  from dialogue.meeting_document d join dialogue.meeting_document_state s on s.meeting_document = d.id join dialogue.released_meeting m on m.id = d.meeting
  where exists (select from dialogue.meeting_document_act a where a.meeting_document = d.id and a.act = 'publish');
comment on view dialogue.released_document is 'Published documents of opened meetings, without their file.';

-- The sealed file of a published document.
create function dialogue.released_document_file(wanted uuid) returns table (id uuid, kind text, key text, content bytea)
language sql stable security definer set search_path = dialogue, pg_temp as $$
  select d.id, d.kind, e.key, c.content from released_document r join meeting_document d on d.id = r.id
    join platform.erasable e on e.id = d.name and e.content is not null join meeting_document_content c on c.meeting_document = d.id
  where r.id = wanted and r.state = 'published'
$$;
revoke all on function dialogue.released_document_file(uuid) from public;
grant execute on function dialogue.released_document_file(uuid) to dawra_public;

grant select, insert on dialogue.meeting_document, dialogue.meeting_document_act to dawra_dialogue;
grant update (kind, bytes) on dialogue.meeting_document to dawra_dialogue;
grant select, insert, delete on dialogue.meeting_document_content to dawra_dialogue;
grant select on dialogue.meeting_document_state to dawra_dialogue;
grant select on dialogue.released_document to dawra_public;
