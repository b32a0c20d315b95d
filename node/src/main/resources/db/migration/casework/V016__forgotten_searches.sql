-- Searches for persons are forgotten after a time, save those that a custodian has yet to settle; and how many somebody
-- makes a day is counted.
create index person_search_time on casework.person_search (searched_at);
create index person_search_user on casework.person_search (user_id, searched_at);
create policy forgotten on casework.person_search for delete using ((select access.is_process()));
