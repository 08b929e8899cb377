-- Links by which a member chooses a new password; "digest" is SHA-256 of what stands in the link. A member has one at most: the last.
create table password_links (
  org_id     text        not null,
  member_id  text        not null,
  digest     bytea       not null,
  expires_at timestamptz not null,
  primary key (org_id, member_id),
  foreign key (org_id, member_id) references members (org_id, member_id) on delete cascade
);

-- As whom members sign in elsewhere: what the issuer calls somebody for ever, never an address.
create table member_accounts (
  org_id    text not null,
  member_id text not null,
  issuer    text not null,
  subject   text not null,
  primary key (org_id, member_id),
  unique (org_id, issuer, subject),
  foreign key (org_id, member_id) references members (org_id, member_id) on delete cascade
);

-- People who are signing in elsewhere just now; each row is taken away by the answer. "digest" is of the state, "browser" of what the browser
-- holds, "link" likewise of the invitation by which somebody joins so.
create table pending_sign_ins (
  org_id     text        not null references organisations (org_id),
  digest     bytea       not null,
  browser    bytea       not null,
  verifier   text        not null,
  nonce      text        not null,
  link       bytea,
  expires_at timestamptz not null,
  primary key (org_id, digest)
);

-- Behind the second wall, as every table (V19).
do $$
declare
  spread text;
begin
  foreach spread in array array['password_links', 'member_accounts', 'pending_sign_ins']
  loop
    execute format('create policy tenant on %I using (org_id = current_setting(''app.org'', true))', spread);
    execute format('create policy owner on %I to current_user using (current_setting(''app.owner'', true) = ''on'')', spread);
    execute format('alter table %I enable row level security', spread);
    execute format('alter table %I force row level security', spread);
  end loop;
end $$;
