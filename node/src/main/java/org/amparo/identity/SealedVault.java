package org.amparo.identity;

import static org.amparo.identity.rows.tables.Person.PERSON;
import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;
import static org.amparo.identity.rows.tables.SetAside.SET_ASIDE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.DataKey;
import org.amparo.identity.rows.tables.Person;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vault on the tables {@code identity.person}, one sealed record a person, and {@code identity.set_aside}. A person
 * without a key was erased, and is not there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealedVault implements Vault {
    private static final Person WHOLE = PERSON.as("whole");

    private final DSLContext db;
    private final Copy copy;
    private final KeyRows keys;
    private final ExactValues exactValues;
    private final NameEncodings names;
    private final MergeRows merges;
    private final FoundBy foundBy;
    private final ApplicationEventPublisher events;

    /** @param earlier has sealed what an earlier version left in plain, before this one is asked anything */
    SealedVault(
            DSLContext db,
            Copy copy,
            KeyRows keys,
            ExactValues exactValues,
            NameEncodings names,
            MergeRows merges,
            FoundBy foundBy,
            ApplicationEventPublisher events,
            SealEarlierRows earlier) {
        this.db = db;
        this.copy = copy;
        this.keys = keys;
        this.exactValues = exactValues;
        this.names = names;
        this.merges = merges;
        this.foundBy = foundBy;
        this.events = events;
    }

    @Override
    public PersonId register(Confidential<Identity> identity, AccessToken token) {
        return registerAll(List.of(identity), token).getFirst();
    }

    @Override
    public List<PersonId> registerAll(List<Confidential<Identity>> identities, AccessToken token) {
        var newcomers = expect(identities, token);
        newcomers.seal();
        newcomers.write();
        return newcomers.ids();
    }

    /** The ids are drawn first: each record is bound to its own. */
    @Override
    public Newcomers expect(List<Confidential<Identity>> identities, AccessToken token) {
        var ids = db.select(DSL.sequence(DSL.name("identity", "person_id_seq"), Long.class)
                        .nextval())
                .from(DSL.generateSeries(1, identities.size()))
                .fetch(row -> new PersonId(row.value1()));
        return new Expected(ids, identities, token, keys.forNew());
    }

    /** New persons, with the key that wraps theirs until the transaction ends. */
    private final class Expected implements Newcomers {
        private final List<PersonId> ids;
        private final List<Confidential<Identity>> identities;
        private final AccessToken token;
        private final KeyRows.Fresh fresh;
        private final List<@Nullable Object[]> records;
        private final List<@Nullable Object[]> exact = new ArrayList<>();
        private final List<@Nullable Object[]> encoded;

        Expected(List<PersonId> ids, List<Confidential<Identity>> identities, AccessToken token, KeyRows.Fresh fresh) {
            this.ids = List.copyOf(ids);
            this.identities = identities;
            this.token = token;
            this.fresh = fresh;
            this.records = new ArrayList<>(ids.size());
            this.encoded = new ArrayList<>(ids.size());
        }

        @Override
        public List<PersonId> ids() {
            return ids;
        }

        @Override
        public void seal() {
            for (int i = 0; i < ids.size(); i++) {
                long id = ids.get(i).value();
                var identity = identities.get(i).open(token);
                var key = fresh.make(ids.get(i));
                records.add(new @Nullable Object[] {id, Records.seal(key, id, 1, identity)});
                names.collect(id, key, identity, encoded);
                exactValues.collect(id, identity, exact);
            }
        }

        @Override
        public Map<PersonId, DataKey> keys() {
            return fresh.made();
        }

        @Override
        public void write() {
            keys.write(fresh);
            copy.into(PERSON, List.of(PERSON.ID, PERSON.RECORD), records);
            exactValues.write(exact);
            names.write(encoded);
            events.publishEvent(
                    new PersonsKept(ids.stream().map(PersonId::value).toList()));
        }
    }

    @Override
    public Optional<Kept> find(PersonId person) {
        return Optional.ofNullable(findAll(List.of(person)).get(person));
    }

    /** Who is one with others is whoever stands for them. */
    @Override
    public Map<PersonId, Kept> findAll(Collection<PersonId> persons) {
        return findAll(persons, broken -> {
            throw broken;
        });
    }

    @Override
    public Map<PersonId, Kept> findAllThatOpen(Collection<PersonId> persons) {
        var broken = new ArrayList<BrokenSeal>();
        var found = findAll(persons, broken::add);
        if (!broken.isEmpty()) {
            LoggerFactory.getLogger(SealedVault.class)
                    .warn("{} persons are left out: their records do not open", broken.size());
        }
        return found;
    }

    private Map<PersonId, Kept> findAll(Collection<PersonId> persons, Consumer<BrokenSeal> onBroken) {
        var found = new HashMap<PersonId, Kept>();
        db.select(PERSON.ID, WHOLE.ID, WHOLE.RECORD, WHOLE.VERSION, PERSON_KEY.WRAPPED)
                .from(PERSON)
                .join(WHOLE)
                .on(WHOLE.ID.eq(DSL.coalesce(PERSON.MERGED_INTO, PERSON.ID)))
                .join(PERSON_KEY)
                .on(PERSON_KEY.PERSON_ID.eq(WHOLE.ID))
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .forEach(row -> {
                    try {
                        var key = keys.unwrapped(row.value2(), row.value5());
                        var identity = Records.open(key, row.value2(), row.value4(), row.value3());
                        found.put(new PersonId(row.value1()), new Kept(Confidential.of(identity), row.value4()));
                    } catch (BrokenSeal broken) {
                        onBroken.accept(broken);
                    }
                });
        return found;
    }

    /** Two values may share a number: the records say who has it. */
    @Override
    public List<PersonId> having(ExactKind kind, Confidential<String> value, AccessToken token) {
        var sought = value.open(token);
        var candidates = exactValues.around(kind, sought).holders();
        var kept = findAll(candidates);
        return candidates.stream()
                .filter(person -> Optional.ofNullable(kept.get(person))
                        .filter(found -> ExactValues.has(found.identity().open(token), kind, sought)
                                || foundBy.known(merges.root(person)).stream()
                                        .anyMatch(known -> ExactValues.has(known, kind, sought)))
                        .isPresent())
                .toList();
    }

    @Override
    public boolean replace(PersonId person, int expectedVersion, Confidential<Identity> identity, AccessToken token) {
        var root = merges.root(person);
        var key = keys.of(List.of(root)).get(root);
        if (key == null) {
            return false;
        }
        var opened = identity.open(token);
        var made = merges.among(merges.members(root));
        var before = made.isEmpty() ? Optional.<Kept>empty() : find(root);
        int rows = db.update(PERSON)
                .set(PERSON.RECORD, Records.seal(key, root.value(), expectedVersion + 1, opened))
                .set(PERSON.VERSION, expectedVersion + 1)
                .set(PERSON.CHANGED_AT, DSL.currentOffsetDateTime())
                .where(PERSON.ID.eq(root.value()))
                .and(PERSON.VERSION.eq(expectedVersion))
                .and(PERSON.MERGED_INTO.isNull())
                .execute();
        if (rows == 0) {
            return false;
        }
        before.ifPresent(kept -> merges.changed(
                made.getFirst().id(),
                person,
                IdentityField.differing(kept.identity().open(token), opened)));
        foundBy.all(root);
        events.publishEvent(new PersonsKept(List.of(root.value())));
        return true;
    }

    @Override
    public List<PersonId> after(PersonId person, int most) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.gt(person.value()))
                .and(PERSON.MERGED_INTO.isNull())
                .orderBy(PERSON.ID)
                .limit(most)
                .fetch(row -> new PersonId(row.value1()));
    }

    @Override
    public void setAside(UUID id, Confidential<List<Identity>> identities, AccessToken token) {
        var records = Records.sealAside(keys.common(), id, identities.open(token));
        db.insertInto(SET_ASIDE)
                .set(SET_ASIDE.ID, id)
                .set(SET_ASIDE.RECORDS, records)
                .onConflict(SET_ASIDE.ID)
                .doUpdate()
                .set(SET_ASIDE.RECORDS, records)
                .set(SET_ASIDE.CHANGED_AT, DSL.currentOffsetDateTime())
                .execute();
    }

    @Override
    public Optional<Confidential<List<Identity>>> aside(UUID id) {
        return db.select(SET_ASIDE.RECORDS)
                .from(SET_ASIDE)
                .where(SET_ASIDE.ID.eq(id))
                .fetchOptional(row -> Confidential.of(Records.openAside(keys.common(), id, row.value1())));
    }

    @Override
    public void forgetAside(Collection<UUID> ids) {
        db.deleteFrom(SET_ASIDE).where(SET_ASIDE.ID.in(ids)).execute();
    }
}
