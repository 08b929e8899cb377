-- What lets programs and the voice platform in. "digest" is of a secret that is sent, "sealed" a key that signs, which
-- only the sealing key "key_id" opens; never the secret itself. Under one name at most two are valid, one in each
-- "place". A revoked one stays: who ever had a credential is never served without one again.
create table credentials (
  org_id        text        not null references organisations (org_id),
  credential_id text        not null,
  name          text        not null,
  place         smallint    not null check (place in (0, 1)),
  kind          text        not null,
  options       jsonb,
  digest        bytea,
  sealed        bytea,
  key_id        text,
  created_at    timestamptz not null,
  last_used_at  timestamptz,
  revoked_at    timestamptz,
  primary key (org_id, credential_id),
  check ((digest is null) <> (sealed is null) and (sealed is null) = (key_id is null))
);
create unique index credentials_valid on credentials (org_id, name, place) where revoked_at is null;

-- Which host somebody is who signed in elsewhere: by the lasting id that the issuer gives, or by e-mail address.
create table sign_ins (
  org_id  text not null,
  subject text not null,
  host_id text not null,
  primary key (org_id, subject),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- Behind the second wall, as every table (V19).
do $$
declare
  spread text;
begin
  foreach spread in array array['credentials', 'sign_ins']
  loop
    execute format('create policy tenant on %I using (org_id = current_setting(''app.org'', true))', spread);
    execute format('create policy owner on %I to current_user using (current_setting(''app.owner'', true) = ''on'')', spread);
    execute format('alter table %I enable row level security', spread);
    execute format('alter table %I force row level security', spread);
  end loop;
end $$;
-- Which keys sealed one, and whether anybody has one, is asked of all.
create policy worker on credentials for select using (current_setting('app.worker', true) = 'on');
