-- "revision" counts what became of an appointment since it was booked: each move, by whomever, and its cancellation.
-- Who changes one names the revision that was seen.
alter table appointments add column revision int not null default 0;

-- Callers are known by these two, and asked for nobody else's.
create index appointments_email on appointments (org_id, attendee_email);
create index appointments_phone on appointments (org_id, attendee_phone);
