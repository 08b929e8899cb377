-- Every tool call that changed something is remembered, also where it was about no appointment. "notice_id" is what a
-- confirmation was sent by, so that a repeat of that tool call sends no other.
alter table deliveries alter column appointment_id drop not null;
alter table deliveries add column notice_id text;
