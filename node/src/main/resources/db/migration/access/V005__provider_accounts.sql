-- Who somebody is at the identity provider of the institution: linked by the user, signed in here, once.
create table access.provider_account (
    issuer    text        not null,
    subject   text        not null,
    user_id   integer     not null references access.app_user (id),
    linked_at timestamptz not null default clock_timestamp(),
    primary key (issuer, subject)
);
create unique index provider_account_user on access.provider_account (user_id, issuer);
