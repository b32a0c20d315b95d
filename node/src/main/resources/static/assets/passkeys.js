/* Passkeys: asks the browser for one, and sends what it answers as a plain form.
 * What is said to people stands in the page, hidden until it is needed. */
(() => {
  "use strict";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  // ES256, Ed25519 and RS256: what devices and keys know.
  const algorithms = [-7, -8, -257].map((alg) => ({ type: "public-key", alg }));

  const ask = {
    create: (data) =>
      navigator.credentials.create({
        publicKey: {
          challenge: bytes(data.challenge),
          rp: { id: data.host, name: data.name },
          user: { id: bytes(data.user), name: data.userName, displayName: data.userName },
          pubKeyCredParams: algorithms,
          authenticatorSelection: {
            residentKey: "required",
            requireResidentKey: true,
            userVerification: "required",
          },
          attestation: "none",
        },
      }),
    get: (data) =>
      navigator.credentials.get({
        publicKey: { challenge: bytes(data.challenge), rpId: data.host, userVerification: "required" },
      }),
  };

  function answer(credential) {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (credential.response[name]) response[name] = text(credential.response[name]);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: {},
    });
  }

  for (const form of document.querySelectorAll("form[data-am-passkey]")) {
    const show = (what) => {
      for (const name of ["unable", "failed"]) {
        form.querySelector(`[data-am-passkey-${name}]`).hidden = name !== what;
      }
    };
    if (!globalThis.PublicKeyCredential) show("unable");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      show("");
      try {
        form.elements.answer.value = answer(await ask[form.dataset.amPasskey](form.dataset));
        form.submit();
      } catch {
        show("failed");
      }
    });
  }
})();
