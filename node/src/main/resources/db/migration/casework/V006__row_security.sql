-- The team rule beneath the program: the role that the program runs as sees the rows of the cases of whoever shows a
-- ticket, and none without (see the room access). Imports sign in as a role that is exempt, since they write by COPY.

alter table casework.case_file enable row level security;
create policy team on casework.case_file using (
    (select access.is_process())
    or ((institution_id = any ((select access.own_institutions())::integer[])
            or access.on_team(id, (select access.own_institutions()), (select access.ticket_user())))
        and id <> all ((select access.closed_cases())::bigint[])));

alter table casework.case_facet enable row level security;
create policy team on casework.case_facet using (
    (select access.is_process())
    or ((institution_id = any ((select access.own_institutions())::integer[])
            or access.on_team(case_id, (select access.own_institutions()), (select access.ticket_user())))
        and case_id <> all ((select access.closed_cases())::bigint[])));

-- What belongs to a case goes with the case.
alter table casework.stage_event enable row level security;
create policy team on casework.stage_event
    using (exists (select from casework.case_file where case_file.id = stage_event.case_id));

alter table casework.perpetrator_group enable row level security;
create policy team on casework.perpetrator_group
    using (exists (select from casework.case_file where case_file.id = perpetrator_group.case_id));

alter table casework.referral enable row level security;
create policy team on casework.referral
    using (exists (select from casework.case_file where case_file.id = referral.case_id));

alter table casework.note enable row level security;
create policy team on casework.note
    using (exists (select from casework.case_file where case_file.id = note.case_id));

alter table casework.participant enable row level security;
create policy team on casework.participant
    using (exists (select from casework.case_file where case_file.id = participant.case_id));

alter table casework.change enable row level security;
create policy team on casework.change
    using (exists (select from casework.case_file where case_file.id = change.case_id));

-- A situation is its institution's, and of those who see a case of it.
alter table casework.situation enable row level security;
create policy team on casework.situation using (
    (select access.is_process())
    or institution_id = any ((select access.own_institutions())::integer[])
    or exists (select from casework.case_file where case_file.situation_id = situation.id));
