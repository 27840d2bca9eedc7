import type { FormError } from '../ui/form-errors.tsx';
import type { Refused } from './gates.server.ts';

/** What came back to a form: with why, where it was refused; without, where it was only taken a step further. */
export type GivenBack = Pick<Refused, 'typed'> & Partial<Pick<Refused, 'problem'>>;

/** The reason beside one field. */
export const errorOf = (refused: GivenBack | undefined, field: string): string | undefined =>
  refused?.problem?.fields?.find((each) => each.field === field)?.text;

/**
 * The reasons above the form: one for each field, or the one for all of it.
 * @param labels what a field is called, where its reason alone would not say which one is meant
 * @param order of the fields in the form, where reasons are told in it and not as they came
 * @param ids of the fields in the page, where one is not called as the request calls it
 */
export function errorsOf(
  refused: GivenBack | undefined,
  labels: Readonly<Record<string, string>> = {},
  order: readonly string[] = [],
  ids: Readonly<Record<string, string>> = {},
): FormError[] {
  if (!refused?.problem) return [];
  const { fields = [], title, code } = refused.problem;
  return fields.length > 0
    ? inOrder(fields, order).map(({ field, code, text }) => ({
        field: ids[field] ?? field,
        label: labels[field],
        message: text,
        ...(code === WARNED && { isWarning: true }),
      }))
    : [{ message: title, ...(code === BACK_AGAIN && { isNews: true }) }];
}

/** A rule about words only warns: whoever read why goes on. */
const WARNED = 'moderation.words-warned';

/** The form of who had to sign in meanwhile: as it was written. */
const BACK_AGAIN = 'access.signed-in-again';

/** Those that have no name come first, as they are. */
const inOrder = <T extends { readonly field: string }>(
  fields: readonly T[],
  names: readonly string[],
): readonly T[] => fields.toSorted((one, other) => names.indexOf(one.field) - names.indexOf(other.field));

/** What was typed, so that nothing is lost; the first value where there are several. */
export function typedIn(refused: Pick<Refused, 'typed'> | undefined, field: string, fallback = ''): string {
  const value = refused?.typed[field];
  return typeof value === 'string' ? value : (value?.[0] ?? fallback);
}

export function typedList(
  refused: Pick<Refused, 'typed'> | undefined,
  field: string,
  fallback: readonly string[] = [],
): readonly string[] {
  if (!refused) return fallback;
  const value = refused.typed[field];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** With what a form is refused whose page another changed since it was opened. */
const CHANGED = new Set([
  'shared.changed-meanwhile',
  'community.inactivity-rule-changed',
  'community.newcomer-rule-changed',
  'community.reference-redacted',
  'community.sealed-meanwhile',
  'community.welcome-rule-changed',
  'events.gathering-changed-meanwhile',
  'events.series-changed-meanwhile',
  'engagement.poll-changed',
  'engagement.survey-changed',
  'insights.deflection-rule-changed',
  'insights.report-changed',
  'moderation.item-changed',
  'moderation.piece-changed',
  'site.legal-changed',
  'site.setting-changed',
  'site.text-changed',
]);

export const isChanged = (refused: Partial<Pick<Refused, 'problem'>> | undefined): boolean =>
  CHANGED.has(refused?.problem?.code ?? '');

/**
 * The version that a form gives back: the one it was opened with, through whatever else was wrong with it, so that nobody saves over
 * what they never saw. Once they were told that another changed it, saving again is a choice.
 */
export const versionSeen = (
  refused: (Pick<Refused, 'typed'> & Partial<Pick<Refused, 'problem'>>) | undefined,
  current: number | string,
  field = 'version',
): string => (isChanged(refused) ? String(current) : typedIn(refused, field, String(current)));

/** What stands where a passage was masked. */
export const MASKED = '[…]';

const placesIn = (text: string): number => text.split(MASKED).length - 1;

/** Whether a form is refused whose text lost a passage since it was opened: what was typed over it holds that still. */
export const isMasked = (refused: GivenBack | undefined, { typed, now }: { typed: string; now: string }) =>
  isChanged(refused) && placesIn(now) > placesIn(typed);

/** What a field is filled in with again: what was typed, unless a passage would come back with it; then what is left of the text. */
export const leftOf = (refused: GivenBack | undefined, texts: { typed: string; now: string }): string =>
  isMasked(refused, texts) ? texts.now : texts.typed;

/** The same of a field by its name. */
export const leftIn = (refused: GivenBack | undefined, field: string, now = ''): string =>
  leftOf(refused, { typed: typedIn(refused, field, now), now });
