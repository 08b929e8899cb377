-- Which of the platform's assistants answers which number. "dialled" is a telephone number, or the platform's id of one.
create table dialled_numbers (
  org_id    text not null references organisations (org_id),
  dialled   text not null,
  assistant text not null,
  primary key (org_id, dialled)
);
