-- What another wing's functions and views may build on, and nothing else of this wing: which versions and results there are, on which data, whether these
-- are synthetic and released; never a figure. No role may read them: who asks does so through a function or a view of the wing that borrows.

create view evidence.known_version as
  select v.id, v.data_set, s.slug, v.number, s.title, v.synthetic, v.released_at is not null as released
  from evidence.data_version v join evidence.data_set s on s.id = v.data_set;
comment on view evidence.known_version is 'That a version exists, of which data set, whether it is synthetic and released; lent to other wings.';

create view evidence.known_result as
  select r.id, r.data, v.data_set, v.slug, v.number as version, v.title, v.synthetic, r.released_at is not null as released, v.released as data_released
  from evidence.result r join evidence.known_version v on v.id = r.data;
comment on view evidence.known_result is 'That a result exists, on which data, whether these are synthetic and released; no figure. Lent to other wings.';

-- Releases results and the descriptions of the data they rest on, for a wing that has two people's word for it: whoever asked, and the first of `seconds` who
-- had no hand in it. The rules of release hold as for any other.
create function evidence.release_cited(wanted text[], asker uuid, seconds uuid[]) returns table (kind text, id text)
language plpgsql volatile security definer set search_path = evidence, pg_temp as $$
#variable_conflict use_column
begin
  return query update evidence.data_version v set released_at = now(), release_asked_by = coalesce(release_asked_by, asker),
      release_asked_at = coalesce(release_asked_at, now()), released_by = coalesce(
        (select s from unnest(seconds) with ordinality u (s, n) where s <> all (evidence.hands_on_version(v.id))
          and s is distinct from v.release_asked_by order by n limit 1), seconds[1])
    where v.released_at is null and v.id in (select r.data from evidence.result r where r.id = any (wanted))
    returning 'data_version'::text, v.id;
  return query update evidence.result r set released_at = now(), release_asked_by = coalesce(release_asked_by, asker),
      release_asked_at = coalesce(release_asked_at, now()), released_by = coalesce(
        (select s from unnest(seconds) with ordinality u (s, n) where s <> all (evidence.hands_on_result(r.id))
          and s is distinct from r.release_asked_by order by n limit 1), seconds[1])
    where r.released_at is null and r.id = any (wanted)
    returning 'result'::text, r.id;
end $$;
revoke all on function evidence.release_cited(text[], uuid, uuid[]) from public;
