-- Of what a mail tells: still nothing of what waits, but on which page it does.
alter table mail.outbox
    add column about text not null default 'custody' check (about in ('custody', 'plan', 'directory'));
