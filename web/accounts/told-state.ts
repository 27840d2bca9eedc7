import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { isAlwaysTold, isMailed } from '#application/community/limits';
import type { NOTIFICATION_KINDS } from '#application/community/limits';
import type { Translate } from '../lib/texts.tsx';

type Kind = (typeof NOTIFICATION_KINDS)[number];

/** How somebody is told of these kinds, in a few words. */
export function toldState(kinds: readonly Kind[], notify: MyPreferences['notify'], t: Translate): string {
  const all = kinds.length;
  const site = kinds.filter((kind) => isAlwaysTold(kind) || notify[kind].site).length;
  // What is mailed whatever is chosen counts as what it is.
  const mail = kinds.filter((kind) => !isMailed(kind) || notify[kind].email !== 'never').length;
  const told = 'accounts.preferences.told';
  if (site === 0 && mail === 0) return t(`${told}.nothing`);
  if (site === all && mail === all) return t(`${told}.both`);
  if (site === all && mail === 0) return t(`${told}.site`);
  if (site === 0 && mail === all) return t(`${told}.mail`);
  return t(`${told}.some`, { site, mail, all });
}
