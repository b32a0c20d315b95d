-- Mail that is to go out, written in the transaction of what it tells of. It says whom to tell and nothing of what waits:
-- the address is looked up, and the words are made, when it is sent.
create table mail.outbox (
    id         bigint generated always as identity primary key,
    user_id    integer     not null,
    -- Names the message, so that a mailbox knows one that is sent twice.
    mark       uuid        not null default gen_random_uuid(),
    written_at timestamptz not null,
    attempts   integer     not null default 0,
    next_at    timestamptz not null,
    done_at    timestamptz,
    -- Gone, given up after days of trying, or dropped since the user is no custodian any more.
    outcome    text check (outcome in ('sent', 'given_up', 'dropped')),
    check ((done_at is null) = (outcome is null))
);
create index outbox_due on mail.outbox (next_at) where done_at is null;
create index outbox_user on mail.outbox (user_id) where done_at is null;
