import { telling } from '../lib/flash.server.ts';
import type { FlashKey } from '../lib/flash-key.ts';
import { seeOther } from '../lib/gates.server.ts';

type Told = 'masked' | 'held' | 'resources';

/** After a text was kept: the page it stands on, which says what became of it; first of all, where help is. */
export function afterWords(path: string, told: readonly Told[], key: FlashKey): Response {
  if (told.includes('resources')) return seeOther('/aide-immediate', telling(key));
  if (told.includes('held')) return seeOther(path, telling('words.flash.held'));
  return seeOther(path, telling(told.includes('masked') ? 'words.flash.masked' : key));
}
