import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';

/** Words on a line · one of several · several of several · yes or no. */
export const FORM_KINDS = ['text', 'single', 'multiple', 'yes_no'] as const;
type FormKind = (typeof FORM_KINDS)[number];

/** Lengths in characters. */
export const FORM_LIMITS = {
  questions: 10,
  label: { min: 3, max: 200 },
  options: { min: 2, max: 12 },
  option: { min: 1, max: 100 },
  answer: { min: 1, max: 300 },
} as const;

export type FormQuestionId = Id<'FormQuestion'>;

/** What who registers is asked. */
export interface FormQuestion {
  readonly id: FormQuestionId;
  readonly kind: FormKind;
  readonly label: string;
  readonly required: boolean;
  /** No two the same; none where the answer is not chosen among some. */
  readonly options: readonly string[];
}
export type RegistrationForm = readonly FormQuestion[];

/** A question as it was typed; without a label and options it is none. */
export interface AskedFormQuestion {
  /** Null for one that is new. */
  readonly id: FormQuestionId | null;
  readonly kind: string;
  readonly label: string;
  readonly required: boolean;
  readonly options: readonly string[];
}

/** What somebody answered, as it came in: words, options, `yes` or `no`. */
export interface GivenAnswer {
  readonly question: string;
  readonly values: readonly string[];
}

/**
 * An answer with the question as it was asked: whatever becomes of the form, what was answered stays readable.
 */
export interface KeptAnswer {
  readonly id: FormQuestionId;
  readonly kind: FormKind;
  readonly label: string;
  /** `yes` or `no` where that was asked. */
  readonly values: readonly string[];
}

const choosesAmong = (kind: FormKind): boolean => kind === 'single' || kind === 'multiple';

/**
 * @param former what is asked so far: a question that is among it keeps its id
 * @throws InvalidValue, InvalidValues beside `questions.`, the place from 0, and `.label`, `.kind` or `.options`
 */
export function judgedForm(
  asked: readonly AskedFormQuestion[],
  { former, freshId }: { readonly former: RegistrationForm; readonly freshId: () => FormQuestionId },
): RegistrationForm {
  const isEmpty = ({ label, options }: AskedFormQuestion) => label.trim() === '' && options.length === 0;
  if (asked.filter((one) => !isEmpty(one)).length > FORM_LIMITS.questions)
    throw new InvalidValue('questions', 'list.too-long', { max: FORM_LIMITS.questions });
  const judges = asked.flatMap((one, place) =>
    isEmpty(one) ? [] : [[`questions.${place}`, () => judgedQuestion(one, `questions.${place}`)] as const],
  );
  const known = new Set(former.map(({ id }) => id));
  return Object.values(judgedTogether(Object.fromEntries(judges))).map(({ id, ...question }) => {
    const kept = id !== null && known.delete(id);
    return { id: kept ? id : freshId(), ...question };
  });
}

/** The same questions in the same order, each as it was. */
export function isSameForm(one: RegistrationForm, other: RegistrationForm): boolean {
  const told = (form: RegistrationForm) =>
    JSON.stringify(
      form.map(({ id, kind, label, required, options }) => [id, kind, label, required, options]),
    );
  return told(one) === told(other);
}

function judgedQuestion({ id, required, ...asked }: AskedFormQuestion, at: string) {
  const kind = FORM_KINDS.find((one) => one === asked.kind);
  if (!kind) throw new InvalidValue(`${at}.kind`, 'field.choice');
  const { label, options } = judgedTogether({
    label: () => boundedText(`${at}.label`, asked.label.replaceAll(/\s+/gu, ' '), FORM_LIMITS.label),
    options: () => (choosesAmong(kind) ? judgedOptions(asked.options, `${at}.options`) : []),
  });
  return { id, kind, label, required, options };
}

function judgedOptions(raw: readonly string[], field: string): readonly string[] {
  const { min, max } = FORM_LIMITS.options;
  if (raw.length < min) throw new InvalidValue(field, 'events.too-few-options', { min });
  if (raw.length > max) throw new InvalidValue(field, 'list.too-long', { max });
  const options = raw.map((one) => boundedText(field, one.replaceAll(/\s+/gu, ' '), FORM_LIMITS.option));
  if (new Set(options).size !== options.length) throw new InvalidValue(field, 'events.option-twice');
  return options;
}

/**
 * @returns the answers with their questions; those that were left open are not among them
 * @throws InvalidValue, InvalidValues beside `answers.` and the id of the question: `events.answer-missing`,
 * `events.one-answer`, `field.choice`, or what is wrong with the words; beside `answers` where it is not asked (any more)
 */
export function judgedAnswers(form: RegistrationForm, given: readonly GivenAnswer[]): readonly KeptAnswer[] {
  const said = new Map(given.map(({ question, values }) => [question, filled(values)]));
  const isAsked = ([id, values]: [string, readonly string[]]) =>
    values.length === 0 || form.some((one) => one.id === id);
  if (![...said].every(isAsked)) throw new InvalidValue('answers', 'events.question-not-asked');
  const judged = judgedTogether(
    Object.fromEntries(form.map((one) => [one.id, () => judgedAnswer(one, said.get(one.id) ?? [])])),
  );
  return form.flatMap(({ id, kind, label }) => {
    const values = judged[id]!;
    return values.length === 0 ? [] : [{ id, kind, label, values }];
  });
}

const filled = (values: readonly string[]) =>
  values.map((value) => value.normalize('NFC').trim()).filter((value) => value !== '');

function judgedAnswer(question: FormQuestion, values: readonly string[]): readonly string[] {
  const { id, kind, required, options } = question;
  const field = `answers.${id}`;
  if (values.length === 0) {
    if (required) throw new InvalidValue(field, 'events.answer-missing');
    return [];
  }
  if (kind !== 'multiple' && values.length > 1) throw new InvalidValue(field, 'events.one-answer');
  if (kind === 'text') return [boundedText(field, values[0]!.replaceAll(/\s+/gu, ' '), FORM_LIMITS.answer)];
  const choices = kind === 'yes_no' ? ['yes', 'no'] : options;
  if (!values.every((value) => choices.includes(value))) throw new InvalidValue(field, 'field.choice');
  return choices.filter((choice) => values.includes(choice));
}
