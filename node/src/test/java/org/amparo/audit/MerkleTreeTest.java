package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors: the reference tree of Certificate Transparency, eight leaves, published with its implementation. */
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static GrownTree vectors() {
        GrownTree tree = new GrownTree();
        LEAVES.forEach(leaf -> tree.add(HEX.parseHex(leaf)));
        return tree;
    }

    @Test
    void everyRootIsThatOfTheReference() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(HEX.formatHex(vectors().tree().root(size))).isEqualTo(ROOTS.get(size));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5,8,bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2,3,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1,5,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void everyPathIsThatOfTheReference(int position, int size, String path) {
        assertThat(vectors().tree().inclusion(position, size).stream().map(HEX::formatHex))
                .containsExactly(path.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,''",
        "1,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6,8,0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2,5,5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void everyProofOfConsistencyIsThatOfTheReference(int older, int newer, String proof) {
        assertThat(vectors().tree().consistency(older, newer).stream().map(HEX::formatHex))
                .containsExactly(proof.isEmpty() ? new String[0] : proof.split(" "));
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoOther() {
        qt().withExamples(60)
                .forAll(integers().between(1, 200), integers().between(0, 199))
                .checkAssert((size, at) -> {
                    int position = at % size;
                    MerkleTree tree = GrownTree.of(size).tree();
                    byte[] root = tree.root(size);
                    List<byte[]> path = tree.inclusion(position, size);
                    byte[] leaf = MerkleTree.leafHash(GrownTree.entry(position));
                    assertThat(Proofs.includes(leaf, position, size, path, root))
                            .isTrue();
                    assertThat(Proofs.includes(MerkleTree.leafHash(GrownTree.entry(size)), position, size, path, root))
                            .isFalse();
                    assertThat(Proofs.includes(leaf, (position + 1) % (size + 1), size, path, root))
                            .isFalse();
                    broken(path)
                            .forEach(wrong -> assertThat(Proofs.includes(leaf, position, size, wrong, root))
                                    .isFalse());
                });
    }

    @Test
    void everyTreeIsProvedToContinueEveryEarlierOneAndNoOther() {
        qt().withExamples(60)
                .forAll(integers().between(1, 200), integers().between(1, 200))
                .checkAssert((a, b) -> {
                    int older = Math.min(a, b);
                    int newer = Math.max(a, b);
                    MerkleTree tree = GrownTree.of(newer).tree();
                    byte[] oldRoot = tree.root(older);
                    byte[] newRoot = tree.root(newer);
                    List<byte[]> proof = tree.consistency(older, newer);
                    assertThat(Proofs.continues(older, oldRoot, newer, newRoot, proof))
                            .isTrue();
                    byte[] other = oldRoot.clone();
                    other[7] ^= 1;
                    assertThat(Proofs.continues(older, other, newer, newRoot, proof))
                            .isFalse();
                    if (older != newer) {
                        broken(proof)
                                .forEach(wrong -> assertThat(Proofs.continues(older, oldRoot, newer, newRoot, wrong))
                                        .isFalse());
                    }
                });
    }

    /** The proof with one bit turned, with a hash too few, and with one too many. */
    private static List<List<byte[]>> broken(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> turned = new ArrayList<>(proof);
            byte[] hash = proof.get(i).clone();
            hash[i % hash.length] ^= 4;
            turned.set(i, hash);
            all.add(turned);
            List<byte[]> less = new ArrayList<>(proof);
            less.remove(i);
            all.add(less);
        }
        List<byte[]> more = new ArrayList<>(proof);
        more.add(new byte[MerkleTree.HASH]);
        all.add(more);
        return all;
    }
}
