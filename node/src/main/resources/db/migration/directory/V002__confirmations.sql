-- Each time that a State said an authority holds: part of its history.
create table directory.confirmation (
    authority_id integer not null references directory.authority (id),
    version      integer not null,
    said_at      timestamptz not null,
    said_by      integer not null,
    primary key (authority_id, said_at)
);
create trigger confirmation_stays before update or delete on directory.confirmation
    for each row execute function directory.refuse_change();
revoke update, delete, truncate on directory.confirmation from amparo_app;

-- What a State was told about a confirmation that is due, counted from the last one.
create table directory.reminder (
    authority_id integer not null references directory.authority (id),
    since        date    not null,
    step         text    not null check (step in ('asked', 'reminded', 'stale')),
    told_at      timestamptz not null,
    primary key (authority_id, since, step)
);
