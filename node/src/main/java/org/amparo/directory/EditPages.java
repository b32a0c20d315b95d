package org.amparo.directory;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.directory.web.EditView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a focal point keeps the authorities of the own State. */
@Controller
class EditPages {
    private static final String NEW = "/directory/new";
    private static final String CONTACT = DirectoryPages.AUTHORITY + "/contacts/{contact}";

    private final Authorities authorities;
    private final MayInDirectory rights;
    private final AuditLog audit;

    EditPages(Authorities authorities, MayInDirectory rights, AuditLog audit) {
        this.authorities = authorities;
        this.rights = rights;
        this.audit = audit;
    }

    @GetMapping(NEW)
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a new authority")
    ModelAndView blank(Page page, Viewer viewer) {
        rights.require(viewer, Deed.KEEP, rights.stateOf(viewer));
        return form(HttpStatus.OK, NEW, DirectoryPages.PATH, "", Form.empty(), page);
    }

    @PostMapping(NEW)
    @Route(who = Audience.FOCAL_POINTS, purpose = "add an authority", audited = true)
    ModelAndView add(Form form, Page page, Viewer viewer) {
        rights.require(viewer, Deed.KEEP, rights.stateOf(viewer));
        TypedAuthority typed = new TypedAuthority(form, page);
        Authority authority = typed.authority(List.of());
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, NEW, DirectoryPages.PATH, "", typed.back(), page);
        }
        int id = authorities.add(viewer, authority);
        return page.redirect(restricted(id), Notice.success("directory.saved"));
    }

    @GetMapping(DirectoryPages.AUTHORITY + "/edit")
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for an authority of the own State")
    ModelAndView edit(@PathVariable int authority, Page page, Viewer viewer) {
        Entry entry = kept(authority, viewer);
        return form(HttpStatus.OK, entry, FillForm.of(entry), page);
    }

    @PostMapping(DirectoryPages.AUTHORITY + "/edit")
    @Route(who = Audience.FOCAL_POINTS, purpose = "change an authority of the own State", audited = true)
    ModelAndView change(@PathVariable int authority, Form form, Page page, Viewer viewer) {
        Entry entry = kept(authority, viewer);
        TypedAuthority typed = new TypedAuthority(form, page);
        Authority changed = typed.authority(entry.is().contacts());
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, entry, typed.back(), page);
        }
        return saved(authorities.change(viewer, seen(entry, form), changed), entry, page);
    }

    @PostMapping(DirectoryPages.AUTHORITY + "/confirm")
    @Route(who = Audience.FOCAL_POINTS, purpose = "confirm that an authority of the own State holds", audited = true)
    ModelAndView confirm(@PathVariable int authority, Form form, Page page, Viewer viewer) {
        Entry entry = kept(authority, viewer);
        return authorities.confirm(viewer, seen(entry, form))
                ? page.redirect(restricted(authority), Notice.success("directory.confirmedNow"))
                : page.redirect(restricted(authority), Notice.important("directory.overtaken"));
    }

    @PostMapping(DirectoryPages.AUTHORITY + "/remove")
    @Route(who = Audience.FOCAL_POINTS, purpose = "take an authority out of the directory", audited = true)
    ModelAndView remove(@PathVariable int authority, Page page, Viewer viewer) {
        authorities.remove(viewer, kept(authority, viewer));
        return page.redirect(DirectoryPages.PATH, Notice.success("directory.removed"));
    }

    /** The contact point 0 is a new one. */
    @GetMapping(CONTACT)
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a contact point of the own State", audited = true)
    ModelAndView editContact(@PathVariable int authority, @PathVariable int contact, Page page, Viewer viewer) {
        Entry entry = kept(authority, viewer);
        Form form = contact == 0 ? Form.empty() : FillForm.of(contact(entry, contact));
        audit.recordRead(viewer.entry(Action.READ, "authority:" + authority));
        return contactForm(HttpStatus.OK, entry, contact, FillForm.versioned(form, entry), page);
    }

    @PostMapping(CONTACT)
    @Route(who = Audience.FOCAL_POINTS, purpose = "add or change a contact point of the own State", audited = true)
    ModelAndView changeContact(
            @PathVariable int authority, @PathVariable int contact, Form form, Page page, Viewer viewer) {
        Entry entry = kept(authority, viewer);
        List<ContactPoint> others = entry.is().contacts();
        int id = contact == 0
                ? 1 + others.stream().mapToInt(ContactPoint::id).max().orElse(0)
                : contact(entry, contact).id();
        TypedAuthority typed = new TypedAuthority(form, page);
        ContactPoint changed = typed.contact(id);
        if (!typed.isGood()) {
            return contactForm(HttpStatus.UNPROCESSABLE_CONTENT, entry, contact, typed.back(), page);
        }
        List<ContactPoint> all = contact == 0
                ? Stream.concat(others.stream(), Stream.of(changed)).toList()
                : others.stream().map(one -> one.id() == id ? changed : one).toList();
        return saved(authorities.change(viewer, seen(entry, form), entry.is().with(all)), entry, page);
    }

    @PostMapping(CONTACT + "/remove")
    @Route(who = Audience.FOCAL_POINTS, purpose = "take a contact point of the own State out", audited = true)
    ModelAndView removeContact(
            @PathVariable int authority, @PathVariable int contact, Form form, Page page, Viewer viewer) {
        Entry entry = kept(authority, viewer);
        ContactPoint gone = contact(entry, contact);
        List<ContactPoint> rest =
                entry.is().contacts().stream().filter(one -> !one.equals(gone)).toList();
        return saved(authorities.change(viewer, seen(entry, form), entry.is().with(rest)), entry, page);
    }

    /** Of a State that the user keeps; another one is not there. */
    private Entry kept(int id, Viewer viewer) {
        Entry entry = authorities.find(id).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.KEEP, entry.country());
        return entry;
    }

    private static ContactPoint contact(Entry entry, int id) {
        return entry.is().contacts().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The entry in the version that the form was filled in from. */
    private static Entry seen(Entry entry, Form form) {
        return new Entry(entry.id(), entry.country(), form.number("version"), entry.confirmed(), entry.is());
    }

    private static ModelAndView saved(boolean saved, Entry entry, Page page) {
        return page.redirect(
                restricted(entry.id()),
                saved ? Notice.success("directory.saved") : Notice.important("directory.overtaken"));
    }

    private static String restricted(int id) {
        return DirectoryPages.authority(id) + "/restricted";
    }

    private static ModelAndView form(HttpStatus status, Entry entry, Form form, Page page) {
        String path = DirectoryPages.authority(entry.id());
        return form(status, path + "/edit", path + "/restricted", path + "/remove", form, page);
    }

    private static ModelAndView form(
            HttpStatus status, String action, String back, String remove, Form form, Page page) {
        String title = page.say(remove.isEmpty() ? "directory.add" : "directory.edit");
        return page.show(
                status,
                "directory/edit",
                new EditView(title, action, back, remove, SayDirectory.kinds(page.words()), form));
    }

    private static ModelAndView contactForm(HttpStatus status, Entry entry, int contact, Form form, Page page) {
        String action = DirectoryPages.authority(entry.id()) + "/contacts/" + contact;
        return page.show(
                status,
                "directory/contact",
                new EditView(
                        page.say(contact == 0 ? "directory.contact.add" : "directory.contact.edit"),
                        action,
                        restricted(entry.id()),
                        contact == 0 ? "" : action + "/remove",
                        List.of(),
                        form));
    }
}
