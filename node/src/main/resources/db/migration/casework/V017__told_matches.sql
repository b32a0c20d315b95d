-- Custodians are told of hidden matches after the answer, so that it takes as long. Until then a search is new, whatever it
-- found, and no index tells searches apart while somebody waits for the answer.
alter table casework.person_search add column told_at timestamptz;
update casework.person_search set told_at = searched_at;

drop index casework.person_search_hidden;
create index person_search_new on casework.person_search (id) where told_at is null;
create index person_search_hidden on casework.person_search (id)
    where told_at is not null and hidden[1] <> 0 and settled_at is null;
create policy told on casework.person_search for update using ((select access.is_process()));
