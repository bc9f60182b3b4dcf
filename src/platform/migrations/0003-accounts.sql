-- People who may enter, how they prove it, what they may do and since when. Identity is visible to the administration alone:
-- the statistical and other compartments have no grant here; they may ask for a display name and nothing else.

create table platform.institution (
  id uuid primary key default gen_random_uuid(),
  name jsonb not null check (platform.is_label(name)),
  country text check (platform.is_country(country)),
  side text not null check (side in ('origin', 'destination', 'both_or_neither', 'international')),
  family text not null check (family in
    ('public_authority', 'employers', 'trade_union', 'migrant_association', 'science', 'intergovernmental')),
  created_at timestamptz not null default now(),
  constraint institution_country check (case side when 'international' then country is null when 'both_or_neither' then true else country is not null end),
  constraint institution_side check (side <> 'both_or_neither' or family <> 'public_authority'),
  constraint institution_name unique nulls not distinct (name, country)
);

create table platform.account (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  locale text not null check (locale = any (platform.locales())),
  institution uuid references platform.institution,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint account_email unique (email)
);

-- Apart from the account so that a list of people can never carry a secret. The TOTP secret is encrypted under the installation's own.
create table platform.credential (
  account uuid primary key references platform.account on delete cascade,
  password_hash text not null check (password_hash like '$argon2id$%'),
  password_at timestamptz not null default now(),
  totp_secret bytea,
  totp_at timestamptz,
  totp_step bigint not null default 0,
  -- Steps of the codes accepted last: a clock that was set back must neither shut people out nor let a code in twice.
  totp_recent bigint[] not null default '{}',
  constraint credential_totp check (totp_at is null or totp_secret is not null)
);

create table platform.recovery_code (
  account uuid not null references platform.account on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (account, code_hash)
);

-- A key of a person's device (WebAuthn). The private half never leaves the device; what stands here opens nothing.
create table platform.passkey (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references platform.account on delete cascade,
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  public_key bytea not null check (length(public_key) between 1 and 4096),
  counter bigint not null default 0 check (counter >= 0),
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null default now(),
  used_at timestamptz,
  -- Its counter went back: somebody has a copy of it. It opens nothing any more, yet the account still asks for a second factor.
  stopped_at timestamptz
);
create index passkey_account on platform.passkey (account);

-- Who a person is at an identity provider (OpenID Connect). Only the owner of the account makes it; an address of mail never does.
create table platform.provider_link (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references platform.account on delete cascade,
  issuer text not null check (length(issuer) <= 500),
  subject text not null check (length(subject) between 1 and 255),
  created_at timestamptz not null default now(),
  used_at timestamptz,
  constraint provider_link_subject unique (issuer, subject),
  constraint provider_link_account unique (account, issuer)
);

-- Beginnings of a sign-in that were used up, until they would have ended by themselves: none is used twice.
create table platform.spent_ceremony (
  id uuid primary key,
  expires_at timestamptz not null
);
create index spent_ceremony_expires on platform.spent_ceremony (expires_at);

-- Whether a password alone is not enough: codes of an authenticator are in use, or a passkey.
create function platform.has_own_factor(person uuid) returns boolean language sql stable as $$
  select exists (select from platform.credential c where c.account = person and c.totp_at is not null)
    or exists (select from platform.passkey p where p.account = person)
$$;

create table platform.role_grant (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references platform.account on delete cascade,
  role text not null check (role in ('returnee', 'interviewer', 'supervisor', 'researcher', 'secretariat', 'delegate',
    'employer', 'consulate', 'administrator')),
  -- How far the grant reaches, and of what: no default, for a grant that does not say is an error. Territories and corridors are codes with the day since
  -- which they mean what was granted (regions-ma/MA-04/2015-02-20): a code that is used again for something else opens nothing of it.
  scope text not null,
  scope_of text,
  valid_from date not null default (now() at time zone 'UTC')::date,
  valid_to date,
  granted_by uuid references platform.account on delete set null,
  granted_at timestamptz not null default now(),
  constraint role_grant_dates check (valid_to is null or valid_to >= valid_from),
  constraint role_grant_scope check (case scope
    when 'everywhere' then scope_of is null
    when 'own' then scope_of is null
    when 'institution' then scope_of ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    when 'space' then scope_of ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    when 'territory' then scope_of ~ '^[a-z0-9-]+/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    when 'corridor' then scope_of ~ '^corridors/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    when 'case' then scope_of ~ '^(assigned|mediator)/[a-z_]+\.[a-z_]+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    else false end is true),
  -- The accounts of an installation are one thing: nobody administrates a part of them.
  constraint role_grant_administrator check (role <> 'administrator' or scope = 'everywhere')
);
create index role_grant_account on platform.role_grant (account);

create table platform.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  account uuid not null references platform.account on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  device text not null default '' check (length(device) <= 200),
  ended_at timestamptz,
  -- Opened through an identity provider, which may have proved a second factor: that counts while the link stands.
  link uuid references platform.provider_link on delete set null,
  provider_factor boolean not null default false
);
create index session_account on platform.session (account) where ended_at is null;

