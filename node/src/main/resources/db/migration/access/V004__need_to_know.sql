-- Who is on a case's response team beside the institution that registered it, what they may see, and why.

-- What the person agreed to: for one purpose, one recipient, some classes of data. Rows are never changed, save that a
-- consent is withdrawn.
create table access.consent (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null,
    institution_id integer     not null references access.institution (id),
    purpose        text        not null,
    classes        text[]      not null check (cardinality(classes) > 0),
    -- How it was given, in which language, and which version of the text was shown.
    given          text        not null check (given in ('signed', 'spoken', 'guardian')),
    language       text        not null,
    text_version   text        not null,
    given_on       date        not null,
    ends_on        date        not null,
    -- A guardian's consent counts when no conflict of interest was found, or the child-protection authority decided.
    guardian       text check (guardian in ('no_conflict', 'authority_decided')),
    decided_by     integer references access.institution (id),
    recorded_by    text        not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    withdrawn_by   text,
    withdrawn_at   timestamptz,
    check (ends_on >= given_on),
    check ((given = 'guardian') = (guardian is not null)),
    check (guardian is distinct from 'authority_decided' or decided_by is not null),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index consent_case on access.consent (case_id, id);

create table access.team_member (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null,
    -- The case's own day, so that a list walks a team's cases in the order of the list.
    registered_on  date        not null,
    registered_by  integer     not null references access.institution (id),
    institution_id integer     not null references access.institution (id),
    purpose        text        not null,
    classes        text[]      not null check (cardinality(classes) > 0),
    basis          text        not null check (basis in ('consent', 'law', 'mandate')),
    consent_id     bigint references access.consent (id),
    law            text,
    -- IDENTITY is seen once a custodian granted it.
    identity       text        not null check (identity in ('none', 'asked', 'granted', 'refused')),
    decided_by     text,
    decided_at     timestamptz,
    ends_on        date,
    added_by       text        not null,
    added_at       timestamptz not null default clock_timestamp(),
    ended_by       text,
    ended_at       timestamptz,
    check ((basis = 'consent') = (consent_id is not null)),
    check ((basis = 'law') = (law is not null)),
    check ((identity = 'none') = not ('identity' = any (classes))),
    check ((ended_by is null) = (ended_at is null))
);
create index team_member_case on access.team_member (case_id) where ended_at is null;
create index team_member_institution on access.team_member (institution_id, registered_on desc, case_id desc)
    where ended_at is null;
create index team_member_consent on access.team_member (consent_id) where consent_id is not null;
create index team_member_asked on access.team_member (id) where identity = 'asked' and ended_at is null;

-- Institutions of which an official is implicated in a case: the case is not there for them.
create table access.implicated (
    case_id        bigint      not null,
    institution_id integer     not null references access.institution (id),
    added_by       text        not null,
    added_at       timestamptz not null default clock_timestamp(),
    lifted_by      text,
    lifted_at      timestamptz,
    primary key (case_id, institution_id)
);
create index implicated_institution on access.implicated (institution_id) where lifted_at is null;

-- A door opened by force: for one user, one case, with a reason and an end, and looked at afterwards.
create table access.break_glass (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null,
    user_id        integer     not null references access.app_user (id),
    -- The user's, and the one that registered the case.
    institution_id integer     not null references access.institution (id),
    registered_by  integer     not null references access.institution (id),
    purpose        text        not null,
    reason         bytea       not null,
    opened_at      timestamptz not null default clock_timestamp(),
    ends_at        timestamptz not null,
    ended_at       timestamptz,
    seen_at        timestamptz,
    outcome        text check (outcome in ('justified', 'not_justified', 'followed_up')),
    reviewed_by    text,
    reviewed_at    timestamptz,
    review         bytea,
    check (ends_at > opened_at),
    check ((outcome is null) = (reviewed_at is null))
);
create index break_glass_user on access.break_glass (user_id, case_id, ends_at);
create index break_glass_open on access.break_glass (id) where outcome is null;
create index break_glass_case on access.break_glass (case_id);

-- Who asks, as the program says and proves: 'user:12 1764130000 <hex of the HMAC>', or null. The key is the owner's.
create function access.ticket_holder() returns text
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog
as $$
declare
    shown text[] := string_to_array(current_setting('amparo.ticket', true), ' ');
    secret bytea;
begin
    if shown is null or cardinality(shown) <> 3 or shown[2] !~ '^[0-9]{1,12}$' then
        return null;
    end if;
    select decode(value, 'hex') into secret from storage.state where key = 'ticket-key';
    if secret is null
        or shown[2]::bigint < extract(epoch from now())
        or shown[3] <> encode(sha256(substring(secret from 65 for 64) || sha256(
            substring(secret from 1 for 64) || convert_to(shown[1] || ' ' || shown[2], 'UTF8'))), 'hex') then
        return null;
    end if;
    return shown[1];
end;
$$;

-- The program itself, for what no user asks for.
create function access.is_process() returns boolean
    language sql stable parallel safe security definer
    set search_path = pg_catalog
    return coalesce(access.ticket_holder() like 'process:%', false);

create function access.ticket_user() returns integer
    language sql stable parallel safe security definer
    set search_path = pg_catalog
    return substring(access.ticket_holder() from '^user:([0-9]{1,9})$')::integer;

-- The institutions for which the ticket's holder works on cases: the own one and those beneath it.
create function access.own_institutions() returns integer[]
    language sql stable parallel safe security definer
    set search_path = pg_catalog
begin atomic
    with recursive own(id) as (
        select institution_id
        from access.app_user
        where id = access.ticket_user()
            and disabled_at is null
            and exists (
                select from access.user_role
                where user_id = app_user.id
                    and role in ('front_line', 'case_worker', 'supervisor', 'prosecutor', 'lawyer'))
        union
        select institution.id from own join access.institution on institution.parent_id = own.id
    )
    select coalesce(array_agg(id), '{}') from own;
end;

-- Cases that implicate the holder's institution or one above it.
create function access.closed_cases() returns bigint[]
    language sql stable parallel safe security definer
    set search_path = pg_catalog
begin atomic
    with recursive above(id) as (
        select institution_id from access.app_user where id = access.ticket_user()
        union
        select institution.parent_id
        from above join access.institution on institution.id = above.id
        where institution.parent_id is not null
    )
    select coalesce(array_agg(implicated.case_id), '{}')
    from access.implicated
    where lifted_at is null and institution_id in (select id from above);
end;

-- Whether the holder is on the team of a case that another institution registered.
create function access.on_team(asked bigint, own integer[], holder integer) returns boolean
    language sql stable parallel safe security definer
    set search_path = pg_catalog
begin atomic
    select exists (
            select from access.team_member
            where case_id = asked
                and institution_id = any (own)
                and ended_at is null
                and (ends_on is null or ends_on >= current_date))
        or cardinality(own) > 0 and exists (
            select from access.break_glass
            where case_id = asked and user_id = holder and ended_at is null and ends_at > now());
end;

-- The cases of others that are shared with institutions. With the functions above the one thing of this schema that
-- queries of casework read; not the owner's, so that the planner looks into it and walks the index.
create function access.visible_cases(own integer[])
    returns table (case_id bigint, registered_on date, purpose text)
    language sql stable parallel safe
as $$
    select team_member.case_id, team_member.registered_on, team_member.purpose
    from access.team_member
    where team_member.institution_id = any (own)
        and team_member.ended_at is null
        and (team_member.ends_on is null or team_member.ends_on >= current_date)
$$;

-- Whether a user opened a case by force, and may still see it.
create function access.opened_by_force(asked bigint, holder integer) returns boolean
    language sql stable parallel safe
as $$
    select exists (
        select from access.break_glass
        where break_glass.case_id = asked
            and break_glass.user_id = holder
            and break_glass.ended_at is null
            and break_glass.ends_at > now())
$$;

create function access.is_custodian() returns boolean
    language sql stable parallel safe security definer
    set search_path = pg_catalog
begin atomic
    select exists (
        select from access.app_user join access.user_role on user_role.user_id = app_user.id
        where app_user.id = access.ticket_user() and app_user.disabled_at is null and user_role.role = 'custodian');
end;

-- Whether the holder may know of a case at all. Names casework's table, which is made after this one.
create function access.sees_case(asked bigint) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog
as $$
declare
    own integer[];
begin
    if access.is_process() then
        return true;
    end if;
    own := access.own_institutions();
    return cardinality(own) > 0
        and asked <> all (access.closed_cases())
        and (exists (select from casework.case_file where id = asked and institution_id = any (own))
            or access.on_team(asked, own, access.ticket_user()));
end;
$$;

-- Who is on a team is known to the team, and to custodians. What anybody writes down is of a case that they see.
alter table access.team_member enable row level security;
create policy known on access.team_member for select
    using (institution_id = any ((select access.own_institutions())::integer[])
        or (select access.is_custodian())
        or access.sees_case(case_id));
create policy added on access.team_member for insert with check (access.sees_case(case_id));
create policy changed on access.team_member for update
    using ((select access.is_custodian()) or access.sees_case(case_id));

alter table access.consent enable row level security;
create policy known on access.consent for select
    using ((select access.is_custodian()) or access.sees_case(case_id));
create policy added on access.consent for insert with check (access.sees_case(case_id));
create policy changed on access.consent for update using (access.sees_case(case_id));

alter table access.implicated enable row level security;
create policy known on access.implicated for select
    using ((select access.is_custodian()) or access.sees_case(case_id));
create policy added on access.implicated for insert with check (access.sees_case(case_id));
create policy changed on access.implicated for update using ((select access.is_custodian()));

alter table access.break_glass enable row level security;
create policy known on access.break_glass for select
    using (user_id = (select access.ticket_user())
        or (select access.is_custodian())
        or access.sees_case(case_id));
create policy opened on access.break_glass for insert with check (user_id = (select access.ticket_user()));
create policy reviewed on access.break_glass for update
    using (user_id = (select access.ticket_user()) or (select access.is_custodian()));
