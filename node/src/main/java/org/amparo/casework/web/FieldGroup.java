package org.amparo.casework.web;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param legend empty when the group needs none
 * @param folded whether the group stands closed until somebody opens it
 * @param open whether a folded group stands open, since something is answered or wrong in it
 */
public record FieldGroup(String legend, List<Field> fields, boolean folded, boolean open) {
    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
