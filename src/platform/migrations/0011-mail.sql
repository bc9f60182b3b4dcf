-- Outgoing mail. A message is a row of the act that calls for it: it exists if and only if the act does. The row holds a kind and ids, never words: what is
-- written is made when it is delivered, in the language of the reader, and says nothing that only they may know.

create table platform.mail_preference (
  account uuid primary key references platform.account on delete cascade,
  time_zone text not null check (now() at time zone time_zone is not null),
  -- Kinds of notice that come otherwise than usual: {"answer.review": "daily"}.
  modes jsonb not null default '{}' check (jsonb_typeof(modes) = 'object'
    and not jsonb_path_exists(modes, '$.* ? (!(@ == "at-once" || @ == "daily" || @ == "weekly" || @ == "never"))'))
);
comment on table platform.mail_preference is 'When notices reach a person, in whose time. Mail about the access to an account is not subject to it.';

create table platform.mail (
  -- Names the message for good (Message-ID): one that is delivered twice after a crash is the same message.
  id uuid primary key,
  account uuid references platform.account on delete cascade,
  -- Whoever is invited has no account yet; a renewal names both. A link that is not open any more is not sent.
  invitation uuid references platform.invitation on delete cascade,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$'),
  security boolean not null,
  -- Ids and numbers only.
  parameters jsonb not null default '{}' check (jsonb_typeof(parameters) = 'object'),
  -- The one-use part of a link, encrypted under the secret of the installation; gone once the message is.
  sealed bytea,
  state text not null check (state in ('waiting', 'gathered', 'digested', 'sent', 'bounced', 'kept', 'failed', 'cancelled')),
  due_at timestamptz not null default now(),
  attempts integer not null default 0 check (attempts >= 0),
  leased_until timestamptz,
  -- Answer of the mail server, or what stood in the way: a code, never its words, which may repeat an address.
  outcome text check (length(outcome) <= 40),
  digest uuid references platform.mail on delete set null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint mail_recipient check (account is not null or invitation is not null),
  constraint mail_ended check ((ended_at is not null) = (state not in ('waiting', 'gathered'))),
  constraint mail_sealed check (sealed is null or state in ('waiting', 'failed'))
);
create index mail_account on platform.mail (account, created_at) where account is not null;
create index mail_invitation on platform.mail (invitation) where invitation is not null;
create index mail_digest on platform.mail (digest) where digest is not null;
create index mail_created on platform.mail (created_at);
-- What waits already is not said twice.
create unique index mail_open on platform.mail (account, kind, parameters) where state in ('waiting', 'gathered') and not security and account is not null
  and kind <> 'mail.digest';
comment on table platform.mail is 'Messages to deliver and what came of them; nothing of what they say.';

-- Addresses that mail does not reach: refused by the mail server for good, or come back. Notices are not sent there; mail about the access to an account is.
create table platform.mail_failing (
  email text primary key check (email = lower(email)),
  since timestamptz not null default now(),
  -- Refused when it was handed over, or taken and come back later: only the first is proven wrong by a message that is taken.
  bounced boolean not null,
  outcome text not null check (length(outcome) <= 40)
);
comment on table platform.mail_failing is 'Addresses that mail does not reach, and what a mail server answered: a code, never its words.';
alter table platform.mail_failing enable row level security;
create policy own on platform.mail_failing to dawra_administration using (platform.current_account() is null
  or platform.is_administrator(platform.current_account())
  or email = (select a.email from platform.account a where a.id = platform.current_account()));
grant select, insert, update, delete on platform.mail_failing to dawra_administration;

alter table platform.mail enable row level security;
create policy outbox on platform.mail to dawra_administration
  using (platform.current_account() is null or platform.is_administrator(platform.current_account()));
alter table platform.mail_preference enable row level security;
create policy own on platform.mail_preference to dawra_administration using (platform.current_account() is null or account = platform.current_account());
grant select, insert, update, delete on platform.mail to dawra_administration;
grant select, insert, update on platform.mail_preference to dawra_administration;

