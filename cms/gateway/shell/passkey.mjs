// Runs in the browser, as it stands: makes a passkey on the page of one's own account, and signs in with one.

/**
 * @param {string} path
 * @param {unknown} [body]
 */
async function ask(path, body) {
  const response = await fetch(
    `/api/auth/passkey/${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** @param {Credential | null} credential */
function toJson(credential) {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential');
  return credential.toJSON();
}

const acts = {
  register: async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask('generate-register-options'));
    await ask('verify-registration', { response: toJson(await navigator.credentials.create({ publicKey })) });
  },
  'sign-in': async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask('generate-authenticate-options'));
    await ask('verify-authentication', { response: toJson(await navigator.credentials.get({ publicKey })) });
  },
};

const canDoPasskeys = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** @type {NodeListOf<HTMLElement>} */
const places = document.querySelectorAll('[data-passkey]');
for (const place of canDoPasskeys ? places : []) {
  const act = place.dataset['passkey'] === 'register' ? acts.register : acts['sign-in'];
  const button = place.querySelector('button');
  /** @type {HTMLElement | null} */
  const alert = place.querySelector('[role=alert]');
  button?.addEventListener('click', () => {
    button.disabled = true;
    act().then(
      () => location.assign(place.dataset['next'] ?? '/beheer/'),
      () => {
        button.disabled = false;
        if (alert === null) return;
        alert.hidden = false;
        alert.textContent = place.dataset['failed'] ?? '';
      },
    );
  });
  place.hidden = false;
}
