-- How long an organisation keeps its calls: a quarter, in which a caller or an accountant comes back to one.
alter table organisations add column keep_calls_days int not null default 90 check (keep_calls_days > 0);

-- One row for each conversation; null is what nobody told. "transcript_whole" says that the lines are all of a call
-- that is over. Where "consent" is DECLINED, there are no words of the call here nor in the tables below, up to what
-- was handed to people.
create table calls (
  org_id           text        not null references organisations (org_id),
  call_id          text        not null,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  ending           text,
  end_reason       text,
  assistant        text,
  caller           text,
  cost             numeric,
  summary          text,
  success          text,
  consent          text        not null default 'UNKNOWN',
  relay_operator   boolean     not null default false,
  escalated        boolean     not null default false,
  transcript_whole boolean     not null default false,
  primary key (org_id, call_id)
);

-- Newest first, by day, and the old ones.
create index calls_latest on calls (org_id, started_at, call_id);

-- "place" is where a line stands in a transcript that came whole; null for one that came alone, after those.
create table transcript_lines (
  org_id  text        not null,
  call_id text        not null,
  line_id text        not null,
  place   int,
  speaker text        not null,
  said    text        not null,
  said_at timestamptz not null,
  primary key (org_id, call_id, line_id),
  foreign key (org_id, call_id) references calls (org_id, call_id) on delete cascade
);

-- Every arrival of a tool call; "arguments" is JSON, cut where it is too long.
create table call_tool_calls (
  org_id       text        not null,
  call_id      text        not null,
  record_id    text        not null,
  tool         text        not null,
  tool_call_id text,
  arguments    text,
  answer       text,
  result       text        not null,
  took_ms      bigint      not null,
  answered_at  timestamptz not null,
  primary key (org_id, call_id, record_id),
  foreign key (org_id, call_id) references calls (org_id, call_id) on delete cascade
);

-- A person was asked for, and has to call back until somebody certainly was told.
create table escalations (
  org_id        text        not null references organisations (org_id),
  escalation_id text        not null,
  call_id       text,
  caller        text,
  reason        text        not null,
  urgency       text        not null,
  summary       text        not null,
  escalated_at  timestamptz not null,
  call_back     boolean     not null,
  primary key (org_id, escalation_id),
  foreign key (org_id, call_id) references calls (org_id, call_id) on delete cascade
);

create index escalations_call on escalations (org_id, call_id);

-- "data" is json and not jsonb: as it was told, in that order.
create table intakes (
  org_id       text        not null references organisations (org_id),
  intake_id    text        not null,
  call_id      text,
  data         json        not null,
  urgency      text        not null,
  completed    boolean     not null,
  completed_at timestamptz not null,
  primary key (org_id, intake_id),
  foreign key (org_id, call_id) references calls (org_id, call_id) on delete cascade
);

create index intakes_call on intakes (org_id, call_id);
