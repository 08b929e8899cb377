-- Who invites attendees, for all hosts of the organisation.
alter table organisations add column invitations text not null default 'ZAPIER';

-- What people did to our appointments in their own calendars, as it was noticed. "now_starts_at" is null where the
-- event was gone.
create table calendar_differences (
  org_id         text        not null,
  appointment_id text        not null,
  noticed_at     timestamptz not null default now(),
  was_starts_at  timestamptz not null,
  was_ends_at    timestamptz not null,
  now_starts_at  timestamptz,
  now_ends_at    timestamptz,
  primary key (org_id, appointment_id, noticed_at),
  foreign key (org_id, appointment_id) references appointments (org_id, appointment_id)
);
