import type { InPlace } from '#interfaces/http/led-on';
import { reasonIn } from './deed-answer.ts';
import { sayAs } from './forgotten-drafts.ts';
import { place } from './place.ts';
import { toast } from './toast.ts';

const IN_PLACE: InPlace = 'x-in-place';

/** "This helped me" and reactions answer at once; what the server refuses is taken back and told. */
export function enhanceMarks(): void {
  document.addEventListener('submit', (event) => {
    const { submitter, target } = event;
    if (!(submitter instanceof HTMLButtonElement) || !(target instanceof HTMLFormElement)) return;
    const failed = target.dataset.marks;
    if (failed === undefined) return;
    if (!submitter.hasAttribute('aria-pressed')) return;
    void press(submitter, failed);
    event.preventDefault();
  });
}

async function press(button: HTMLButtonElement, failed: string): Promise<void> {
  if (button.dataset.busy !== undefined) return;
  const { value } = button;
  flip(button);
  if (!(await isTaken(button, value, failed))) flip(button);
}

/** What the server refuses is told; whose session is over meanwhile is led to sign in. */
export async function isTaken(button: HTMLButtonElement, value: string, failed: string): Promise<boolean> {
  button.dataset.busy = '';
  const body = new URLSearchParams({ [button.name]: value });
  sayAs(body);
  let why = '';
  try {
    const answer = await fetch(button.getAttribute('formaction') ?? button.form!.action, {
      method: 'POST',
      body,
      headers: { [IN_PLACE]: '1' },
      redirect: 'manual',
      keepalive: true, // it counts, even if its reader leaves at once
    });
    const to = answer.headers.get('location');
    if (to !== null) {
      const isSignIn = new URL(to, location.href).pathname === place('/connexion');
      if (isSignIn) location.assign(to);
      return !isSignIn;
    }
    why = reasonIn(await answer.text());
  } catch {
    // Told below: nothing answers.
  } finally {
    delete button.dataset.busy;
  }
  toast(why || failed, 'warn');
  return false;
}

/** The other way round: what is shown, and what the next press will ask for. */
function flip(button: HTMLButtonElement): void {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  button.value = button.value.replace(/[01]$/, on ? '0' : '1');
  const shown = button.querySelector('b');
  const count = Number((shown?.textContent ?? '0').replace(/\D/g, '')) + (on ? 1 : -1);
  const number = shown ?? button.appendChild(document.createElement('b'));
  number.textContent = count > 0 ? count.toLocaleString(document.documentElement.lang) : '';
}
