package org.amparo.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.casework.CaseContent;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;
import org.springframework.stereotype.Component;

/** Lets the invented officials register some persons twice, each as they heard the name: supervisors are asked about them. */
@Component
class RegisterTwice {
    private static final List<Met> MET = List.of(
            new Met("carla.casos", "Yajaira", "Jiménez Quispe", "2001-05-17", ""),
            new Met("nora.puentes", "Yahaira", "Ximénez Quispe", "2001-05-17", ""),
            new Met("pablo.patrulla", "Wilmer", "Llanes Huamán", "1998-11-02", "XA-DEMO-77310"),
            new Met("carla.casos", "Guilmer", "Yáñez Guamán", "1998-11", "XA-DEMO-77310"),
            new Met("ana.frontera", "Guadalupe", "Echeverría Tzul", "2006-02-21", ""),
            new Met("nora.puentes", "Lupe", "Tzul Echeverría", "2006-02-12", ""),
            new Met("ines.inspeccion", "Ezequiel", "dos Santos Ferreira", "1993-08-30", "XA-DEMO-40912"),
            new Met("ines.inspeccion", "Esequiel", "Santos Ferreyra", "1993-08-30", "XA-DEMO-40921"),
            new Met("carla.casos", "Nayeli", "Batz Choc", "2004-09-09", ""),
            new Met("carla.casos", "Nayelli", "Vatz Chocc", "2004", ""));

    private final Access access;
    private final Casework casework;

    RegisterTwice(Access access, Casework casework) {
        this.access = access;
        this.casework = casework;
    }

    /** Somebody, as an official wrote it down. */
    private record Met(String by, String first, String second, String born, String document) {
        Confidential<Identity> person() {
            return Confidential.of(new Identity(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(first),
                    Optional.empty(),
                    Optional.of(second),
                    Optional.empty(),
                    Optional.of(new PartialDate(born)),
                    document.isEmpty()
                            ? List.of()
                            : List.of(new IdentityDocument("Cédula", Optional.of("XA"), document)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    PostalAddress.NONE,
                    Map.of()));
        }
    }

    void begin() {
        MET.forEach(this::register);
    }

    /** The day and who it is, and nothing else yet. */
    private void register(Met met) {
        access.viewerNamed(met.by())
                .ifPresent(viewer -> casework.register(
                        viewer, NewCase.of(CaseContent.begun(Years.END), met.person()), Optional.empty()));
    }
}
