-- Who a person is, is sealed from here on: the database holds ciphertext, and keys that the node's key has wrapped.

-- What earlier versions kept in plain. The first start seals it and empties this table; until then it is all there is.
-- The columns change their type, so that their tables are written anew and no plain row stays behind in them.
create table identity.unsealed (
    kind  text  not null,
    id    text  not null,
    value jsonb not null,
    primary key (kind, id)
);
grant truncate on identity.unsealed to amparo_app;
insert into identity.unsealed select 'person', id::text, record from identity.person;
insert into identity.unsealed select 'aside', id::text, records from identity.set_aside;
alter table identity.person alter column record type bytea using '';
alter table identity.set_aside alter column records type bytea using '';

-- A data key for each person. Whoever loses the key is erased, so keys are backed up apart, and for a shorter time.
create table identity.person_key (
    person_id bigint primary key,
    node_key  integer not null,
    wrapped   bytea   not null
);
comment on table identity.person_key is 'apart: the data key of each person, wrapped by the node key of that id';

-- Data keys of the node as a whole: for texts that belong to no person yet, and for search by exact values. The node key
-- that wraps them is the one that wraps all others from then on.
create table identity.common_key (
    name     text primary key,
    node_key integer not null,
    wrapped  bytea   not null
);
comment on table identity.common_key is 'apart: data keys of the node as a whole, wrapped by the node key of that id';

-- Document numbers, addresses of e-mail and telephone numbers, as numbers that say nothing without the key.
create table identity.exact_value (
    number    bigint not null,
    person_id bigint not null
);
create index exact_value_number on identity.exact_value (number);
create index exact_value_person on identity.exact_value (person_id);

-- Whose erasure the law forbids for now.
create table identity.legal_hold (
    person_id bigint primary key references identity.person (id),
    reason    bytea       not null,
    placed_by text        not null,
    placed_at timestamptz not null default clock_timestamp()
);

-- The ledger of erasures: a restore of an older backup replays it.
create table identity.erasure (
    person_id bigint primary key,
    erased_by text        not null,
    erased_at timestamptz not null default clock_timestamp()
);
revoke update, delete on identity.erasure from amparo_app;
comment on table identity.erasure is 'apart: who was erased, by id alone; a restore replays it';
