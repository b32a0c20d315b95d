-- An import writes cases and all that belongs to them in one transaction: nobody else sees or deletes the parents
-- before it ends. To look each parent up again for every child takes half of an import's time, so it may be left out,
-- until the transaction ends or says otherwise. The program itself has no right to; nor has this function's owner in
-- databases that others made: there it does nothing, and imports take longer.
create function casework.trust_references(trusted boolean) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    if has_parameter_privilege(current_user, 'session_replication_role', 'SET') then
        perform set_config('session_replication_role', case when trusted then 'replica' else 'origin' end, true);
    end if;
end;
$$;
revoke all on function casework.trust_references(boolean) from public;
grant execute on function casework.trust_references(boolean) to amparo_app;
