-- What an organisation tells of itself, beside its name: for assistants to say. "json" and not "jsonb": a week is kept in the order in
-- which it was written. Row-level security is the table's own (V19).
alter table organisations
  add column business_hours     json,
  add column after_hours_policy json,
  add column services_offered   json,
  add column escalation_phone   json,
  add column config             json;

-- The number that was calling when it was booked, whoever is to come: from one number only so much is booked ahead.
alter table appointments add column caller_phone text;
create index appointments_caller on appointments (org_id, caller_phone) where caller_phone is not null;