-- A job for later.
create function platform.enqueue_at(task text, payload json, job_key text, at timestamptz) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key, run_at => at, max_attempts => 25);
end
$$;
revoke all on function platform.enqueue_at(text, json, text, timestamptz) from public;
grant execute on function platform.enqueue_at(text, json, text, timestamptz) to dawra_administration;

-- When a digest reaches a person: the next seven in the morning of their day, or of their Monday.
create function platform.digest_due(zone text, mode text, at timestamptz) returns timestamptz language sql stable as $$
  select d.day at time zone zone from (select case mode
      when 'weekly' then date_trunc('week', at at time zone zone) + interval '7 days 7 hours'
      else date_trunc('day', at at time zone zone) + interval '1 day 7 hours' end as day) d
$$;

-- Messages about the access to an account: at most these an hour and a day to one address, whoever asks for them. Notices: beyond these an hour they are gathered.
create function platform.mail_limits() returns table (security_hour integer, security_day integer, notices_hour integer, usual_zone text)
  language sql immutable parallel safe as $$ values (4, 12, 12, 'Africa/Tunis') $$;

/*
 * Calls for a message in the transaction of the act. Says what becomes of it: waiting, gathered (for a digest), never (not wanted), failing (mail does
 * not reach the address), nobody (no such account, or a disabled one), repeated (it waits already), too-many.
 */
create function platform.send_mail(mail_id uuid, recipient uuid, invited uuid, kind text, usual text, parameters jsonb, sealed bytea) returns text
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  run_as text := current_setting('role');
  secure boolean := usual = 'always';
  address text := coalesce((select a.email from account a where a.id = recipient and a.disabled_at is null),
    case when recipient is null then (select v.email from invitation v where v.id = invited) end);
  zone text;
  mode text;
  due timestamptz := now();
  limits record;
  lately integer;
  today integer;
begin
  if (secure or invited is not null or sealed is not null) and run_as not in ('none', 'dawra_administration') then
    raise insufficient_privilege using message = 'only the administration writes about the access to an account';
  end if;
  if address is null then return 'nobody'; end if;
  select * into limits from mail_limits();
  select p.time_zone, p.modes ->> send_mail.kind into zone, mode from mail_preference p where p.account = recipient;
  mode := case when secure then 'at-once' else coalesce(mode, usual) end;
  if mode = 'never' then return 'never'; end if;
  if not secure and exists (select from mail_failing f where f.email = address) then return 'failing'; end if;
  -- Counted one after the other, so that the limit holds for those who come at once too.
  perform pg_advisory_xact_lock(hashtext('platform.mail'), hashtext(address));
  select count(*) filter (where m.created_at > now() - interval '1 hour'), count(*) into lately, today
    from mail m left join account a on a.id = m.account left join invitation v on v.id = m.invitation
    where coalesce(a.email, v.email) = address and m.created_at > now() - interval '1 day' and m.security = secure and m.state <> 'gathered';
  if secure and (lately >= limits.security_hour or today >= limits.security_day) then return 'too-many'; end if;
  if not secure and mode = 'at-once' and lately >= limits.notices_hour then mode := 'daily'; end if;
  if mode <> 'at-once' then due := digest_due(coalesce(zone, limits.usual_zone), mode, now()); end if;
  insert into mail (id, account, invitation, kind, security, parameters, sealed, state, due_at)
    values (mail_id, recipient, invited, send_mail.kind, secure, send_mail.parameters, send_mail.sealed,
      case mode when 'at-once' then 'waiting' else 'gathered' end, due)
    on conflict do nothing;
  if not found then return 'repeated'; end if;
  if mode = 'at-once' then
    perform enqueue('mail.deliver', json_build_object('id', mail_id), 'mail:' || mail_id);
    return 'waiting';
  end if;
  perform enqueue_at('mail.digest', json_build_object('account', recipient), 'mail.digest:' || recipient || ':' || extract(epoch from due)::bigint, due);
  return 'gathered';
end
$$;

revoke all on function platform.send_mail(uuid, uuid, uuid, text, text, jsonb, bytea) from public;
grant execute on function platform.send_mail(uuid, uuid, uuid, text, text, jsonb, bytea)
  to dawra_statistical, dawra_dialogue, dawra_administration;
