-- What the public pages hold themselves: printed figures beside reproduced ones, and the words of the trade.

create schema portal;
grant usage on schema portal to dawra_public, dawra_statistical, dawra_administration;

create table portal.comparison_table (
  id text primary key check (id ~ '^[a-z0-9_-]+$'),
  place integer not null check (place > 0),
  title jsonb not null,
  note jsonb not null,
  data text not null references evidence.data_version (id) on delete cascade
);
create index comparison_table_data on portal.comparison_table (data);
comment on table portal.comparison_table is 'A table of the page "published and reproduced", and the frozen data from which it was computed.';

create table portal.comparison_cell (
  comparison text not null references portal.comparison_table (id) on delete cascade,
  place integer not null check (place > 0),
  row_label jsonb not null,
  column_label jsonb not null,
  variable_label jsonb not null,
  statistic text not null check (statistic in ('percent', 'percent_about', 'percent_more_than', 'count')),
  published numeric not null,
  decimals integer not null check (decimals in (0, 1)),
  reproduced double precision,
  base integer not null check (base >= 0),
  missing integer not null check (missing >= 0),
  tolerance double precision not null check (tolerance >= 0),
  agrees boolean not null,
  published_base integer,
  base_status text not null check (base_status in ('published', 'inferred', 'not-given')),
  source jsonb not null,
  note jsonb,
  measure jsonb,
  primary key (comparison, place)
);
comment on table portal.comparison_cell is 'A printed figure beside the figure computed from the rows when it was loaded. Only marginal shares and counts that print already gives.';

create table portal.benchmark (
  id text primary key check (id ~ '^[a-z0-9_-]+$'),
  place integer not null check (place > 0),
  survey jsonb not null,
  year text not null,
  eligibility text not null,
  returnee jsonb not null,
  sample jsonb not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'array')
);
comment on table portal.benchmark is 'Figures of another survey, beside its definition of who is a returnee, its year, its sample and their sources.';

create table portal.glossary_term (
  code text not null check (code ~ '^[a-z0-9_-]+$'),
  version integer not null check (version > 0),
  place integer not null check (place > 0),
  term jsonb not null,
  definition jsonb not null,
  source text not null,
  method text not null check (method in ('original', 'human', 'machine', 'project')),
  reviewed boolean not null,
  primary key (code, version)
);
comment on table portal.glossary_term is 'A term with its agreed definition in three languages; a changed definition is a further version.';

grant select on portal.comparison_table, portal.comparison_cell, portal.benchmark, portal.glossary_term to dawra_public, dawra_statistical, dawra_administration;
grant insert, delete on portal.comparison_table, portal.comparison_cell, portal.benchmark, portal.glossary_term to dawra_statistical;
