-- What is told in words may name somebody, or say where somebody is: from here on it is sealed with the key of the
-- person whose case it is, or, where it belongs to no person, with a key of the node.

-- What earlier versions kept in plain, until the first start seals it. The columns change their type, so that their
-- tables are written anew and no plain row stays behind in them.
create table casework.unsealed (
    kind  text  not null,
    id    text  not null,
    value jsonb not null,
    primary key (kind, id)
);
grant truncate on casework.unsealed to amparo_app;

insert into casework.unsealed select 'note', id::text, to_jsonb(text) from casework.note;
alter table casework.note alter column text type bytea using '';

insert into casework.unsealed select 'change', id::text, changes from casework.change;
alter table casework.change alter column changes type bytea using '';

insert into casework.unsealed select 'draft', id::text, answers from casework.draft;
alter table casework.draft alter column answers type bytea using '';

insert into casework.unsealed
select 'situation', id::text, to_jsonb(description) from casework.situation where description is not null;
alter table casework.situation alter column description type bytea using null;

insert into casework.unsealed
select 'event', case_id || ':' || ordinal, jsonb_strip_nulls(jsonb_build_object(
    'street', street, 'postalCode', postal_code, 'description', description))
from casework.stage_event where coalesce(street, postal_code, description) is not null;
alter table casework.stage_event
    drop column street, drop column postal_code,
    alter column description type bytea using null;
alter table casework.stage_event rename column description to texts;

insert into casework.unsealed
select 'perpetrators', case_id || ':' || ordinal, jsonb_build_object('details', details)
from casework.perpetrator_group where details is not null;
alter table casework.perpetrator_group alter column details type bytea using null;
alter table casework.perpetrator_group rename column details to texts;

insert into casework.unsealed
select 'referral', case_id || ':' || ordinal, jsonb_strip_nulls(jsonb_build_object(
    'organisation', organisation, 'caseWorker', case_worker, 'details', details))
from casework.referral where coalesce(organisation, case_worker, details) is not null;
alter table casework.referral
    drop column organisation, drop column case_worker,
    alter column details type bytea using null;
alter table casework.referral rename column details to texts;
