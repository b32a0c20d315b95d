-- What a State's own node sends to the node of the region: a row for each submission, tried again until it is there or refused.
create table plan.sending (
    submission_id bigint      primary key references plan.submission (id),
    state         text        not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
    why           text        not null default '',
    attempts      integer     not null default 0,
    next_at       timestamptz not null default clock_timestamp(),
    ended_at      timestamptz check ((ended_at is null) = (state = 'waiting'))
);
create index sending_due on plan.sending (next_at) where state = 'waiting';

-- What another node sends by itself, no person here brought.
alter table plan.submission alter column submitted_by drop not null;
alter table plan.received_submission alter column received_by drop not null;
alter table plan.received_submission drop constraint received_submission_way_check;
alter table plan.received_submission add check (way in ('file', 'http', 'node'));
alter table plan.evidence_file alter column added_by drop not null;

-- What a submission that another node sealed calls the file; here it has an id of its own.
alter table plan.submitted_file add column named uuid;
create unique index submitted_file_named on plan.submitted_file (submission_id, named);
