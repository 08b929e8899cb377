-- Tools that run in a call just now, for pages that show calls live: under the id of each its name, arguments (none where consent is DECLINED)
-- and when it began. The statement that records the answer takes it away.
alter table calls add column running jsonb;

-- Those about which somebody has to call back: few of many, and pages ask for them again and again.
create index escalations_open on escalations (org_id, escalated_at) where call_back;
