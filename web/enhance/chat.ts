import { ChatFormElement } from './chat-form.ts';
import { ChatLogElement } from './chat-log.ts';
import { fitChat } from './chat-height.ts';
import { enhanceNavSwitch } from './nav-switch.ts';

/** Makes every log of a channel and the form under it work. */
export function enhanceChat(): void {
  fitChat();
  enhanceNavSwitch();
  if (!customElements.get('chat-log')) customElements.define('chat-log', ChatLogElement);
  if (!customElements.get('chat-form')) customElements.define('chat-form', ChatFormElement);
}
