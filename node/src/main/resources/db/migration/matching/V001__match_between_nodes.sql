-- What two nodes agreed upon before they look for persons whom both know. It never changes: another one takes its place.
create table matching.agreement (
    id             uuid        primary key,
    -- The name under which both sides keep it.
    code           text        not null check (code ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
    partner        text        not null,
    address        text        not null,
    -- The institution of this node that stands for the partner: consents are given for it.
    institution_id integer     not null,
    purpose        text        not null,
    basis          text        not null check (basis in ('consent', 'law')),
    law            text,
    roles          text[]      not null check (cardinality(roles) > 0),
    kinds          text[]      not null check (cardinality(kinds) > 0),
    needed         smallint    not null check (needed between 2 and 6),
    most_persons   integer     not null check (most_persons between 1 and 5000000),
    runs_a_month   smallint    not null check (runs_a_month between 1 and 100),
    -- This side's key for signing, sealed; both public keys.
    signing_key    bytea       not null,
    public_key     bytea       not null,
    partner_key    bytea,
    -- Whose cases it is about: those that this institution and the ones beneath it registered.
    made_for       integer     not null,
    made_by        text        not null,
    made_at        timestamptz not null,
    closed_by      text,
    closed_at      timestamptz,
    check ((basis = 'law') = (law is not null)),
    check ((closed_by is null) = (closed_at is null))
);
create unique index agreement_in_force on matching.agreement (code) where closed_at is null;

-- A run, on either side. The secret (what blinds, or the key of the function) is sealed and goes when the run ends.
create table matching.run (
    id              uuid        primary key,
    agreement_id    uuid        not null references matching.agreement (id),
    asks            boolean     not null,
    state           text        not null check (state in ('running', 'waiting', 'done', 'stopped', 'failed')),
    problem         text,
    secret          bytea,
    -- Who is in the set: ids of persons, eight bytes each, in an order drawn by chance.
    persons         bytea,
    person_count    integer     not null,
    partner_persons integer     not null default 0,
    batches         integer     not null default 0,
    done            integer     not null default 0,
    keys            integer     not null default 0,
    pairs           integer     not null default 0,
    started_by      text        not null,
    started_at      timestamptz not null,
    changed_at      timestamptz not null,
    ended_at        timestamptz,
    check ((state in ('running', 'waiting')) = (ended_at is null))
);
create index run_of on matching.run (agreement_id, started_at desc);
create unique index run_under_way on matching.run (agreement_id, asks) where ended_at is null;

-- The batches that were asked, by number: what was sent, as a hash of blinded elements, and on the asking side what came of
-- it, sealed. They go when the run ends.
create table matching.run_batch (
    run_id uuid    not null references matching.run (id),
    batch  integer not null,
    digest bytea   not null check (length(digest) = 32),
    keys   integer not null,
    traces bytea,
    primary key (run_id, batch)
);

-- A person whom both know, under names that hold for the run alone.
create table matching.pair (
    id        bigint generated always as identity primary key,
    run_id    uuid   not null references matching.run (id),
    person_id bigint not null,
    own       uuid   not null,
    other     uuid   not null,
    kinds     text[] not null,
    unique (run_id, own, other)
);

-- One custodian asks another about a pair. Reasons are sealed and stay at home.
create table matching.contact (
    id             uuid        primary key,
    pair_id        bigint      not null references matching.pair (id),
    incoming       boolean     not null,
    purpose        text        not null,
    contact        bytea       not null,
    reason         bytea,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    granted        boolean,
    answer         bytea,
    answer_reason  bytea,
    answered_by    text,
    answered_at    timestamptz,
    -- Whether the other side knows of the last thing that was done here.
    told           boolean     not null,
    check ((granted is null) = (answered_at is null))
);
create unique index contact_once on matching.contact (pair_id, incoming);
create index contact_waiting on matching.contact (asked_at) where granted is null;
