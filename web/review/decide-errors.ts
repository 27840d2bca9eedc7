import { filledIn, placeholdersIn } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { errorsOf, type GivenBack, typedIn, typedList } from '../lib/refused.ts';
import { hasText, type MessageKey, type Translate } from '../lib/texts.tsx';
import type { FormError } from '../ui/form-errors.tsx';

type Template = ReviewCase['templates'][number];

const TEXTS = ['facts', 'explanation', 'scope', 'duration'] as const;
const LEFT = 'moderation.placeholder-left';

/**
 * The texts of a template with what is known of the piece put in, or as they were typed.
 * @param called what people call a blank that is left
 */
export function givenTexts(
  found: Pick<ReviewCase, 'values'>,
  template: Pick<Template, (typeof TEXTS)[number]>,
  refused: GivenBack | undefined,
  called: (name: string) => string,
) {
  return Object.fromEntries(
    TEXTS.map((field) => [
      field,
      typedIn(refused, field, withBlanksNamed(filledIn(template[field], found.values), called)),
    ]),
  ) as Record<(typeof TEXTS)[number], string>;
}

/** Those of these texts that somebody worded anew: what the former template gave is for the next one to give. */
export function changedTexts(
  found: Pick<ReviewCase, 'values'>,
  former: Pick<Template, (typeof TEXTS)[number]> | undefined,
  written: GivenBack,
  called: (name: string) => string,
): readonly (readonly [name: string, text: string])[] {
  const given = former ? givenTexts(found, former, undefined, called) : null;
  return TEXTS.map((field) => [field, typedIn(written, field)] as const).filter(
    ([field, text]) => text.trim() !== '' && asTyped(text) !== asTyped(given?.[field] ?? ''),
  );
}

/** Forms send their lines apart in their own way. */
const asTyped = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** A blank keeps its braces: it is filled in under the name that it bears there. */
const withBlanksNamed = (text: string, called: (name: string) => string): string =>
  filledIn(text, Object.fromEntries(placeholdersIn(text).map((name) => [name, `{{${called(name)}}}`])));

/** What a blank is called by people; as its template names it where nobody has given it words. */
export const blankName = (name: string, t: Translate): string => {
  const key = `review.decide.blank.${name}`;
  return hasText(key) ? t(key as MessageKey) : shownBlank(name);
};

/** What those texts leave open, each once. */
export const blanksIn = (given: ReturnType<typeof givenTexts>): readonly string[] =>
  placeholdersIn(...TEXTS.map((field) => given[field]));

/** As people read its name. */
export const shownBlank = (name: string): string => name.replaceAll('_', ' ');
export const blankId = (name: string): string => `blank-${name.replaceAll(/\s/g, '_')}`;

/** What was typed into one of them. */
export function typedBlank(refused: GivenBack | undefined, name: string): string {
  return typedList(refused, 'blank')[typedList(refused, 'blankName').indexOf(name)] ?? '';
}

/** The blanks that the refusal is about. */
export const blanksLeft = (refused: GivenBack | undefined, blanks: readonly string[]): readonly string[] =>
  hasBlankLeft(refused) ? blanks.filter((name) => typedBlank(refused, name).trim() === '') : [];

const hasBlankLeft = (refused: GivenBack | undefined): boolean =>
  refused?.problem?.fields?.some(({ code }) => code === LEFT) ?? false;

/** What is wrong beside one of the texts itself: a blank that it holds is told beside the blank. */
export const textErrorOf = (refused: GivenBack | undefined, field: string): string | undefined =>
  refused?.problem?.fields?.find((each) => each.field === field && each.code !== LEFT)?.text;

/**
 * The reasons above the form, each with its way to the control that mends it.
 * @param left what is said of each blank that was left, by its name
 */
export function decideErrors(
  refused: GivenBack | undefined,
  left: readonly { readonly name: string; readonly text: string }[],
): FormError[] {
  if (!refused?.problem || left.length === 0) return errorsOf(refused);
  const others = (refused.problem.fields ?? []).filter(({ code }) => code !== LEFT);
  return [
    ...left.map(({ name, text }) => ({ field: blankId(name), message: text })),
    ...others.map(({ field, text }) => ({ field, message: text })),
  ];
}
