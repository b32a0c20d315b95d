-- A custodian lets whoever knows the other person of a pair see who this one is, to tell whether the two are one; or not.
-- For pairs that no supervisor sees from both sides.
create table matching.permission (
    likeness_id bigint      not null references matching.likeness (id) on delete cascade,
    person_id   bigint      not null,
    granted     boolean     not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    primary key (likeness_id, person_id)
);

alter table matching.permission enable row level security;
create policy program on matching.permission using ((select access.is_process()));
