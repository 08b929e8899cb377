-- Every notice is now looked after until it is delivered or a person has settled it, and an organisation's addresses are asked at one pace by
-- all nodes together.

alter table organisations add column unknown_notices text not null default 'ASK';

-- unknowns: how many attempts ended without anybody knowing what came of them
alter table outbox
  add column way      text,
  add column unknowns int not null default 0;

update outbox
   set way = case content ->> 'kind'
               when 'appointment_booked'  then 'HOOK'
               when 'appointment_changed' then 'CHANGES'
               when 'call_escalated'      then 'ESCALATIONS'
               when 'calendar_entry'      then 'CALENDAR'
               else 'MAIL' end,
       unknowns = case when stage = 'UNKNOWN' then 1 else 0 end;

-- What an earlier version left untold is told now only if it is news: callers of before were told how it stood.
update outbox
   set due_at = case when stage = 'SENDING' then lease_until else now() end
 where not repeatable and due_at is null
   and (stage = 'SENDING' or (stage in ('PENDING', 'NOTHING_HAPPENED') and created_at > now() - interval '1 day'));

alter table outbox alter column way set not null;

create index outbox_due_of_way on outbox (org_id, way, due_at) where due_at is not null;
create index outbox_sending on outbox (org_id, way) where stage = 'SENDING';
create index outbox_waiting on outbox (org_id, created_at) where due_at is null and stage <> 'DELIVERED';

-- next_at: when the address may be asked again; closed_until: it rests, or one attempt finds out whether it is back (probing)
create table destinations (
  org_id       text        not null references organisations (org_id),
  way          text        not null,
  next_at      timestamptz not null,
  failures     int         not null default 0,
  probing      boolean     not null default false,
  closed_until timestamptz,
  primary key (org_id, way)
);
