create index participant_person on casework.participant (person_id);

-- A row for each search for a person, found or not, so that writing it takes as long. Cases that the searcher may not know
-- of, whose person is strongly alike, are for custodians alone; where there are fewer, the places hold 0.
create table casework.person_search (
    id             bigint generated always as identity primary key,
    user_id        integer     not null,
    institution_id integer     not null,
    searched_at    timestamptz not null default clock_timestamp(),
    hidden         bigint[]    not null check (cardinality(hidden) = 10),
    -- Which institutions registered them: their custodians decide.
    registered_by  integer[]   not null check (cardinality(registered_by) = 10),
    settled_by     text,
    settled_at     timestamptz,
    check ((settled_by is null) = (settled_at is null))
);
create index person_search_hidden on casework.person_search (id) where hidden[1] <> 0 and settled_at is null;

alter table casework.person_search enable row level security;
create policy searched on casework.person_search for insert with check ((select access.is_process()));
create policy known on casework.person_search for select
    using ((select access.is_process()) or (select access.is_custodian()));
create policy settled on casework.person_search for update using ((select access.is_custodian()));
