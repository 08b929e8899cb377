-- When calls by telephone are answered. Row-level security is the table's own (V19).
alter table organisations
  add column phone_hours text not null default 'OFFICE' check (phone_hours in ('OFFICE', 'ALWAYS'));

-- Whose a dialled number is, is asked of all: whoever rings names no organisation.
create index host_lines_line on host_lines (line, org_id);
create policy worker on host_lines for select using (current_setting('app.worker', true) = 'on');
