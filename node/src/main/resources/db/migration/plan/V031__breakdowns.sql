-- By what figures can be broken down, and with which codes, as the files of indicators bring them.
create table plan.breakdown (
    dimension   text    primary key,
    overlapping boolean not null
);
create table plan.breakdown_code (
    dimension text     not null references plan.breakdown (dimension) on delete cascade,
    code      text     not null,
    place     smallint not null,
    labels    jsonb    not null,
    primary key (dimension, code)
);

-- The parts of a figure: by dimension, then by code.
alter table plan.answer add column parts jsonb not null default '{}';

-- The same as it was submitted; derived from the content, in the same transaction.
create table plan.submitted_part (
    submission_id bigint  not null,
    indicator_id  integer not null,
    dimension     text    not null,
    code          text    not null,
    figure        numeric not null,
    primary key (submission_id, indicator_id, dimension, code),
    foreign key (submission_id, indicator_id) references plan.submitted_value (submission_id, indicator_id)
);
create trigger submitted_part_stays before update or delete on plan.submitted_part
    for each row execute function plan.refuse_change();
revoke update, delete, truncate on plan.submitted_part from amparo_app;
