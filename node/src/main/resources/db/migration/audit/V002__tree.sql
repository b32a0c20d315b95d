-- Entries that are not in the tree yet. Written with its entry in one statement, hence without a reference to it.
create table audit.pending (
    entry_id bigint primary key
);

-- The Merkle tree over all entries (RFC 6962, section 2.1), a leaf a row. With each leaf stand the hashes of the leaf and
-- of every whole subtree that it ends, 32 bytes each, so that any subtree's hash is one row away.
create table audit.leaf (
    position bigint primary key check (position >= 0),
    entry_id bigint not null unique references audit.entry (id),
    hashes   bytea  not null check (length(hashes) >= 32 and length(hashes) % 32 = 0)
);

-- Signed statements of what the tree was (C2SP tlog-checkpoint).
create table audit.checkpoint (
    size    bigint primary key check (size > 0),
    note    text        not null,
    made_at timestamptz not null default clock_timestamp()
);

-- What was written before there was a tree.
insert into audit.pending (entry_id) select id from audit.entry;

revoke update, delete, truncate on audit.leaf, audit.checkpoint from amparo_app;
revoke update, truncate on audit.pending from amparo_app;
