-- The encoded words of a person's names, sealed with the person's key: whoever is erased cannot be found by name any more,
-- not even in an old copy. Empty: nobody is found by this. changed_xid tells those who keep them in memory what is new.
create table identity.name_encoding (
    person_id   bigint primary key,
    words       bytea not null,
    changed_xid xid8  not null default pg_current_xact_id()
);
create index name_encoding_changed on identity.name_encoding (changed_xid);
