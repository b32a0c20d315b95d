-- When somebody was last told that the deadline of an undertaking comes, or has passed.
alter table plan.undertaking add column reminded_at timestamptz;

-- Whose deadline it is does not matter to who reminds.
create index undertaking_to_remind on plan.undertaking (due) where closed_on is null and due is not null;
