-- What an entry of the second form says besides: which classes of case data were shown or taken, by which way somebody
-- came, the keyed hash of the address, and the sealed reason. Earlier entries stay of the first form.
alter table audit.entry
    add column form    smallint not null default 1,
    add column classes text,
    add column channel text check (channel in ('web', 'api', 'command', 'process')),
    add column origin  bigint,
    add column reason  bytea;
