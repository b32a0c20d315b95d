-- A plain hash of a row that names somebody tells whoever guesses the row that the guess is right. From here on hashes are
-- keyed with a key of the node: the first start does so with those of earlier versions, and empties what held them.

alter table casework.import_row rename to import_row_unkeyed;
alter table casework.import_row_unkeyed rename constraint import_row_pkey to import_row_unkeyed_pkey;
grant truncate on casework.import_row_unkeyed to amparo_app;

-- The case is unknown when its person was erased: that the row came in is remembered, so that it does not come again.
create table casework.import_row (
    source   text    not null,
    row_hash bytea   not null,
    ordinal  integer not null,
    case_id  bigint,
    primary key (source, row_hash, ordinal)
);
create index import_row_case on casework.import_row (case_id);
grant maintain on casework.import_row to amparo_app;

insert into casework.unsealed
select 'request', user_id || ':' || key, to_jsonb(encode(request_hash, 'hex')) from casework.idempotency_key;
alter table casework.idempotency_key alter column request_hash type bytea using ''::bytea;
