-- When a server last said that it hears the call; null: none ever did, as with calls that others tell of.
alter table calls add column heard_at timestamptz;

-- For whoever ends those that nobody hears any more.
create index calls_heard on calls (heard_at, org_id) where ended_at is null and heard_at is not null;

-- Whether callers may be handed on to numbers of other countries than the one that was dialled: the operator's trunk pays for that.
alter table organisations add column hands_on_abroad boolean not null default false;
