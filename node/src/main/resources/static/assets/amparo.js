/* Amparo's small helpers. Every page works without them: they only make it
 * quicker or kinder. No text is written here: what is said to people comes from
 * data-* attributes, so from the server's message bundles. */
(() => {
  "use strict";

  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const message = (element, key, count) => {
    const plural = new Intl.PluralRules(document.documentElement.lang || "es").select(count);
    const camel = (part) => key + part[0].toUpperCase() + part.slice(1);
    const text = element.dataset[camel(plural)] ?? element.dataset[camel("other")] ?? "";
    return text.replace("%d", new Intl.NumberFormat(document.documentElement.lang || "es").format(count));
  };

  // --- Quick exit: the button, or Shift three times ------------------------
  let leaving = false;
  function leave(link) {
    leaving = true;
    document.body.classList.add("am-gone");
    document.title = " ";
    location.replace(link.href);
  }
  function quickExit(link) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave(link);
    });
    let presses = 0;
    let forget;
    const status = document.createElement("div");
    status.className = "govuk-visually-hidden";
    status.setAttribute("role", "status");
    link.after(status);
    const reset = () => {
      presses = 0;
      status.textContent = "";
    };
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Shift") presses = 0;
    });
    document.addEventListener("keyup", (event) => {
      clearTimeout(forget);
      if (event.key !== "Shift") return reset();
      presses += 1;
      if (presses >= 3) return leave(link);
      status.textContent = link.dataset[presses === 1 ? "amPressTwo" : "amPressOne"] || "";
      forget = setTimeout(reset, 5000);
    });
  }
  // Coming back with the browser's Back button must not show the page as it was.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.body.classList.contains("am-gone")) location.reload();
  });

  // --- Messages take the focus, once ---------------------------------------
  function announce(element) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
    element.focus();
  }
  function errorSummary(summary) {
    announce(summary);
    summary.addEventListener("click", (event) => {
      const id = event.target.closest("a")?.hash.slice(1);
      const field = id && document.getElementById(id);
      if (!field) return;
      event.preventDefault();
      const legend = field.closest("fieldset")?.querySelector("legend");
      const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
      ((field.type === "radio" || field.type === "checkbox") && legend ? legend : label || field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }

  // --- Fields ---------------------------------------------------------------
  function characterCount(box) {
    const field = box.querySelector("textarea, input");
    const shown = box.querySelector(".govuk-character-count__message");
    const spoken = document.createElement("div");
    spoken.className = "govuk-visually-hidden";
    spoken.setAttribute("aria-live", "polite");
    shown.after(spoken);
    shown.setAttribute("aria-hidden", "true");
    let wait;
    const count = () => {
      const left = Number(box.dataset.amMax) - field.value.length;
      shown.textContent = left < 0 ? message(box, "amOver", -left) : message(box, "amLeft", left);
      shown.classList.toggle("govuk-error-message", left < 0);
      shown.classList.toggle("govuk-hint", left >= 0);
      clearTimeout(wait);
      wait = setTimeout(() => (spoken.textContent = shown.textContent), 1000);
    };
    field.addEventListener("input", count);
    count();
  }
  function password(box) {
    const field = box.querySelector("input");
    const button = box.querySelector("button");
    const show = (visible) => {
      field.type = visible ? "text" : "password";
      button.textContent = visible ? box.dataset.amHide : box.dataset.amShow;
      button.setAttribute("aria-label", (visible ? box.dataset.amHideLabel : box.dataset.amShowLabel) || button.textContent);
    };
    button.hidden = false;
    button.addEventListener("click", () => show(field.type === "password"));
    field.form?.addEventListener("submit", () => show(false));
  }
  // A choice that opens further questions: data-am-opens="id of the section".
  function opens(choice) {
    const section = document.getElementById(choice.dataset.amOpens);
    if (!section) return;
    const sync = () => (section.hidden = !choice.checked);
    choice.form?.addEventListener("change", sync);
    sync();
  }
  // "Not asked", "refused", "none of these": ticking one clears the others.
  function exclusive(choice) {
    const group = choice.closest("fieldset");
    group?.addEventListener("change", ({ target }) => {
      if (!target.checked || target.type !== "checkbox") return;
      all(group, "input[type=checkbox]").forEach((other) => {
        if (other !== target && (target === choice || other === choice)) other.checked = false;
      });
      choice.form?.dispatchEvent(new Event("change"));
    });
  }

  // --- Forms ----------------------------------------------------------------
  function unsaved(form) {
    let dirty = form.dataset.amUnsaved === "dirty";
    form.addEventListener("input", () => (dirty = true));
    form.addEventListener("submit", () => (dirty = false));
    addEventListener("beforeunload", (event) => {
      if (dirty && !leaving && form.isConnected) event.preventDefault();
    });
  }
  function once(form) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) event.preventDefault();
      sent = true;
      setTimeout(() => (sent = false), 5000);
    });
    addEventListener("pageshow", () => (sent = false));
  }
  function autoSubmit(form) {
    let wait;
    form.addEventListener("change", () => {
      clearTimeout(wait);
      wait = setTimeout(() => form.requestSubmit(), 150);
    });
  }

  // --- Shell ----------------------------------------------------------------
  function toggle(button) {
    const target = document.getElementById(button.getAttribute("aria-controls"));
    if (!target) return;
    const open = (yes) => {
      button.setAttribute("aria-expanded", String(yes));
      target.toggleAttribute("data-am-closed", !yes);
    };
    button.hidden = false;
    open(false);
    button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
    target.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !button.offsetParent) return;
      open(false);
      button.focus();
    });
  }
  function menu(details) {
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
      event.stopPropagation();
    });
    document.addEventListener("click", (event) => {
      if (!details.contains(event.target)) details.open = false;
    });
  }
  function filterPanel(details) {
    const wide = matchMedia("(min-width: 900px)");
    const summary = details.querySelector("summary");
    const sync = () => {
      if (wide.matches) {
        details.open = true;
        summary.tabIndex = -1;
      } else {
        details.open = false;
        summary.removeAttribute("tabindex");
      }
    };
    wide.addEventListener("change", sync);
    sync();
  }
  function print(button) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  const helpers = [
    ["[data-am-exit]", quickExit],
    ["details.am-menu", menu],
    ["[data-am-toggle]", toggle],
    ["details.am-filter", filterPanel],
    ["[data-am-max]", characterCount],
    ["[data-am-show]", password],
    ["[data-am-opens]", opens],
    ["[data-am-exclusive]", exclusive],
    ["form[data-am-unsaved]", unsaved],
    ["form[data-am-once]", once],
    ["form[data-am-autosubmit]", autoSubmit],
    ["[data-am-print]", print],
    [".govuk-notification-banner[role=alert]", announce],
    [".govuk-error-summary", errorSummary],
  ];
  const done = new WeakMap();
  function start(root) {
    helpers.forEach(([selector, helper]) => {
      const found = all(root, selector);
      if (root.matches?.(selector)) found.unshift(root);
      found.forEach((element) => {
        const had = done.get(element) ?? done.set(element, new Set()).get(element);
        if (had.has(helper)) return;
        had.add(helper);
        helper(element);
      });
    });
  }
  start(document);
  // What htmx brings in later is given the same help.
  document.addEventListener("htmx:load", (event) => start(event.detail?.elt || event.target));
})();
