-- Files as evidence of an answer: what they are called and which hash they have. The bytes are kept by the room
-- attachments, sealed with a key that is sealed here. What was submitted with a submission is kept when it is taken out.
create table plan.evidence_file (
    id             uuid    primary key,
    state_cycle_id integer not null references plan.state_cycle (id),
    indicator_id   integer not null references plan.indicator (id),
    title          text    not null,
    name           text    not null,
    kind           text    not null,
    size           bigint  not null check (size > 0),
    sha256         bytea   not null check (length(sha256) = 32),
    file_key       bytea   not null,
    added_at       timestamptz not null default clock_timestamp(),
    added_by       integer not null,
    removed_at     timestamptz
);
create index evidence_file_of on plan.evidence_file (state_cycle_id, indicator_id);
create index evidence_file_indicator on plan.evidence_file (indicator_id);

create table plan.submitted_file (
    submission_id bigint not null references plan.submission (id),
    file_id       uuid   not null references plan.evidence_file (id),
    primary key (submission_id, file_id)
);
create index submitted_file_file on plan.submitted_file (file_id);
create trigger submitted_file_stays before update or delete on plan.submitted_file
    for each row execute function plan.refuse_change();
revoke update, delete, truncate on plan.submitted_file from amparo_app;
