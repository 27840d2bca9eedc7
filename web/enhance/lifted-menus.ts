import { placeBeside } from './beside.ts';

/** Menus of a log, which would cut them off where it scrolls, and of a text, which may stand where the window ends. */
const MENUS = ':is(chat-log, .post, .topic-acts) details.drop';

const opened = new Set<HTMLDetailsElement>();

/**
 * A menu of a message or of a text is laid over the page while it is open, beside its button: nothing cuts it off. Where browsers lay nothing
 * over a page it opens within its place.
 */
export function enhanceLiftedMenus(): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  document.documentElement.dataset.lifts = '';
  // Neither is heard further up otherwise.
  document.addEventListener('toggle', ({ target }) => void follow(target), true);
  document.addEventListener('scroll', ({ target }) => void placeAll(target), {
    capture: true,
    passive: true,
  });
  window.addEventListener('resize', () => placeAll(document));
}

function follow(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || !target.matches(MENUS)) return;
  const panel = panelOf(target);
  if (!panel) return;
  if (target.open) {
    panel.popover = 'manual';
    panel.showPopover();
    opened.add(target);
    place(target);
  } else {
    opened.delete(target);
    panel.removeAttribute('popover');
    panel.removeAttribute('style');
  }
}

/** What is scrolled within a menu does not move it. */
function placeAll(scrolled: EventTarget | null): void {
  for (const menu of opened) {
    if (!menu.isConnected) opened.delete(menu);
    else if (!(scrolled instanceof Node) || !panelOf(menu)?.contains(scrolled)) place(menu);
  }
}

/** A button that was scrolled out of its log, or out of the window, takes its menu along; who was in the menu is at its button again. */
function place(menu: HTMLDetailsElement): void {
  const panel = panelOf(menu);
  const button = menu.querySelector('summary')?.getBoundingClientRect();
  if (!panel || !button) return;
  const around = menu.closest('chat-log')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  if (button.bottom < around.top || button.top > around.bottom) {
    if (panel.contains(document.activeElement)) menu.querySelector('summary')?.focus({ preventScroll: true });
    menu.open = false;
    return;
  }
  panel.style.maxHeight = 'none';
  const seen = { width: document.documentElement.clientWidth, height: innerHeight };
  const { top, left, height } = placeBeside(button, panel.getBoundingClientRect(), seen);
  Object.assign(panel.style, { top: `${top}px`, left: `${left}px`, maxHeight: `${height}px` });
}

const panelOf = (menu: HTMLElement): HTMLElement | null => menu.querySelector('.drop__panel');
