import { type Branch, BRANCHES } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** The members of each branch, as the organisation knows them; one that is left out is not known. */
export type Population = Readonly<Partial<Record<Branch, number>>>;

export const PEOPLE_MAX = 10_000_000;

/** @throws InvalidValue `list.missing`, `field.choice`, `field.integer`, `field.too-small`, `field.too-large` beside `people` */
export function populationOf(raw: Readonly<Record<string, number | undefined>>): Population {
  const known = Object.entries(raw).filter(([, people]) => people !== undefined);
  if (known.length === 0) throw new InvalidValue('people', 'list.missing');
  for (const [branch, people] of known) {
    if (!(BRANCHES as readonly string[]).includes(branch)) throw new InvalidValue('people', 'field.choice');
    if (!Number.isInteger(people)) throw new InvalidValue('people', 'field.integer');
    if (people! < 1) throw new InvalidValue('people', 'field.too-small', { min: 1 });
    if (people! > PEOPLE_MAX) throw new InvalidValue('people', 'field.too-large', { max: PEOPLE_MAX });
  }
  return Object.fromEntries(known) as Population;
}
