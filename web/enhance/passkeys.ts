import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** `<passkey-form>` around a form: asks the site what is to be signed, the device to sign it, and sends the answer as the form does. */
class PasskeyFormElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || !browserSupportsWebAuthn()) return;
    this.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.sign(form);
    });
  }

  private async sign(form: HTMLFormElement): Promise<void> {
    const answer = form.elements.namedItem('answer') as HTMLInputElement;
    this.say(false);
    try {
      answer.value = JSON.stringify(await this.answered());
      // Without another round through this listener.
      form.submit();
    } catch {
      // The person said no, the device has no such key, or the site did not answer: nothing has changed.
      this.say(true);
    }
  }

  private async answered() {
    const { step = '', href = '' } = this.dataset;
    const body = new URLSearchParams(step === 'make' ? { what: 'passkey' } : { step });
    const asked = await fetch(href, { method: 'POST', headers: { Accept: 'application/json' }, body });
    if (!asked.ok || asked.redirected) throw new Error('Not asked');
    const said: unknown = await asked.json();
    return step === 'make'
      ? startRegistration({ optionsJSON: said as PublicKeyCredentialCreationOptionsJSON })
      : startAuthentication({ optionsJSON: said as PublicKeyCredentialRequestOptionsJSON });
  }

  private say(failed: boolean): void {
    const words = this.querySelector<HTMLElement>('[data-failed]');
    if (words) words.hidden = !failed;
  }
}

/** Makes every `<passkey-form>` of the page work. Safe to call twice. */
export function enhancePasskeys(): void {
  if (customElements.get('passkey-form') === undefined)
    customElements.define('passkey-form', PasskeyFormElement);
}
