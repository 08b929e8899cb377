-- Whether hosts see each other's properties.
alter table organisations add column shares_properties boolean not null default false;

-- Rentals, one for each address: the id is made of it. Null is what the listing does not say. "host_id" is null where
-- it belongs to all hosts. "vacancy" is NOW, TAKEN or FROM, with the day in "vacant_from". "as_of" is when its facts
-- were known to be so.
create table properties (
  org_id       text        not null references organisations (org_id),
  property_id  text        not null,
  address      text        not null,
  rent         numeric,
  currency     text,
  bedrooms     int,
  half_baths   int,
  area         int,
  area_unit    text,
  type         text,
  features     text[]      not null,
  pets         text,
  vacancy      text,
  vacant_from  date,
  description  text,
  host_id      text,
  website      text,
  url          text,
  source       text        not null,
  as_of        timestamptz not null,
  primary key (org_id, property_id),
  foreign key (org_id, host_id) references hosts (org_id, host_id)
);
