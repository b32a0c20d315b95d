-- That a case implicates an institution can be lifted, and written down anew: what was is kept.
alter table access.implicated drop constraint implicated_pkey;
alter table access.implicated
    add column id bigint generated always as identity primary key,
    -- The institution that registered the case: its custodians decide, and those above.
    add column registered_by integer references access.institution (id),
    add column reason bytea,
    add column lift_reason bytea,
    add constraint lifted check ((lifted_by is null) = (lifted_at is null));
create unique index implicated_live on access.implicated (case_id, institution_id) where lifted_at is null;

do $$
begin
    if to_regclass('casework.case_file') is not null then
        update access.implicated set registered_by = case_file.institution_id
        from casework.case_file
        where case_file.id = implicated.case_id;
    end if;
end
$$;
