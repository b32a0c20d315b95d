-- Candidates may be compared by how alike they are written, in hundredths; without it the number of shared keys decides.
alter table matching.agreement add column alike smallint check (alike between 50 and 100);
alter table matching.agreement drop constraint agreement_needed_check;
alter table matching.agreement
    add constraint agreement_needed_check check (needed between 1 and 6 and (needed > 1 or alike is not null));

alter table matching.run add column comparisons integer not null default 0;

-- A batch of persons who are compared. Whom, and how they are encoded, is sealed, as is what the answering side needs of the
-- first step for the second. Each step is answered for one message alone, known by its hash. All goes when the run ends.
create table matching.comparison (
    run_id   uuid    not null references matching.run (id),
    batch    integer not null check (batch >= 0),
    asked    integer not null,
    persons  bytea   not null,
    digest   bytea   not null check (length(digest) = 32),
    shares   bytea   check (length(shares) = 32),
    kept     bytea,
    circuits bytea   check (length(circuits) = 32),
    done     boolean not null default false,
    primary key (run_id, batch),
    check ((shares is null) = (kept is null)),
    check (circuits is null or shares is not null)
);

-- How often somebody of the answering side was compared within a run: each time tells one bit to whoever cheats.
create table matching.compared (
    run_id    uuid    not null references matching.run (id),
    person_id bigint  not null,
    times     integer not null,
    primary key (run_id, person_id)
);
