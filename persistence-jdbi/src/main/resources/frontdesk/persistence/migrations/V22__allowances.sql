-- How often each asked within a span of time, by number; the first request of the next one begins anew.
create table allowances (
  org_id text not null,
  key text not null,
  span bigint not null,
  used bigint not null,
  primary key (org_id, key)
);
-- For the cleaner: a call is over soon, and its key never comes again.
create index allowances_span on allowances (span, org_id);

-- Behind the second wall, as every table (V19).
create policy tenant on allowances using (org_id = current_setting('app.org', true));
create policy owner on allowances to current_user using (current_setting('app.owner', true) = 'on');
alter table allowances enable row level security;
alter table allowances force row level security;
-- Whose are old is asked of all.
create policy worker on allowances for select using (current_setting('app.worker', true) = 'on');
