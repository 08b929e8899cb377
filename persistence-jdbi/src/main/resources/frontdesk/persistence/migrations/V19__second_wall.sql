-- What people and programs did, for whom and when: only ever added to. "before_hash" and "after_hash" are SHA-256 of what was changed, in
-- a form of its own; nobody's data stands here in clear.
create table audit (
  org_id       text        not null references organisations (org_id),
  entry_id     text        not null,
  at           timestamptz not null default now(),
  credential   text        not null,
  call_id      text,
  tool_call_id text,
  what         text        not null,
  subject      text        not null,
  before_hash  text,
  after_hash   text,
  outcome      text        not null,
  primary key (org_id, entry_id)
);

create index audit_in_order on audit (org_id, at, entry_id);
-- For the cleaner, which looks for those that are old.
create index audit_at on audit (at, org_id);

-- "during" again as two moments: below a policy, an index is only used by comparisons that can tell nothing of rows which are not to be
-- seen, and the overlap of ranges is none of them.
alter table occupied
  add column taken_from timestamptz generated always as (lower(during)) stored,
  add column free_from  timestamptz generated always as (upper(during)) stored;
create index occupied_until on occupied (org_id, host_id, free_from);

-- Row-level security: whatever a statement asks for, a transaction sees and changes the rows of the organisation that it named
-- (app.org), and none if it named none. "owner" is for migrations and copies of the whole, by the role that owns the tables and
-- where it says so. A table that a later migration makes needs the same four statements (SchemaTest says so).
do $$
declare
  spread text;
begin
  foreach spread in array array['organisations', 'hosts', 'appointments', 'occupied', 'deliveries', 'outbox', 'tool_counts', 'calendar_grants',
      'pending_consents', 'calendar_differences', 'properties', 'calls', 'transcript_lines', 'call_tool_calls', 'escalations', 'intakes',
      'conversations', 'dialled_numbers', 'travel_times', 'destinations']
  loop
    execute format('create policy tenant on %I using (org_id = current_setting(''app.org'', true))', spread);
  end loop;
  foreach spread in array array['organisations', 'hosts', 'appointments', 'occupied', 'deliveries', 'outbox', 'tool_counts', 'calendar_grants',
      'pending_consents', 'calendar_differences', 'properties', 'calls', 'transcript_lines', 'call_tool_calls', 'escalations', 'intakes',
      'conversations', 'dialled_numbers', 'travel_times', 'destinations', 'audit']
  loop
    execute format('create policy owner on %I to current_user using (current_setting(''app.owner'', true) = ''on'')', spread);
    execute format('alter table %I enable row level security', spread);
    execute format('alter table %I force row level security', spread);
  end loop;
  -- Whose work is due or old is asked of all organisations, and of these tables only: "worker" may look and change nothing.
  foreach spread in array array['organisations', 'outbox', 'destinations', 'occupied', 'conversations', 'deliveries', 'calls', 'escalations',
      'intakes', 'calendar_grants', 'audit']
  loop
    execute format('create policy worker on %I for select using (current_setting(''app.worker'', true) = ''on'')', spread);
  end loop;
end $$;

-- No policy lets anybody change an entry of the audit, and a cleaner may delete what is older than 400 days.
create policy tenant_reads on audit for select using (org_id = current_setting('app.org', true));
create policy tenant_adds on audit for insert with check (org_id = current_setting('app.org', true));
create policy worker_forgets on audit for delete
  using (org_id = current_setting('app.org', true) and current_setting('app.worker', true) = 'on' and at < now() - interval '400 days');
