-- Lists of appointments tell in which call each was booked.
create index deliveries_appointment on deliveries (org_id, appointment_id);
