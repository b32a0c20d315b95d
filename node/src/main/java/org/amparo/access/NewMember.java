package org.amparo.access;

import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;

/**
 * An institution that is to join a response team.
 *
 * @param purpose what it joins for; neither registration nor a program's own
 * @param classes what it is to see; GENERAL is among them
 */
public record NewMember(InstitutionId institution, Purpose purpose, Set<DataClass> classes, Basis basis) {
    public NewMember {
        classes = Set.copyOf(classes);
    }
}
