-- Where a platform keeps what was recorded of a call; none where consent was declined.
alter table calls add column recording text;
