-- Who signs in to an organisation's pages. "password" is what Argon2id makes of it, never itself. "member_id" names them in the audit.
create table members (
  org_id    text        not null references organisations (org_id),
  member_id text        not null,
  email     text        not null,
  name      text        not null,
  role      text        not null,
  host_id   text,
  password  text        not null,
  joined_at timestamptz not null,
  primary key (org_id, member_id),
  unique (org_id, email),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- Links by which people join; "digest" is SHA-256 of what stands in the link. A "first" one is void once there is a member.
create table join_links (
  org_id     text        not null references organisations (org_id),
  digest     bytea       not null,
  role       text        not null,
  host_id    text,
  first      boolean     not null,
  expires_at timestamptz not null,
  primary key (org_id, digest),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- "digest" is SHA-256 of what the browser holds.
create table sessions (
  org_id    text        not null,
  digest    bytea       not null,
  member_id text        not null,
  begun_at  timestamptz not null,
  seen_at   timestamptz not null,
  ends_at   timestamptz not null,
  primary key (org_id, digest),
  foreign key (org_id, member_id) references members (org_id, member_id) on delete cascade
);

-- Behind the second wall, as every table (V19).
do $$
declare
  spread text;
begin
  foreach spread in array array['members', 'join_links', 'sessions']
  loop
    execute format('create policy tenant on %I using (org_id = current_setting(''app.org'', true))', spread);
    execute format('create policy owner on %I to current_user using (current_setting(''app.owner'', true) = ''on'')', spread);
    execute format('alter table %I enable row level security', spread);
    execute format('alter table %I force row level security', spread);
  end loop;
end $$;
