-- How long offered times are kept for the caller who hears them; 0: not at all.
alter table hosts add column hold_minutes int not null default 0;

-- Holds share seats and constraint with appointments. "occupant" is the appointment's id, or a hold's own name; a hold is
-- for one call ("held_for"), until a moment by this database's clock.
alter table occupied add column occupant text;
update occupied set occupant = appointment_id;
alter table occupied
  drop constraint occupied_pkey,
  alter column appointment_id drop not null,
  alter column occupant set not null,
  add primary key (org_id, occupant),
  add column held_for   text,
  add column held_until timestamptz,
  add check (num_nonnulls(appointment_id, held_for) = 1),
  add check ((held_for is null) = (held_until is null));

-- Small: a hold lives for minutes.
create index occupied_held_for on occupied (org_id, held_for) where held_for is not null;
create index occupied_held_until on occupied (held_until, org_id) where held_until is not null;
