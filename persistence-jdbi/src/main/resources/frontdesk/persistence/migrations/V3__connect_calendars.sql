-- What hosts permitted us to use elsewhere. "sealed" holds the tokens, opened only by the key "key_id" names.
-- "fence" and "lease_until" are the mailbox's lease: who took it last, and until when. An account is one host's
-- only, since two would book it without seeing each other.
create table calendar_grants (
  org_id        text        not null,
  host_id       text        not null,
  subject       text        not null,
  mailbox       text,
  may_send_mail boolean     not null,
  sealed        bytea       not null,
  key_id        text        not null,
  access_until  timestamptz not null,
  connected_at  timestamptz not null,
  broken        text,
  fence         bigint      not null,
  lease_until   timestamptz,
  primary key (org_id, host_id),
  unique (org_id, subject),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);

-- Questions put to hosts and not answered yet; each row is taken away by its answer. The host may be one who is
-- made once the calendar is connected.
create table pending_consents (
  org_id     text        not null,
  state      text        not null,
  host_id    text        not null,
  browser    text        not null,
  verifier   text        not null,
  nonce      text        not null,
  return_to  text,
  expires_at timestamptz not null,
  primary key (org_id, state),
  foreign key (org_id) references organisations (org_id)
);

-- "reference" is what the other side calls what was delivered. "due_at" is when whoever looks after notices is to
-- look at a repeatable one again; null: never. "failures" counts since the newest wish.
alter table outbox
  add column reference  text,
  add column repeatable boolean not null default false,
  add column failures   int     not null default 0,
  add column due_at     timestamptz;

-- Small: only what is not settled yet has a time.
create index outbox_due on outbox (due_at, org_id) where due_at is not null;
