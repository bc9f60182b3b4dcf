-- The two endpoints through which a request of any compartment writes outside its own schemas:
-- the journal row of its act, and the job its act calls for.

create function platform.record_act(actor uuid, act text, subject text, subject_id text, detail jsonb, compartment text, request text)
returns bigint language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  run_as text := current_setting('role');
  written bigint;
begin
  -- `role` is what the transaction stands as, whoever owns this function: nobody writes into another compartment's journal, or for someone else.
  if run_as <> 'none' and run_as <> 'dawra_administration' then
    if run_as <> 'dawra_' || compartment or actor is distinct from platform.current_account() then
      raise insufficient_privilege using message = 'an act is recorded for its own compartment and account only';
    end if;
  end if;
  insert into platform.journal (actor, act, subject, subject_id, detail, compartment, request)
  values ($1, $2, $3, $4, $5, $6, $7) returning id into written;
  return written;
end
$$;

create function platform.enqueue(task text, payload json, job_key text) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 25);
end
$$;

revoke all on function platform.record_act(uuid, text, text, text, jsonb, text, text) from public;
revoke all on function platform.enqueue(text, json, text) from public;
grant execute on function platform.record_act(uuid, text, text, text, jsonb, text, text)
  to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
grant execute on function platform.enqueue(text, json, text)
  to dawra_public, dawra_statistical, dawra_dialogue, dawra_service, dawra_restricted, dawra_administration;
