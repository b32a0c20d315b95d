-- What is attached to a case: the key of each file, sealed with the key of the case's person, and in words, sealed too, its
-- name, what it is and what somebody wrote about it. The bytes are kept by the room attachments.
create table casework.attachment (
    id       uuid primary key,
    case_id  bigint not null references casework.case_file,
    class    text not null check (class in ('sensitive', 'identity', 'welfare', 'legal', 'placement')),
    size     bigint not null check (size > 0),
    file_key bytea not null,
    texts    bytea not null,
    added_by text not null,
    added_at timestamptz not null default now()
);
create index attachment_case on casework.attachment (case_id);

alter table casework.attachment enable row level security;
create policy team on casework.attachment
    using (exists (select from casework.case_file where case_file.id = attachment.case_id));
