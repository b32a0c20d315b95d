package org.amparo.identity;

import static org.amparo.identity.rows.tables.Person.PERSON;
import static org.amparo.identity.rows.tables.SetAside.SET_ASIDE;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The vault on the tables {@code identity.person}, one record a person, and {@code identity.set_aside}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealedVault implements Vault {
    private final DSLContext db;
    private final Copy copy;
    /** What is not known takes no room. */
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_ABSENT))
            .build();

    SealedVault(DSLContext db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    @Override
    public PersonId register(Confidential<Identity> identity, AccessToken token) {
        return new PersonId(db.insertInto(PERSON)
                .set(PERSON.RECORD, write(identity, token))
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1());
    }

    /** The ids are drawn first: what a multi-row insert returns has no promised order. */
    @Override
    public List<PersonId> registerAll(List<Confidential<Identity>> identities, AccessToken token) {
        var ids = db.select(DSL.sequence(DSL.name("identity", "person_id_seq"), Long.class)
                        .nextval())
                .from(DSL.generateSeries(1, identities.size()))
                .fetch(row -> row.value1());
        var rows = new ArrayList<@Nullable Object[]>(identities.size());
        for (int i = 0; i < identities.size(); i++) {
            rows.add(new @Nullable Object[] {ids.get(i), write(identities.get(i), token)});
        }
        copy.into(PERSON, List.of(PERSON.ID, PERSON.RECORD), rows);
        return ids.stream().map(PersonId::new).toList();
    }

    @Override
    public Optional<Kept> find(PersonId person) {
        return Optional.ofNullable(findAll(List.of(person)).get(person));
    }

    @Override
    public Map<PersonId, Kept> findAll(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Kept>();
        db.select(PERSON.ID, PERSON.RECORD, PERSON.VERSION)
                .from(PERSON)
                .where(PERSON.ID.in(persons.stream().map(PersonId::value).toList()))
                .forEach(row -> found.put(new PersonId(row.value1()), new Kept(read(row.value2()), row.value3())));
        return found;
    }

    @Override
    public boolean replace(PersonId person, int expectedVersion, Confidential<Identity> identity, AccessToken token) {
        return db.update(PERSON)
                        .set(PERSON.RECORD, write(identity, token))
                        .set(PERSON.VERSION, expectedVersion + 1)
                        .set(PERSON.CHANGED_AT, DSL.currentOffsetDateTime())
                        .where(PERSON.ID.eq(person.value()))
                        .and(PERSON.VERSION.eq(expectedVersion))
                        .execute()
                == 1;
    }

    @Override
    public void setAside(UUID id, Confidential<List<Identity>> identities, AccessToken token) {
        var records = JSONB.valueOf(json.writeValueAsString(identities.open(token)));
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
                .fetchOptional(row ->
                        Confidential.of(List.of(json.readValue(row.value1().data(), Identity[].class))));
    }

    @Override
    public void forgetAside(Collection<UUID> ids) {
        db.deleteFrom(SET_ASIDE).where(SET_ASIDE.ID.in(ids)).execute();
    }

    private JSONB write(Confidential<Identity> identity, AccessToken token) {
        return JSONB.valueOf(json.writeValueAsString(identity.open(token)));
    }

    private Confidential<Identity> read(JSONB stored) {
        return Confidential.of(json.readValue(stored.data(), Identity.class));
    }
}
