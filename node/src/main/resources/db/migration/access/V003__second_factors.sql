-- Somebody of the demonstration: the program prints the password, and so asks for no second factor. Set by the program
-- alone, and of no effect where the node is not in the fictional country.
alter table access.app_user add column invented boolean not null default false;

-- The secret that an authenticator app shares with the node (RFC 6238), sealed with a key of the node.
create table access.authenticator_app (
    user_id   integer     primary key references access.app_user (id),
    secret    bytea       not null,
    -- The step of time whose code was used last: no code is good twice.
    last_step bigint      not null,
    added_at  timestamptz not null default clock_timestamp()
);

-- Codes for whoever has lost the app or the key; each works once. Only hashes are kept.
create table access.recovery_code (
    user_id   integer not null references access.app_user (id),
    code_hash bytea   not null,
    used_at   timestamptz,
    primary key (user_id, code_hash)
);

-- Passkeys (WebAuthn): what the user's device or key proves to have.
create table access.passkey (
    credential_id   bytea       primary key,
    user_id         integer     not null references access.app_user (id),
    label           text        not null,
    -- The authenticator's kind, the credential's id and its public key, as WebAuthn writes them.
    attested        bytea       not null,
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    added_at        timestamptz not null default clock_timestamp(),
    used_at         timestamptz
);
create index passkey_user on access.passkey (user_id);
