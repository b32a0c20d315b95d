package org.amparo.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final Binding ALBA = new Binding("identity.person", 7, "7:1");

    private final DataKey key = DataKey.fresh();

    @Test
    void whatIsSealedOpensAsItWas() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 300))
                .checkAssert(text -> assertThat(key.openText(key.seal(text, ALBA), ALBA))
                        // What UTF-16 cannot pair is no text: UTF-8 has a question mark for it.
                        .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(key.seal("Alba Muestra", ALBA)).isNotEqualTo(key.seal("Alba Muestra", ALBA));
    }

    @Test
    void itOpensInNoOtherPlaceAndWithNoOtherKey() {
        byte[] sealed = key.seal("Alba Muestra", ALBA);
        for (Binding other : new Binding[] {
            new Binding("identity.person", 8, "7:1"),
            new Binding("identity.person", 7, "7:2"),
            new Binding("casework.note", 7, "7:1")
        }) {
            assertThatThrownBy(() -> key.open(sealed, other)).isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> DataKey.fresh().open(sealed, ALBA)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void oneChangedBitAnywhereIsFound() {
        byte[] sealed = key.seal("Alba Muestra", ALBA);
        qt().forAll(integers().between(0, sealed.length * 8 - 1)).checkAssert(bit -> {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> key.open(changed, ALBA))
                    .isInstanceOf(BrokenSeal.class)
                    .hasMessageNotContaining("Alba");
        });
    }

    @Test
    void whatIsCutOffDoesNotOpen() {
        byte[] sealed = key.seal("Alba Muestra", ALBA);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> key.open(cut, ALBA)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void aWrappedKeyIsItsOwnersAlone() {
        NodeKey node = NodeKey.fresh();
        Binding owner = new Binding("identity.person_key", 7, "");
        byte[] wrapped = node.wrap(key, owner);

        assertThat(node.unwrap(wrapped, owner).openText(key.seal("Alba", ALBA), ALBA))
                .isEqualTo("Alba");
        assertThatThrownBy(() -> node.unwrap(wrapped, new Binding("identity.person_key", 8, "")))
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> NodeKey.fresh().unwrap(wrapped, owner)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aRotatedKeyWrapsAnewAndStillUnwrapsTheOld() {
        Binding owner = new Binding("identity.person_key", 7, "");
        NodeKey before = NodeKey.fresh();
        byte[] old = before.wrap(key, owner);

        NodeKey both = before.rotated();
        byte[] anew = both.wrap(both.unwrap(old, owner), owner);
        NodeKey after = both.withoutOld();

        assertThat(NodeKey.idOf(old)).isEqualTo(before.id());
        assertThat(NodeKey.idOf(anew)).isEqualTo(after.id()).isNotEqualTo(before.id());
        assertThat(both.knows(before.id())).isTrue();
        assertThat(after.hasOld()).isFalse();
        after.unwrap(anew, owner);
        assertThatThrownBy(() -> after.unwrap(old, owner)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> before.unwrap(anew, owner)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aNodeKeyReadsBackAsItWasWritten() throws Exception {
        NodeKey node = NodeKey.fresh().rotated();
        assertThat(NodeKey.parse(node.text())).isEqualTo(node);

        Aead service = new AesGcmJce(new byte[32]);
        assertThat(NodeKey.parse(node.text(service), service)).isEqualTo(node);
        assertThatThrownBy(() -> NodeKey.parse(node.text(service))).isInstanceOf(UnusableKey.class);
        byte[] another = new byte[32];
        another[0] = 1;
        assertThatThrownBy(() -> NodeKey.parse(node.text(service), new AesGcmJce(another)))
                .isInstanceOf(UnusableKey.class);
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingQuoted() {
        for (String text : new String[] {"", "{}", "secret", "{\"primaryKeyId\":1,\"key\":[]}"}) {
            assertThatThrownBy(() -> NodeKey.parse(text))
                    .isInstanceOf(UnusableKey.class)
                    .hasNoCause()
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void keysDoNotShowThemselves() {
        NodeKey node = NodeKey.fresh();
        assertThat(node + " " + key + " " + SearchKey.of(key))
                .isEqualTo("NodeKey[redacted] DataKey[redacted] SearchKey[redacted]");
    }

    @Test
    void theNumberOfAValueDependsOnItsKindAndOnTheKey() {
        SearchKey search = SearchKey.of(key);
        assertThat(search.number("phone", "123")).isEqualTo(SearchKey.of(key).number("phone", "123"));
        assertThat(search.number("phone", "123"))
                .isNotEqualTo(search.number("document", "123"))
                .isNotEqualTo(SearchKey.of(DataKey.fresh()).number("phone", "123"));
    }
}
