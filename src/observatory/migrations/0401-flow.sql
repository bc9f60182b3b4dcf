-- Return flows: what a source counted, by period, each series under one concept. Nothing here is about a person.

create schema observatory;
grant usage on schema observatory to dawra_statistical, dawra_dialogue, dawra_public;

create table observatory.flow_series (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null,
  concept text not null check (concept in ('decided_return', 'assisted_voluntary_return', 'voluntary_departure', 'returned_after_order',
    'forced_return', 'readmission', 'return_order', 'apprehension', 'refused_entry', 'estimate')),
  direction text not null check (direction in ('to', 'from')),
  country text not null check (platform.is_country(country)),
  reporter jsonb not null check (reporter ? 'code' and reporter ? 'label' and jsonb_typeof(reporter -> 'aggregate') = 'boolean'),
  population text not null check (population in ('citizenship', 'birth', 'residence', 'destination')),
  unit text not null check (unit = 'persons'),
  rounding integer not null check (rounding > 0),
  missing_code text not null check (length(missing_code) > 0),
  source jsonb not null check (source ? 'citation' and source ? 'url' and source ? 'extracted' and source ? 'licence'),
  caution jsonb not null,
  continuous boolean not null,
  breaks jsonb not null check (jsonb_typeof(breaks) = 'array'),
  beside jsonb check (beside ? 'series' and beside ? 'why'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  released_at timestamptz
);
comment on table observatory.flow_series is 'A series with all that is needed to read it; hash is the sha256 of what was taken from the source, so that a later extract can be told from it.';
comment on column observatory.flow_series.rounding is 'Every cell of the source is rounded to the nearest multiple of this; a sum of k cells is at most k times half of it (rounded down) off.';
comment on column observatory.flow_series.breaks is 'Breaks of the series: [{period: the first after, reason: in three languages}].';
comment on column observatory.flow_series.beside is 'Another series that counts the same people by another source, and why the two differ: they are shown side by side and never added.';

create table observatory.flow_observation (
  series text not null references observatory.flow_series (id) on delete cascade,
  period text not null check (period ~ '^\d{4}(-\d{2}|-Q[1-4]|/\d{4})?$'),
  value bigint check (value >= 0),
  reporting integer check (reporting > 0),
  possible integer check (possible >= reporting),
  primary key (series, period)
);
comment on table observatory.flow_observation is 'Persons in a period. A null value is "no figure", zero is a counted zero: they are never the same.';

create view observatory.released_flow as
  select s.id, s.title, s.concept, s.direction, s.country, s.reporter, s.population, s.unit, s.rounding, s.missing_code, s.source, s.caution,
    s.continuous, s.breaks, s.beside, s.hash,
    coalesce((select jsonb_agg(jsonb_build_object('period', o.period, 'value', o.value, 'reporting', o.reporting, 'possible', o.possible) order by o.period)
      from observatory.flow_observation o where o.series = s.id), '[]') as observations
  from observatory.flow_series s where s.released_at is not null;
comment on view observatory.released_flow is 'The series that anyone may read, with their observations.';

grant select, insert, delete on observatory.flow_series, observatory.flow_observation to dawra_statistical;
grant select on observatory.released_flow to dawra_statistical, dawra_dialogue, dawra_public;
