-- The rest of what is told in words of a case, and where exactly something happened, is sealed with the key of the person
-- whose case it is: the texts of a case's own row as one value, as in its other tables.

insert into casework.unsealed
select 'case', id::text, told
from (
    select id, jsonb_strip_nulls(jsonb_build_object(
            'institutionAsTold', institution_as_told,
            'closingReason', closing_reason,
            'peopleName', people_name,
            'recruitmentSite', recruitment_site,
            'exploitationSite', exploitation_site))
        || coalesce((select jsonb_object_agg('local.' || key, value) from jsonb_each_text(local_answers)), '{}') as told
    from casework.case_file) as texts
where told <> '{}';

-- A column changes its type, so that the table is written anew and no plain row stays behind in it.
alter table casework.case_file
    drop column institution_as_told, drop column people_name, drop column recruitment_site,
    drop column exploitation_site, drop column local_answers,
    alter column closing_reason type bytea using null;
alter table casework.case_file rename column closing_reason to texts;

-- What else is told of an event may be sealed already: the first start adds the coordinates to it.
insert into casework.unsealed
select 'coordinates', case_id || ':' || ordinal,
    jsonb_build_object('latitude', latitude::text, 'longitude', longitude::text)
from casework.stage_event where latitude is not null;
alter table casework.stage_event
    drop column latitude, drop column longitude,
    alter column texts type bytea using texts || ''::bytea;
