import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { type Question, type Questionnaire, questionsIn, SURVEY_LIMITS } from './question.ts';

/** What somebody answered, as it came in: places of options from 0, a number, or words. */
export interface GivenAnswer {
  readonly question: string;
  readonly values: readonly string[];
}

/**
 * By the key of the question: places of options with spaces between, a number, or words. The same for everybody who
 * answers the same, so that answers are counted and not kept one by one.
 */
export type Answers = Readonly<Record<string, string>>;

const placesIn = (mark: string): readonly number[] => mark.split(' ').map(Number);

/** Whether a question is asked of somebody, for what they answered before. */
export function isAskedOf({ when }: Question, answers: Answers, pages: Questionnaire): boolean {
  if (!when) return true;
  const earlier = questionsIn(pages).find(({ key }) => key === when.question);
  const mark = answers[when.question];
  return (
    earlier !== undefined &&
    mark !== undefined &&
    isAskedOf(earlier, answers, pages) &&
    placesIn(mark).some((place) => when.options.includes(place))
  );
}

/** The questions of one page that somebody is asked. */
export const askedOn = (pages: Questionnaire, page: number, answers: Answers): readonly Question[] =>
  (pages[page]?.questions ?? []).filter((question) => isAskedOf(question, answers, pages));

/**
 * Puts what somebody answered now in place of what they answered before; other questions keep theirs.
 * @param whole refuses what is missing among them: somebody who pauses may leave questions open
 * @throws InvalidValue, InvalidValues beside `answers.` and the key of the question
 */
export function withAnswers(
  pages: Questionnaire,
  { answers, given, whole }: { answers: Answers; given: readonly GivenAnswer[]; whole: boolean },
): Answers {
  const questions = given.map(({ question }) => questionsIn(pages).find(({ key }) => key === question));
  if (!questions.every((one) => one !== undefined))
    throw new InvalidValue('answers', 'engagement.question-unknown');
  const judged = judgedTogether(
    Object.fromEntries(questions.map((one, at) => [one.key, () => markOf(one, given[at]!.values)])),
  );
  const now = Object.fromEntries(
    Object.entries({ ...answers, ...judged }).filter((said): said is [string, string] => said[1] !== null),
  );
  if (whole)
    mustBeWhole(
      questions.filter((one) => isAskedOf(one, now, pages)),
      now,
    );
  return now;
}

/** The first page on which an answer is missing that somebody must give; null for none. */
export function firstOpenPage(pages: Questionnaire, answers: Answers): number | null {
  const open = pages.findIndex((_, page) =>
    askedOn(pages, page, answers).some(({ key, required }) => required && answers[key] === undefined),
  );
  return open === -1 ? null : open;
}

/** Without what was answered to questions that are not asked any more. */
export const relevantIn = (pages: Questionnaire, answers: Answers): Answers =>
  Object.fromEntries(
    questionsIn(pages)
      .filter((question) => answers[question.key] !== undefined && isAskedOf(question, answers, pages))
      .map(({ key }) => [key, answers[key]!]),
  );

function mustBeWhole(asked: readonly Question[], answers: Answers): void {
  judgedTogether(
    Object.fromEntries(
      asked
        .filter(({ required }) => required)
        .map(({ key }) => [
          key,
          () => {
            if (answers[key] === undefined)
              throw new InvalidValue(`answers.${key}`, 'engagement.answer-missing');
          },
        ]),
    ),
  );
}

/** @returns null where nothing was answered */
function markOf(question: Question, values: readonly string[]): string | null {
  const typed = values.map((value) => value.trim()).filter((value) => value !== '');
  const field = `answers.${question.key}`;
  if (typed.length === 0) return null;
  if (question.kind === 'text') return boundedText(field, typed.join('\n'), SURVEY_LIMITS.answer);
  if (question.kind !== 'multiple' && typed.length > 1)
    throw new InvalidValue(field, 'engagement.one-answer');
  if (question.kind === 'single' || question.kind === 'multiple') return placesOf(question, typed, field);
  return numberOf(question, typed[0]!, field);
}

function placesOf({ options }: Question, typed: readonly string[], field: string): string {
  const isKnown = (value: string) => /^\d{1,2}$/.test(value) && Number(value) < options.length;
  if (!typed.every(isKnown)) throw new InvalidValue(field, 'engagement.option-unknown');
  const places = [...new Set(typed.map(Number))];
  if (places.length !== typed.length) throw new InvalidValue(field, 'engagement.option-twice');
  return places.sort((a, b) => a - b).join(' ');
}

/** Thin spaces stand between thousands in France. */
function numberOf({ from, to }: Question, typed: string, field: string): string {
  const digits = typed.replaceAll(/\s/g, '');
  if (!/^\d{1,9}$/.test(digits)) throw new InvalidValue(field, 'field.integer');
  const number = Number(digits);
  if (number < from!) throw new InvalidValue(field, 'field.too-small', { min: from });
  if (number > to!) throw new InvalidValue(field, 'field.too-large', { max: to });
  return String(number);
}
