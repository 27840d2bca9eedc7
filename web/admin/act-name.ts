import { hasText, type MessageKey, type Translate } from '../lib/texts.tsx';

const named = (t: Translate, key: string, otherwise: string): string =>
  hasText(key) ? t(key as MessageKey) : otherwise;

/** What an act of the log is called; its own name where nobody has given it words yet. */
export const actName = (t: Translate, action: string): string => named(t, `audit.acts.${action}`, action);

/** The same for what it was done to: pieces that moderation decides on have their words in its queue. */
export const objectName = (t: Translate, kind: string): string =>
  named(t, `audit.objects.${kind}`, named(t, `review.queue.targets.${kind}`, kind));
