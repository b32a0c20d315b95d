-- Who the persons of an unfinished registration are. They are no persons of this node yet: nothing looks for them
-- here, and they go when the registration is finished, discarded or too old.
create table identity.set_aside (
    id         uuid primary key,
    records    jsonb       not null,
    changed_at timestamptz not null default clock_timestamp()
);
