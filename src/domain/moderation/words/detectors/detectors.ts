import { InvalidValue } from '../../../shared/domain-error.ts';
import type { FoldedText } from '../folding.ts';
import { findCards, findIbans, findTaxNumbers } from './bank.ts';
import { bareOf } from './bare.ts';
import type { Found } from './found.ts';
import { findLookAlikeDomains } from './look-alike-domain.ts';
import { findDistress, findInvisibles, findLinks, findShouting, isNearlyOneOf } from './manner.ts';
import { findNirs } from './nir.ts';
import { findEmails, findPhones, findPostalAddresses, findSirets } from './reach.ts';

/** What a detector may want to know beside the text. */
export interface Surroundings {
  /** Whether the author has published nothing yet. */
  readonly isFirst: boolean;
  /** What the author lately wrote elsewhere, as it was written. */
  readonly others: readonly string[];
}
export type DetectorParams = Readonly<Record<string, number | boolean | readonly string[]>>;

interface Param {
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}
interface Detector {
  readonly find: (folded: FoldedText, params: DetectorParams, around: Surroundings) => readonly Found[];
  /** Whether it finds places, which can be masked, or something about the whole text. */
  readonly hasPlaces: boolean;
  readonly numbers?: Readonly<Record<string, Param>>;
  readonly flags?: readonly string[];
  readonly lists?: readonly string[];
}

const places = (find: (text: string) => readonly Found[]): Detector => ({
  find: ({ text }) => find(text),
  hasPlaces: true,
});
/** Numbers are read without the markup that vanishes, whatever digits they are written with. */
const numbers = (find: (text: string) => readonly Found[]): Detector => ({
  find: (folded) => {
    const bare = bareOf(folded);
    return find(bare.text).map((found) => bare.placeOf(found));
  },
  hasPlaces: true,
});
const whole = ({ text }: FoldedText): Found[] => [{ from: 0, to: text.length }];

/** What can be found by a rule of arithmetic or of form, by name. */
export const DETECTORS = {
  nir: numbers(findNirs),
  iban: numbers(findIbans),
  card: numbers(findCards),
  tax_number: numbers(findTaxNumbers),
  siret: numbers(findSirets),
  phone: numbers(findPhones),
  email: places(findEmails),
  postal_address: places(findPostalAddresses),
  lookalike_domain: {
    find: ({ text }, { domains }) =>
      findLookAlikeDomains(text, Array.isArray(domains) && domains.length ? domains : undefined),
    hasPlaces: true,
    lists: ['domains'],
  },
  distress: places(findDistress),
  link_count: {
    find: ({ text }, { min, firstPostOnly }, { isFirst }) =>
      firstPostOnly === true && !isFirst ? [] : findLinks(text, Number(min)),
    hasPlaces: true,
    numbers: { min: { from: 1, to: 50, usual: 3 } },
    flags: ['firstPostOnly'],
  },
  duplicate_text: {
    find: (folded, { similarity }, { others }) =>
      isNearlyOneOf(folded.source, others, Number(similarity)) ? whole(folded) : [],
    hasPlaces: false,
    numbers: {
      similarity: { from: 0.5, to: 1, usual: 0.9 },
      windowHours: { from: 1, to: 720, usual: 72 },
    },
  },
  uppercase_ratio: {
    find: (folded, { ratio, minLength }) => findShouting(folded, Number(ratio), Number(minLength)),
    hasPlaces: false,
    numbers: { ratio: { from: 0.3, to: 1, usual: 0.7 }, minLength: { from: 10, to: 1_000, usual: 40 } },
  },
  invisible_chars: { find: (folded) => findInvisibles(folded), hasPlaces: false },
} as const satisfies Readonly<Record<string, Detector>>;
export type DetectorName = keyof typeof DETECTORS;

export const detectorOf = (name: DetectorName): Detector => DETECTORS[name];

/** @throws InvalidValue beside `params` */
export function paramsOf(name: DetectorName, raw: Readonly<Record<string, unknown>>): DetectorParams {
  const { numbers = {}, flags = [], lists = [] } = detectorOf(name);
  const params: Record<string, number | boolean | readonly string[]> = {};
  for (const [param, { from, to, usual }] of Object.entries(numbers)) {
    const value = raw[param] === undefined || raw[param] === '' ? usual : Number(raw[param]);
    if (!(value >= from && value <= to))
      throw new InvalidValue('params', 'moderation.word-param', { param, from, to });
    params[param] = value;
  }
  for (const flag of flags) params[flag] = raw[flag] === true || raw[flag] === '1';
  for (const list of lists) {
    const value = raw[list];
    if (Array.isArray(value)) params[list] = value.map(String).slice(0, 200);
  }
  return params;
}
