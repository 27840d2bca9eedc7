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
 * Secrets that are kept from the same people may be told together: each of them only ever adds to a world, a thing or the text of
 * a thing, and none takes anything away from what the others add, so that what one of them changes in an answer no other changes
 * back. Whoever may know one of them is asked about none of its pair. Where there is a difference, `isApart` tells whose it is.
 */
export function groupsOf(
  secrets: readonly Secret[],
  isApart: boolean,
  asked: readonly Principal[],
): readonly Group[] {
  const from = (secret: Secret): readonly Principal[] =>
    PRINCIPALS.filter((one) => (secret.from ?? PRINCIPALS).includes(one));
  const together = isApart
    ? secrets.map((secret) => [secret])
    : [...grouped(secrets, (secret) => from(secret).join()).values()];
  return together.map((each) => ({
    name: each.length === 1 ? each[0]!.name : `${each.length} secrets kept from ${saying(from(each[0]!))}`,
    from: from(each[0]!).filter((one) => asked.includes(one)),
    secrets: each,
  }));
}

const saying = (from: readonly Principal[]): string =>
  from.length === PRINCIPALS.length ? 'everybody' : from.join(', ');
