-- An organisation that is disabled is served by nobody.
alter table organisations
  add column name     text,
  add column disabled boolean not null default false;

-- Other words for a host. None is a host's id as well: the id counts.
create table host_aliases (
  org_id  text not null,
  alias   text not null,
  host_id text not null,
  primary key (org_id, alias),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- Several hosts under one name, asked by "place".
create table host_groups (
  org_id     text not null,
  group_name text not null,
  place      int  not null,
  host_id    text not null,
  primary key (org_id, group_name, place),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- Where callers are led by what they came in by: "number:…", "assistant:…", "door:vapi" or "door:api". One that leads to a
-- group which is no more leads nowhere.
create table host_lines (
  org_id     text not null,
  line       text not null,
  host_id    text,
  group_name text,
  primary key (org_id, line),
  check (num_nonnulls(host_id, group_name) = 1),
  foreign key (org_id) references organisations (org_id),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- As it was before, where both hosts are still there.
insert into host_lines (org_id, line, host_id)
select h.org_id, d.line, h.host_id
  from hosts h
  join (values ('pete_admin', 'door:vapi'), ('front_desk', 'door:api')) as d (host_id, line) on d.host_id = h.host_id
 where h.org_id = 'org_demo_001';

-- An organisation's own addresses that hear of what happens. An address lets whoever knows it in, so it is sealed.
create table hooks (
  org_id text  not null,
  way    text  not null,
  sealed bytea not null,
  key_id text  not null,
  primary key (org_id, way),
  foreign key (org_id) references organisations (org_id)
);

-- Behind the second wall, as every table (V19).
do $$
declare
  spread text;
begin
  foreach spread in array array['host_aliases', 'host_groups', 'host_lines', 'hooks']
  loop
    execute format('create policy tenant on %I using (org_id = current_setting(''app.org'', true))', spread);
    execute format('create policy owner on %I to current_user using (current_setting(''app.owner'', true) = ''on'')', spread);
    execute format('alter table %I enable row level security', spread);
    execute format('alter table %I force row level security', spread);
  end loop;
end $$;
-- Which keys sealed one is asked of all.
create policy worker on hooks for select using (current_setting('app.worker', true) = 'on');
