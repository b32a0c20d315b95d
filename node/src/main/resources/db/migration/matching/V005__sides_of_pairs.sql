-- By which institution either person of an open pair is known, and by which the other: a row for each combination, several
-- where a person is one with others, and none of whom a custodian has decided. What a custodian decides about is found by
-- it, in the order in which it is shown, however many pairs there are. Written anew whenever one of the two is looked at.
create table matching.side (
    likeness_id       bigint           not null references matching.likeness (id) on delete cascade,
    person_id         bigint           not null,
    institution_id    integer          not null,
    other_institution integer          not null,
    -- The probability with its sign turned: of a policy's table the index is walked by columns alone, never by what is
    -- computed of them.
    doubt             double precision not null,
    primary key (likeness_id, person_id, institution_id, other_institution)
);
create index side_of_institution on matching.side (institution_id, doubt, likeness_id)
    include (other_institution, person_id);

alter table matching.side enable row level security;
create policy program on matching.side using ((select access.is_process()));

-- Pairs of before are looked at again.
insert into matching.waiting (person_id)
select distinct left_person from matching.likeness where state = 'open';
