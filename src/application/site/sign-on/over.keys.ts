import type { SessionsOver } from '../published/sign-on.api.ts';

/** A session as the provider names it when somebody comes. */
interface Coming {
  readonly subject: string;
  readonly sid: string | null;
}

/** Sessions that come of it by the word of a provider: the same that it ends where they are open already. */
export function keysOfOver({ subject, sids }: Pick<SessionsOver, 'subject' | 'sids'>): readonly string[] {
  if (sids.length === 0) return [keyOf('all', subject)];
  const named = sids.map((sid) => keyOf('session', subject, sid.trim()));
  return subject === null ? named : [...named, keyOf('nameless', subject)];
}

/** All words that end it: those that name it, and those that mean it among others of that person. */
export function keysOfComing({ subject, sid }: Coming): Record<'naming' | 'among', readonly string[]> {
  const all = keyOf('all', subject);
  if (sid === null) return { naming: [], among: [all, keyOf('nameless', subject)] };
  return {
    naming: [keyOf('session', subject, sid.trim()), keyOf('session', null, sid.trim())],
    among: [all],
  };
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);
