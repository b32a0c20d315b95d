-- Lists filter by any of nine answers at once, newest first. An index for each answer is walked in vain when few or no
-- cases have the others too; so there is one index over all of them, which finds where they meet. It takes the cases of
-- one quarter after the other, so that a page which is full early costs little. All operators are leakproof: plain
-- equality of scalars, which is why each pair of a case's forms of exploitation and nationalities has a row of its own.
create extension if not exists btree_gin with schema public;

create table casework.case_facet (
    case_id         bigint   not null references casework.case_file (id) on delete cascade,
    exploitation_at smallint not null,
    nationality_at  smallint not null,
    registered_on   date     not null,
    -- Quarters since 2000; what is older lies in the first.
    quarter         smallint not null generated always as
        (greatest(0, (extract(year from registered_on) - 2000) * 4 + extract(quarter from registered_on) - 1)) stored,
    institution_id  integer  not null,
    status          text     not null,
    sex             text     not null,
    age_band        text     not null,
    -- Empty where there is none.
    subdivision     text     not null,
    owner           text     not null,
    exploitation    text     not null,
    nationality     text     not null,
    primary key (case_id, exploitation_at, nationality_at)
);

insert into casework.case_facet
    (case_id, exploitation_at, nationality_at, registered_on, institution_id, status, sex, age_band, subdivision,
     owner, exploitation, nationality)
select f.id, coalesce(e.at, 1), coalesce(n.at, 1), f.registered_on, f.institution_id, f.status, f.sex, f.age_band,
    coalesce(f.place_subdivision, ''), coalesce(f.owner, ''), coalesce(e.code, ''), coalesce(n.code, '')
from casework.case_file f
left join lateral unnest(f.exploitation) with ordinality as e (code, at) on true
left join lateral unnest(f.nationalities) with ordinality as n (code, at) on true;

-- The list of what was not yet sorted in is read whole by every search: kept short.
create index case_facet_meeting on casework.case_facet
    using gin (quarter, institution_id, status, sex, age_band, subdivision, owner, exploitation, nationality)
    with (gin_pending_list_limit = 64);

drop table casework.case_exploitation, casework.case_nationality;
drop index casework.case_file_status, casework.case_file_age_band, casework.case_file_place;

-- After a large import the planner's figures are renewed at once.
grant maintain on casework.case_file, casework.case_facet, casework.stage_event, casework.perpetrator_group,
    casework.referral, casework.note, casework.import_row to amparo_app;
