-- Texts that people wrote and may take back. Each lies here once, encrypted before it reaches the database, under a random key of its own that lies
-- OUTSIDE the database, as a file of the store named by its SHA-256. What the server leaves behind (dead rows, write-ahead log, pages of an old
-- checkpoint) is ciphertext; without its key file nobody reads it again.

create table platform.erasable (
  id uuid primary key,
  -- The text whose erasure takes this one with it: itself, or the text it translates or speaks about.
  root uuid not null references platform.erasable,
  -- A rendering of its root in another language: a redaction of the root takes it away.
  derived boolean not null default false,
  -- Name of the key's file. It stays after erasure, so that a key that came back with a disk or an archive is destroyed again.
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  -- 12 bytes nonce, 16 bytes tag, ciphertext (AES-256-GCM, the id as additional data); null once erased.
  content bytea check (length(content) between 29 and 100000),
  erased_at timestamptz,
  check ((content is null) = (erased_at is not null)),
  check (not derived or root <> id)
);
create index erasable_root on platform.erasable (root);
comment on table platform.erasable is 'What people wrote, each text once under its own key; erasing destroys the key. Other tables hold its id and nothing of its words.';

grant select, insert, delete on platform.erasable to dawra_dialogue;
grant update (key, content, erased_at) on platform.erasable to dawra_dialogue;
