-- Files that belong to something in another room, sealed piece by piece with a key of their own. That key, the file's name
-- and what it is are kept by the room that it belongs to: without them a file here opens for nobody. One that is not kept
-- yet is still coming in, or its line broke; it is swept.
create table attachments.file (
    id       uuid primary key,
    begun_at timestamptz not null default now(),
    kept     boolean not null default false,
    length   bigint not null default 0 check (length >= 0)
);
create index file_unfinished on attachments.file (begun_at) where not kept;

create table attachments.part (
    file_id uuid not null references attachments.file on delete cascade,
    ordinal integer not null check (ordinal >= 0),
    bytes   bytea not null,
    primary key (file_id, ordinal)
);
-- What is sealed cannot be made smaller: trying costs time alone.
alter table attachments.part alter column bytes set storage external;
