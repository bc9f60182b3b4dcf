-- Several processes on one database: the secret they share, what senders have taken in the running minute, whether the schema is one that a program knows.

create table platform.secret_mark (
  only_one boolean primary key default true check (only_one),
  fingerprint bytea not null check (length(fingerprint) = 32)
);
comment on table platform.secret_mark is 'Which secret the installation works with, as a keyed hash of nothing: a process with another one does not start.';

-- Requests in the running window of whoever is counted, under a keyed hash of the account or line. It is worth nothing after a minute, nor after a crash.
create unlogged table platform.request_count (
  digest bytea primary key check (length(digest) = 32),
  count integer not null,
  ends_at timestamptz not null
);
create index request_count_ends on platform.request_count (ends_at);
comment on table platform.request_count is 'Requests in the running window, shared by all processes.';

-- Adds to several counts and gives what they are now and how many milliseconds they still hold. In the order of the digests: callers do not wait in a circle.
create function platform.count_requests(digests bytea[], numbers integer[], milliseconds integer)
returns table (digest bytea, count integer, left_ms integer)
language sql volatile security definer set search_path = platform, pg_temp as $$
  with given as (select g.digest, sum(g.number)::integer as number from unnest(digests, numbers) g (digest, number) group by 1 order by 1)
  insert into platform.request_count as c (digest, count, ends_at)
  select given.digest, given.number, clock_timestamp() + milliseconds * interval '1 millisecond' from given
  on conflict (digest) do update set
    count = case when c.ends_at <= clock_timestamp() then excluded.count else c.count + excluded.count end,
    ends_at = case when c.ends_at <= clock_timestamp() then excluded.ends_at else c.ends_at end
  returning c.digest, c.count, greatest(1, ceil(extract(epoch from c.ends_at - clock_timestamp()) * 1000))::integer
$$;
create function platform.forget_request_counts() returns void
language sql volatile security definer set search_path = platform, pg_temp as $$
  delete from platform.request_count where digest in (select digest from platform.request_count where ends_at < clock_timestamp() limit 5000 for update skip locked)
$$;

-- Migrations that the database has had and a program does not know: it is older than its database and must not go on.
create function platform.unknown_migrations(known text[]) returns setof text
language plpgsql stable security definer set search_path = platform, pg_temp as $$
begin
  return query select m.name::text from platform.migration m where m.name <> all (known) order by 1;
end
$$;

revoke all on function platform.count_requests(bytea[], integer[], integer), platform.forget_request_counts(), platform.unknown_migrations(text[]) from public;
grant execute on function platform.count_requests(bytea[], integer[], integer), platform.forget_request_counts(), platform.unknown_migrations(text[]) to dawra_public;
