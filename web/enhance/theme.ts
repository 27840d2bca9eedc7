import { sayAs } from './forgotten-drafts.ts';
import { place, ROOT } from './place.ts';

/** What the member chose; `system` follows the device and needs no cookie. */
type Theme = 'system' | 'light' | 'dark';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const YEAR_IN_SECONDS = 31_536_000;

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** The server reads this cookie and writes `data-theme` itself on the next page, so that nothing flashes. */
function remember(theme: Theme): void {
  const age = theme === 'system' ? 0 : YEAR_IN_SECONDS;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `theme=${theme}; path=${ROOT}; max-age=${age}; samesite=lax${secure}`;
  // What a member chose is one of their preferences, and stronger than the cookie.
  const body = new URLSearchParams({ theme });
  sayAs(body);
  void fetch(place('/theme'), { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(
    () => undefined,
  );
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** `<theme-toggle>` around a button: each press goes from the device's theme to light, to dark, and round again. */
class ThemeToggleElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.turn);
    this.name(current());
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.turn);
  }

  private readonly turn = (): void => {
    const theme = NEXT[current()];
    show(theme);
    remember(theme);
    this.name(theme);
  };

  /** The button says which theme is on and what a press will do, in the words that the server wrote. */
  private name(theme: Theme): void {
    const button = this.querySelector('button');
    const words = this.dataset[theme];
    if (button === null || words === undefined) return;
    button.setAttribute('aria-label', words);
    button.title = words;
  }
}

/** Makes every `<theme-toggle>` of the page work. Safe to call twice. */
export function enhanceTheme(): void {
  if (customElements.get('theme-toggle') === undefined) {
    customElements.define('theme-toggle', ThemeToggleElement);
  }
}
