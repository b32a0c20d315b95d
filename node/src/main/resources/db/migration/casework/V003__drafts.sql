-- A registration that was begun and not finished: what was answered so far, save who the persons are. That lies in
-- identity.set_aside under the same id. After registering only the id and what came of it stay, so that a form sent
-- twice makes one case.
create table casework.draft (
    id         uuid primary key,
    user_id    integer     not null,
    kind       text        not null check (kind in ('case', 'situation')),
    answers    jsonb       not null,
    made       text,
    created_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp()
);
create index draft_user on casework.draft (user_id, changed_at desc);
create index draft_age on casework.draft (changed_at);
