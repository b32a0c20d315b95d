-- Standard lists are files under standards/; here is only what this node adds to them.
create table forms.local_term (
    list_id    text        not null,
    code       text        not null check (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'),
    parent     text,
    label_es   text        not null,
    label_en   text        not null,
    label_pt   text        not null,
    label_fr   text        not null,
    added_by   integer     not null,
    added_at   timestamptz not null default clock_timestamp(),
    retired_at timestamptz,
    primary key (list_id, code)
);

-- Questions that this node asks beyond the common ones. Answers are kept with the case, under the field's key.
create table forms.local_field (
    key           text        primary key check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    section       text        not null check (section in ('overview', 'profile', 'trafficking')),
    type          text        not null check (type in ('text', 'number', 'date', 'yes_no', 'code')),
    list_id       text,
    label_es      text        not null,
    label_en      text        not null,
    label_pt      text        not null,
    label_fr      text        not null,
    required      boolean     not null default false,
    in_statistics boolean     not null default false,
    identifying   boolean     not null default false,
    position      integer     not null default 0,
    added_by      integer     not null,
    added_at      timestamptz not null default clock_timestamp(),
    retired_at    timestamptz,
    check ((type = 'code') = (list_id is not null)),
    check (not (in_statistics and (identifying or type in ('text', 'date'))))
);
