-- Where custodians are told that something waits for them: sealed with a key of the node.
alter table access.app_user add column mail bytea;

-- The custodians whom something concerns that waits for a custodian: of an institution that it concerns, or of one above
-- it, and of none that the case implicates. As the owner: whoever makes it wait may not see whom a case implicates.
create function access.custodians_to_tell(asked bigint, concerned integer[], but_not integer) returns setof integer
    language sql stable security definer
    set search_path = pg_catalog
begin atomic
    with recursive above(id) as (
        select unnest(concerned)
        union
        select institution.parent_id
        from above join access.institution on institution.id = above.id
        where institution.parent_id is not null
    ),
    closed(id) as (
        select institution_id from access.implicated where case_id = asked and lifted_at is null
        union
        select institution.id from closed join access.institution on institution.parent_id = closed.id
    )
    select app_user.id
    from access.app_user
        join access.user_role on user_role.user_id = app_user.id
    where user_role.role = 'custodian'
        and app_user.disabled_at is null
        and app_user.mail is not null
        and app_user.id <> but_not
        and app_user.institution_id in (select id from above)
        and app_user.institution_id not in (select id from closed);
end;
