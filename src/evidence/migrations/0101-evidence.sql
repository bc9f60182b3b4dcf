-- The statistical compartment: data sets, their frozen versions, specs, results. No identity of anyone interviewed.

create table evidence.data_set (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null,
  owner uuid,
  created_at timestamptz not null default now()
);
comment on table evidence.data_set is 'A survey or register under its lasting name; what it holds is in its versions.';

create table evidence.data_version (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  data_set uuid not null references evidence.data_set (id) on delete cascade,
  number integer not null check (number > 0),
  reason text check (number = 1 or length(reason) > 0),
  supersedes text references evidence.data_version (id),
  codebook jsonb not null,
  row_count bigint not null check (row_count >= 0),
  rows_hash text not null check (rows_hash ~ '^[0-9a-f]{64}$'),
  parquet text not null check (parquet ~ '^[0-9a-f]{64}$'),
  synthetic boolean not null,
  threshold integer not null check (threshold > 0),
  frozen_at timestamptz not null default now(),
  frozen_by uuid,
  -- What anyone may read of it leaves by two people: one asks, another releases.
  release_asked_by uuid,
  release_asked_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  unique (data_set, number),
  constraint release_asked check (released_at is null or (release_asked_by is not null and released_by is not null)),
  constraint release_second_person check (released_by <> release_asked_by)
);
create index on evidence.data_version (supersedes);
-- What was made by a program stays so under every later version: a correction cannot turn invented answers into answers of people, nor the other way.
create function evidence.check_synthetic() returns trigger language plpgsql as $$
begin
  if exists (select from evidence.data_version v where v.data_set = new.data_set and v.synthetic <> new.synthetic) then
    raise check_violation using message = 'a data set is synthetic in all its versions or in none', constraint = 'data_version_synthetic';
  end if;
  return new;
end $$;
create trigger check_synthetic before insert on evidence.data_version for each row execute function evidence.check_synthetic();
comment on table evidence.data_version is 'A frozen data set: id is the sha256 of its canonical form (codebook and rows); a correction is a new version with a reason.';

create table evidence.import (
  id uuid primary key default gen_random_uuid(),
  data_set uuid references evidence.data_set (id) on delete cascade,
  state text not null check (state in ('received', 'reading', 'checked', 'freezing', 'accepted', 'cancelled', 'failed')),
  file_name text not null,
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  options jsonb not null default '{}',
  codebook jsonb,
  progress jsonb not null default '{}',
  report jsonb,
  -- What a checked file was accepted as: a new data set under a name, or a correction of one with its reason.
  accept jsonb,
  -- The frozen rows while they are stored and may belong to no version yet.
  frozen text check (frozen ~ '^[0-9a-f]{64}$'),
  version text references evidence.data_version (id) on delete set null,
  cancel boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint import_accept check (state not in ('freezing', 'accepted') or accept is not null)
);
create index on evidence.import (data_set);
create index on evidence.import (version);
-- What stands in the rows of a file is for whoever sent it, and only until its import has ended.
create function evidence.without_rows(report jsonb) returns jsonb language sql immutable as $$
  select report || jsonb_build_object('preview', '[]'::jsonb, 'sets', '[]'::jsonb,
    'issues', coalesce((select jsonb_agg(f.issue - 'found' order by f.place) from jsonb_array_elements(report -> 'issues') with ordinality as f (issue, place)), '[]'::jsonb))
$$;
create function evidence.forget_rows() returns trigger language plpgsql as $$
begin
  if new.state = 'accepted' and new.report is not null then new.report := evidence.without_rows(new.report); end if;
  -- The codes of a codebook are values of the file; of one that came to nothing no word is kept.
  if new.state = 'cancelled' then new.report := null; new.codebook := null; end if;
  return new;
end $$;
create trigger forget_rows before insert or update on evidence.import for each row execute function evidence.forget_rows();
comment on table evidence.import is 'A file on its way to becoming a version: nothing of it is stored as data until accepted.';

create table evidence.spec (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  spec jsonb not null,
  created_at timestamptz not null default now()
);
comment on table evidence.spec is 'A question to the data, as data: id is the sha256 of its canonical JSON.';

create table evidence.result (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  spec text not null references evidence.spec (id),
  data text not null references evidence.data_version (id) on delete cascade,
  engine text not null,
  body jsonb not null,
  created_at timestamptz not null default now(),
  -- Last position of the ledger of disclosure control that it was judged by; recomputing it is judged by the same.
  ledger bigint not null default 0,
  -- Who had it computed first; such a person does not release it.
  run_by uuid default platform.current_account(),
  release_asked_by uuid,
  release_asked_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  unique (spec, data, engine),
  constraint release_asked check (released_at is null or (release_asked_by is not null and released_by is not null)),
  constraint release_second_person check (released_by <> release_asked_by)
);
create index on evidence.result (data);
comment on table evidence.result is 'What a spec gives on a version, after disclosure control: id is the sha256 of the canonical body; it never changes.';

create table evidence.analysis (
  id uuid primary key default gen_random_uuid(),
  title jsonb not null,
  data_set uuid not null references evidence.data_set (id) on delete cascade,
  spec text not null references evidence.spec (id),
  result text not null references evidence.result (id) on delete cascade,
  created_by uuid,
  created_at timestamptz not null default now()
);
create index on evidence.analysis (data_set);
create index on evidence.analysis (spec);
create index on evidence.analysis (result);
comment on table evidence.analysis is 'A saved question with a title, so that it is found again.';

create view evidence.released_version as
  select v.id, v.data_set, s.slug, v.number, v.reason, v.supersedes, v.codebook, v.row_count, v.rows_hash, v.synthetic, v.threshold, v.frozen_at, v.released_at
  from evidence.data_version v join evidence.data_set s on s.id = v.data_set where v.released_at is not null;
create view evidence.released_result as
  select r.id, r.spec, s.spec as spec_body, r.data, r.engine, r.body, r.created_at, r.released_at
  from evidence.result r join evidence.spec s on s.id = r.spec where r.released_at is not null;
comment on view evidence.released_result is 'The only results that leave the statistical compartment without a role.';

grant select, insert, update, delete on evidence.data_set, evidence.import, evidence.analysis to dawra_statistical;
grant select, insert on evidence.data_version, evidence.spec, evidence.result to dawra_statistical;
grant update (release_asked_by, release_asked_at, released_at, released_by) on evidence.data_version, evidence.result to dawra_statistical;
grant select on evidence.released_version, evidence.released_result to dawra_statistical, dawra_dialogue, dawra_public;

create table evidence.upload (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  bytes bigint not null check (bytes > 0),
  file text check (file ~ '^[0-9a-f]{64}$'),
  created_by uuid,
  created_at timestamptz not null default now()
);
comment on table evidence.upload is 'A file on its way in, piece by piece, so that a cut line costs one piece; file is set when it is whole.';
create table evidence.upload_piece (
  upload uuid not null references evidence.upload on delete cascade,
  at bigint not null check (at >= 0),
  bytes bigint not null check (bytes > 0),
  -- Where the piece is staged in the file store, which every process reads.
  name text not null,
  received_at timestamptz not null default now(),
  primary key (upload, at)
);
comment on table evidence.upload_piece is 'What has come of a file: a piece is safely staged before its row is written.';
grant select, insert, update, delete on evidence.upload, evidence.upload_piece to dawra_statistical;
