package org.amparo.audit;

import java.util.Optional;
import java.util.Set;
import org.amparo.web.DataClass;

/**
 * Under what circumstances something is done, as the request says.
 *
 * @param address from which the request came
 * @param classes of case data that the route shows or takes
 */
record Circumstances(Channel channel, Optional<String> address, Set<DataClass> classes) {
    Circumstances {
        classes = Set.copyOf(classes);
    }

    @Override
    public String toString() {
        return "Circumstances[" + channel + "]";
    }
}
