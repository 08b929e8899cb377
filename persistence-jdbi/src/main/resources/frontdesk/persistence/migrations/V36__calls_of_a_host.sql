-- A host's calls, newest first: those they began, and those that came in by an assistant of theirs. Few of many.
create index calls_of_host on calls (org_id, host_id, started_at, call_id) where host_id is not null;
create index calls_of_assistant on calls (org_id, assistant, started_at, call_id) where assistant is not null;
