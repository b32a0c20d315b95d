-- Who is new or was changed, and has still to be compared with the others. Each time a row of its own: whoever writes it
-- waits for nobody.
create table matching.waiting (
    id        bigint generated always as identity primary key,
    person_id bigint not null
);

-- Two persons who may be one, by id. How they agree, field by field, in levels: never a value.
create table matching.likeness (
    id            bigint generated always as identity primary key,
    left_person   bigint           not null,
    right_person  bigint           not null check (right_person > left_person),
    probability   double precision not null,
    fields        text[]           not null,
    levels        text[]           not null check (cardinality(levels) = cardinality(fields)),
    bits          double precision[] not null check (cardinality(bits) = cardinality(fields)),
    prior_bits    double precision not null,
    found_at      timestamptz      not null default clock_timestamp(),
    version       integer          not null default 1,
    state         text             not null default 'open' check (state in ('open', 'same', 'different', 'unsure')),
    claimed_by    integer,
    claimed_until timestamptz,
    decided_by    text,
    decided_at    timestamptz,
    -- How the two agreed when it was decided: whether what is known has changed since.
    decided_levels text[],
    decided_bits  double precision,
    reason        bytea,
    merge_id      bigint,
    unique (left_person, right_person),
    check ((state = 'open') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((decided_by is null) = (reason is null)),
    check ((claimed_by is null) = (claimed_until is null))
);
create index likeness_open on matching.likeness (probability desc, id) where state = 'open';
create index likeness_right on matching.likeness (right_person);
create index likeness_merge on matching.likeness (merge_id) where merge_id is not null;

-- Two persons' being alike says of each that the other is known: nobody's ticket gives these rows but the program's own.
alter table matching.likeness enable row level security;
create policy program on matching.likeness using ((select access.is_process()));
