-- "review_at" is when it is to be looked at what people made of an entry; null: never, as of what is no entry, is not
-- to be shown or has begun. Apart from "due_at", which goes on saying what is not delivered yet.
alter table outbox add column review_at timestamptz;

-- Those from before have their first turn at once; one that has begun loses it then.
update outbox set review_at = now() where content ->> 'kind' = 'calendar_entry' and content ->> 'shown' = 'true';

create index outbox_review on outbox (review_at, org_id) where review_at is not null;
