package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers one after the other on a page. */
final class ItemNumbers {
    private ItemNumbers() {}

    /** The numbers when each follows the one before, at most one of them misread: {@code 1009, 110, 111}. */
    static Optional<List<ItemNumber>> consecutive(List<ItemNumber> read) {
        if (rises(read)) {
            return Optional.of(read);
        }
        for (int i = 0; i < read.size() && read.size() > 2; i++) {
            ItemNumber meant = ItemNumber.of(
                    i == 0 ? read.get(1).value() - 1 : read.get(i - 1).value() + 1);
            List<ItemNumber> mended = new ArrayList<>(read);
            mended.set(i, meant);
            if (rises(mended)) {
                return Optional.of(mended);
            }
        }
        return Optional.empty();
    }

    private static boolean rises(List<ItemNumber> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (!numbers.get(i).follows(numbers.get(i - 1))) {
                return false;
            }
        }
        return !numbers.isEmpty() && numbers.getFirst().value() > 0;
    }
}
