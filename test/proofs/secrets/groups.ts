import { grouped } from '../support/grouped.ts';
import { type Principal, PRINCIPALS } from './base.ts';
import type { Secret } from './secret.ts';

/** Secrets that one pair of worlds differs by, kept from the same people. */
export interface Group {
  readonly name: string;
  readonly from: readonly Principal[];
  readonly secrets: readonly Secret[];
}

/**
 * Whatever the same people may not know is told together, in one pair of worlds: each secret only ever adds to a world, a thing or
 * the text of a thing, and none takes anything away from what the others add, so that what one of them changes in an answer no
 * other changes back. Nobody is asked of a pair that holds what they may know. Where there is a difference, `isApart` tells whose
 * it is.
 */
export function groupsOf(
  secrets: readonly Secret[],
  isApart: boolean,
  asked: readonly Principal[],
): readonly Group[] {
  const isKeptFrom = (who: Principal) => (secret: Secret) => (secret.from ?? PRINCIPALS).includes(who);
  if (isApart)
    return secrets
      .map((secret) => ({ secret, from: asked.filter((who) => isKeptFrom(who)(secret)) }))
      .filter(({ from }) => from.length > 0)
      .map(({ secret, from }) => ({ name: secret.name, from, secrets: [secret] }));
  const alike = grouped(asked, (who) =>
    secrets
      .filter(isKeptFrom(who))
      .map(({ name }) => name)
      .join(),
  );
  return [...alike.values()]
    .map((from) => ({ from, kept: secrets.filter(isKeptFrom(from[0]!)) }))
    .filter(({ kept }) => kept.length > 0)
    .map(({ from, kept }) => ({
      name: kept.length === 1 ? kept[0]!.name : `${kept.length} secrets`,
      from,
      secrets: kept,
    }));
}
