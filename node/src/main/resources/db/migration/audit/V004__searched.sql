-- For custodians, who search the log by user, by person and for what is rare, newest first: ids rise with time.
create index entry_actor on audit.entry (actor, id);
create index entry_person on audit.entry (subject, id) where subject like 'person:%';
create index entry_rare on audit.entry (action, id)
    where action not in ('read', 'search', 'change', 'statistics', 'sign_in', 'sign_out');
create index entry_denied on audit.entry (id) where outcome = 'denied';
