-- Who holds an organisation's live voice sessions. Row-level security is the table's own (V19).
alter table organisations
  add column voice_mode text not null default 'SERVER' check (voice_mode in ('SERVER', 'PASS_THROUGH'));
