-- What became of an appointment, one row for each revision: 0 is its booking. It is written by the statement that changes it.
-- "credential" is what it was asked with; "call_id" the call that asked, null where no call did.
create table appointment_steps (
  org_id         text        not null,
  appointment_id text        not null,
  revision       int         not null,
  at             timestamptz not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  live           boolean     not null,
  credential     text        not null,
  call_id        text,
  primary key (org_id, appointment_id, revision),
  foreign key (org_id, appointment_id) references appointments (org_id, appointment_id)
);

-- Those from before: how they stand, where nothing became of them since they were booked.
insert into appointment_steps
select org_id, appointment_id, 0, booked_at, starts_at, ends_at, true, 'before',
       (select d.call_id from deliveries d
         where d.org_id = a.org_id and d.appointment_id = a.appointment_id and d.notice_id is null
         order by d.created_at limit 1)
  from appointments a
 where revision = 0;

-- Behind the second wall, as every table (V19).
create policy tenant on appointment_steps using (org_id = current_setting('app.org', true));
create policy owner on appointment_steps to current_user using (current_setting('app.owner', true) = 'on');
alter table appointment_steps enable row level security;
alter table appointment_steps force row level security;
