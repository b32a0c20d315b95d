-- What was done, by whom, to which cases. Ids and facts only: nothing here names a person.
create table audit.entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null default clock_timestamp(),
    actor          text        not null,
    institution_id integer,
    action         text        not null,
    subject        text        not null,
    purpose        text,
    outcome        text        not null check (outcome in ('granted', 'denied')),
    detail         jsonb       not null default '{}'
);

-- Which cases an entry touched: a person can later be shown who looked.
create table audit.entry_case (
    case_id  bigint not null,
    entry_id bigint not null references audit.entry (id),
    primary key (case_id, entry_id)
);
create index entry_case_entry on audit.entry_case (entry_id);
create index entry_at on audit.entry (at);

-- What was written stays: the program may add and read.
revoke update, delete, truncate on audit.entry, audit.entry_case from amparo_app;
