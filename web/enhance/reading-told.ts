import { memberHere } from './forgotten-drafts.ts';
import { ROOT } from './place.ts';

/** Scripts that no longer run are believed for no longer. */
const DAY_IN_SECONDS = 86_400;

/** Lets the server know that scripts run in this browser: it leaves it to them to say how far somebody has read. */
export function tellThatReadingIsTold(): void {
  if (memberHere() === undefined || !('IntersectionObserver' in window)) return;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `lecture=vue; path=${ROOT}; max-age=${DAY_IN_SECONDS}; samesite=lax${secure}`;
}
