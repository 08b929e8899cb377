-- For the cleaner, which looks for those that are old.
create index deliveries_created on deliveries (created_at, org_id);
