-- Where starts are counted from, what stays free round an appointment, and how many a day. "revision" counts whatever changes
-- of the host and of its book of appointments.
alter table hosts
  add column grid_offset_minutes   int     not null default 0,
  add column grid_from             text    not null default 'FROM_MIDNIGHT',
  add column buffer_before_minutes int     not null default 0,
  add column buffer_after_minutes  int     not null default 0,
  add column travel_minutes        int     not null default 0,
  add column most_a_day            int,
  add column tentative_blocks      boolean not null default true,
  add column revision              bigint  not null default 0;

-- Each booking counts its host's row up: with room on the page, no index has to hear of it.
alter table hosts set (fillfactor = 50);

-- "during" is [start, end + gap): the gap is the host's as it was when the time was taken. "place" is the property's id, as far
-- as it is known; of what was taken before it is not.
alter table occupied
  add column gap_minutes int not null default 0,
  add column place       text;

-- An organisation's table of ways; the way back may take longer.
create table travel_times (
  org_id     text not null references organisations (org_id),
  from_place text not null,
  to_place   text not null,
  minutes    int  not null,
  primary key (org_id, from_place, to_place)
);

create index travel_times_to on travel_times (org_id, to_place);

-- Lengths that no policy may have any more, as near as may be: a week, and five years.
update hosts
   set duration_minutes = least(duration_minutes, 10080),
       longest_minutes = least(longest_minutes, 10080),
       notice_minutes = least(notice_minutes, 2635200),
       horizon_minutes = case when horizon_minutes is not null
         then greatest(least(horizon_minutes, 2635200), least(notice_minutes, 2635200)) end
 where greatest(duration_minutes, longest_minutes) > 10080 or greatest(notice_minutes, horizon_minutes) > 2635200
    or horizon_minutes < notice_minutes;
