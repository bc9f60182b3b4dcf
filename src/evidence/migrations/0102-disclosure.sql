-- What has been said of the people of a version, over all accounts together: nothing that differs by a few of them is said beside it.

create table evidence.disclosure (
  position bigint generated always as identity primary key,
  data text not null references evidence.data_version (id) on delete cascade,
  kind text not null check (kind in ('statement', 'number', 'selection')),
  id text not null check (id ~ '^[0-9a-f]{64}$'),
  condition jsonb not null,
  number text check ((number is not null) = (kind = 'number')),
  said_at timestamptz not null default now(),
  unique (data, kind, id)
);
comment on table evidence.disclosure is 'Ledger of disclosure control: conditions of which it is known for how many people they hold (statement) or of whose numbers something is (number: the column), and whom analyses were about (selection).';
comment on column evidence.disclosure.id is 'sha256 of the canonical condition: what has been said twice stands once.';

grant select, insert on evidence.disclosure to dawra_statistical;
