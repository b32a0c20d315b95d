-- Nothing wrote it: when a custodian looked at an opening stands in the audit log, and what came of it in the outcome.
alter table access.break_glass drop column seen_at;
