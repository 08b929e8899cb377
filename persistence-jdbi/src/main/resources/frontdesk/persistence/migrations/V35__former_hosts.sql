-- Who was a host and is there no more: what was booked with them is still told in their zone. Whoever was added again stands in
-- "hosts", and that counts.
create table former_hosts (
  org_id     text        not null references organisations (org_id),
  host_id    text        not null,
  zone       text        not null,
  removed_at timestamptz not null,
  primary key (org_id, host_id)
);

-- What was booked outlives its host. Whoever books locks the host's row first, so nobody is booked who is there no more.
alter table appointments drop constraint appointments_org_id_host_id_fkey;

-- Behind the second wall, as every table (V19).
create policy tenant on former_hosts using (org_id = current_setting('app.org', true));
create policy owner on former_hosts to current_user using (current_setting('app.owner', true) = 'on');
alter table former_hosts enable row level security;
alter table former_hosts force row level security;
