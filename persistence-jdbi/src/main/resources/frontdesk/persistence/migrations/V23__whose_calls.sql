-- Who signed in and began the call: nobody else who signed in may speak in it. Null: the whole organisation's.
alter table calls add column host_id text;

-- With which credential the question was put: its answer comes from a browser, which has none.
alter table pending_consents add column credential text not null default 'server';
