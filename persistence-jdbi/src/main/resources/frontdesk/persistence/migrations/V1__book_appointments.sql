-- Every table starts its keys with org_id, so that the data can be spread by organisation.

-- GiST over text and int beside ranges: the exclusion constraint of "occupied" needs it.
create extension if not exists btree_gist;

create table organisations (
  org_id     text        not null primary key,
  created_at timestamptz not null default now()
);

create table hosts (
  org_id           text    not null references organisations (org_id),
  host_id          text    not null,
  zone             text    not null,
  calendar         text    not null,
  hours            text    not null,
  duration_minutes int     not null,
  longest_minutes  int     not null,
  step_minutes     int     not null,
  grid_only        boolean not null,
  notice_minutes   int     not null,
  horizon_minutes  int,
  past_allowed     boolean not null,
  capacity         int     not null,
  primary key (org_id, host_id)
);

create table appointments (
  org_id         text        not null,
  appointment_id text        not null,
  intent_key     text,
  host_id        text        not null,
  title          text        not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (starts_at < ends_at),
  attendee_name  text,
  attendee_email text,
  attendee_phone text,
  status         text        not null default 'booked',
  booked_at      timestamptz not null default now(),
  primary key (org_id, appointment_id),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- The key of a live appointment is its own; one that is cancelled gives it back and has none. (A partial
-- index over live rows would say the same, but before the first ANALYZE the planner takes it for tiny and
-- reads it whole.)
create unique index appointments_key on appointments (org_id, intent_key);
create index appointments_at on appointments (org_id, host_id, starts_at);
create index appointments_latest on appointments (org_id, booked_at);

-- What is taken, seat by seat. The constraint is the last line: it holds whatever the code does. The time stands
-- before the host, because at one time few hosts are busy, while one host is busy at many times.
create table occupied (
  org_id         text      not null,
  host_id        text      not null,
  seat           int       not null,
  during         tstzrange not null check (not isempty(during)),
  appointment_id text      not null,
  primary key (org_id, appointment_id),
  foreign key (org_id, appointment_id) references appointments (org_id, appointment_id),
  exclude using gist (org_id with =, during with &&, host_id with =, seat with =)
);

-- Which arrival of a tool call made which appointment.
create table deliveries (
  org_id         text        not null,
  call_id        text        not null,
  tool_call_id   text        not null,
  fingerprint    text        not null,
  appointment_id text        not null,
  created_at     timestamptz not null default now(),
  primary key (org_id, call_id, tool_call_id),
  foreign key (org_id, appointment_id) references appointments (org_id, appointment_id)
);

-- Messages that must leave the house. "attempts" fences a result that comes too late.
create table outbox (
  org_id      text        not null,
  notice_id   text        not null,
  content     jsonb       not null,
  stage       text        not null default 'PENDING',
  reason      text        not null default '',
  attempts    int         not null default 0,
  lease_until timestamptz,
  created_at  timestamptz not null default now(),
  primary key (org_id, notice_id)
);

create table tool_counts (
  org_id  text        not null,
  tool    text        not null,
  result  text        not null,
  times   bigint      not null,
  last_at timestamptz not null,
  primary key (org_id, tool, result)
);
