-- What pages that show calls live ask for twice a second. "revision" counts what changed of a call, its words and what was handed over; it is
-- written under the call's row lock in the commit of the change, so whoever reads one sees all that it counts. "says" is what "speaking" is just
-- saying; the line that says it whole takes its place.
alter table calls
  add column revision bigint not null default 0,
  add column speaking text,
  add column says     text,
  add column says_at  timestamptz;

-- Those that go on: few of many.
create index calls_going_on on calls (org_id, started_at, call_id) where ended_at is null;