-- Last use stands apart: a long request that has touched it must not hold up whoever ends the session.
create table platform.session_use (
  session uuid primary key references platform.session on delete cascade,
  seen_at timestamptz not null default now()
);

create table platform.invitation (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  email text not null check (email = lower(email)),
  name text not null,
  locale text not null check (locale = any (platform.locales())),
  -- Roles that acceptance gives: [{"role", "scope", "scope_of"}], as in role_grant.
  grants jsonb not null check (jsonb_typeof(grants) = 'array'),
  institution uuid references platform.institution,
  -- Set when the link gives an existing person a new password instead of making an account.
  renews uuid references platform.account on delete cascade,
  -- Whether the person's second factor goes with the old password; then the link is worth something only after they could refuse.
  removes_factor boolean not null default false,
  -- Asked for by whoever reads the mail of the account: the second factor is then asked for, never taken away.
  by_owner boolean not null default false check (not by_owner or (renews is not null and not removes_factor)),
  effective_at timestamptz not null default now(),
  refused_at timestamptz,
  invited_by uuid references platform.account on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create unique index invitation_open on platform.invitation (email) where used_at is null and withdrawn_at is null and not by_owner;

-- Failed sign-ins by keyed digest of the account typed, whether or not anyone has it, and of where they come from: the answer tells nobody
-- who exists, and strangers slow down themselves alone.
create table platform.attempt (
  digest bytea primary key check (length(digest) = 32),
  failures integer not null default 0,
  last_at timestamptz not null default now(),
  locked_until timestamptz
);
create index attempt_last on platform.attempt (last_at);

create function platform.is_administrator(person uuid) returns boolean
language sql stable security definer set search_path = platform, pg_temp as $$
  select exists (select 1 from platform.role_grant g join platform.account a on a.id = g.account and a.disabled_at is null
    where g.account = person and g.role = 'administrator' and g.scope = 'everywhere'
    and (now() at time zone 'UTC')::date between g.valid_from and coalesce(g.valid_to, 'infinity'))
$$;

-- Whether one of `others` let a person in: gave a role or a new password, or did so to whoever did. Such a person is no second one beside them.
create function platform.let_in_by(person uuid, others uuid[]) returns boolean
language sql stable security definer set search_path = platform, pg_temp as $$
  with recursive known(account) as (
    select person
    union select b.by from known k cross join lateral (
      select g.granted_by as by from platform.role_grant g where g.account = k.account
      union select i.invited_by from platform.invitation i where i.renews = k.account and i.used_at is not null) b
    where b.by is not null)
  select exists (select from known k where k.account = any (others) and k.account <> person)
$$;

revoke all on function platform.is_administrator(uuid), platform.has_own_factor(uuid) from public;
revoke all on function platform.let_in_by(uuid, uuid[]) from public;
grant execute on function platform.let_in_by(uuid, uuid[]) to dawra_statistical, dawra_dialogue;
grant execute on function platform.is_administrator(uuid), platform.has_own_factor(uuid) to dawra_administration;

grant select, insert, update, delete on platform.institution, platform.account, platform.credential, platform.recovery_code,
  platform.passkey, platform.provider_link, platform.spent_ceremony, platform.role_grant, platform.session, platform.session_use, platform.invitation, platform.attempt to dawra_administration;

-- An endpoint that forgets its `where` still reaches only the person's own secrets. Without an account the application itself is at
-- work: it is finding out who comes, or opening a session.
alter table platform.credential enable row level security;
alter table platform.recovery_code enable row level security;
alter table platform.session enable row level security;
alter table platform.passkey enable row level security;
alter table platform.provider_link enable row level security;
create policy own on platform.credential to dawra_administration using (platform.current_account() is null
  or account = platform.current_account() or platform.is_administrator(platform.current_account()));
create policy own on platform.recovery_code to dawra_administration using (platform.current_account() is null
  or account = platform.current_account() or platform.is_administrator(platform.current_account()));
create policy own on platform.session to dawra_administration using (platform.current_account() is null
  or account = platform.current_account() or platform.is_administrator(platform.current_account()));
create policy own on platform.passkey to dawra_administration using (platform.current_account() is null
  or account = platform.current_account() or platform.is_administrator(platform.current_account()));
create policy own on platform.provider_link to dawra_administration using (platform.current_account() is null
  or account = platform.current_account() or platform.is_administrator(platform.current_account()));

-- Deleting an account or an institution looks these up.
create index session_link on platform.session (link) where link is not null;
create index account_institution on platform.account (institution);
create index role_grant_granted_by on platform.role_grant (granted_by) where granted_by is not null;
create index session_of_account on platform.session (account);
create index invitation_institution on platform.invitation (institution) where institution is not null;
create index invitation_renews on platform.invitation (renews) where renews is not null;
create index invitation_invited_by on platform.invitation (invited_by) where invited_by is not null;
