-- What is remembered of a call while it lasts, and for a day. "offered" is the last list that was given to choose
-- from; "chosen_from" the one from which the tool call "chosen_by" chose; "appointment_id" the caller's own that was chosen and nothing was done with yet.
create table conversations (
  org_id            text        not null,
  call_id           text        not null,
  offered           jsonb,
  chosen_by         text,
  chosen_from       jsonb,
  property          text,
  appointment_id    text,
  caller_name       text,
  caller_email      text,
  email_in_words    boolean     not null,
  caller_phone      text,
  misunderstandings int         not null,
  kept_at           timestamptz not null,
  primary key (org_id, call_id)
);

-- The sweep looks for the oldest, whoever's they are.
create index conversations_kept on conversations (kept_at, org_id);
