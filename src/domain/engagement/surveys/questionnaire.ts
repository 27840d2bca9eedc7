import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import {
  type Condition,
  hasOptions,
  isNumeric,
  type Question,
  QUESTION_KINDS,
  type Questionnaire,
  SURVEY_LIMITS,
} from './question.ts';

/** A question as it came in. */
export interface AskedQuestion {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly from?: number | null;
  readonly to?: number | null;
  readonly when?: Condition | null;
}

export interface AskedPage {
  readonly title: string;
  readonly questions: readonly AskedQuestion[];
}

const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * The pages of a survey, judged: no two questions of one name, and conditions on questions that come before.
 * @throws InvalidValue beside `pages`, `title`, `key`, `kind`, `label`, `options`, `from`, `to` or `when`
 */
export function questionnaireOf(raw: readonly AskedPage[]): Questionnaire {
  const { min, max } = SURVEY_LIMITS.pages;
  if (raw.length < min) throw new InvalidValue('pages', 'engagement.pages-missing');
  if (raw.length > max) throw new InvalidValue('pages', 'list.too-long', { max });
  const before: Question[] = [];
  return raw.map(({ title, questions }) => {
    if (questions.length > SURVEY_LIMITS.questions.max)
      throw new InvalidValue('page', 'engagement.page-full', { max: SURVEY_LIMITS.questions.max });
    return {
      title: boundedText('pages', title, SURVEY_LIMITS.pageTitle),
      questions: questions.map((asked) => {
        const question = questionOf(asked, before);
        before.push(question);
        return question;
      }),
    };
  });
}

/**
 * The same questions on pages of other titles: a page that is called as before is the same wherever it stands now, the others are renamed
 * in their order. Those that are left over go when nothing is asked there.
 * @throws InvalidValue beside `pageTitles`, beside `when` where a question would come before what it depends on
 */
export function retitled(pages: Questionnaire, titles: readonly string[]): Questionnaire {
  const { min, max } = SURVEY_LIMITS.pages;
  if (titles.length < min) throw new InvalidValue('pageTitles', 'engagement.pages-missing');
  if (titles.length > max) throw new InvalidValue('pageTitles', 'list.too-long', { max });
  const asked = titles.map((title) => boundedText('pageTitles', title, SURVEY_LIMITS.pageTitle));
  const left = [...pages];
  const same = asked.map((title) => taken(left, (page) => page.title === title));
  const renamed = same.map((page) => page ?? left.shift());
  const lost = left.find(({ questions }) => questions.length > 0);
  if (lost) throw new InvalidValue('pageTitles', 'engagement.page-not-empty', { page: lost.title });
  return questionnaireOf(asked.map((title, at) => ({ title, questions: renamed[at]?.questions ?? [] })));
}

/** The first that fits, which is left no more. */
function taken<Each>(left: Each[], fits: (each: Each) => boolean): Each | undefined {
  const at = left.findIndex(fits);
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/** With a question in place of the one of that name, or at the end of its page. @throws as `questionnaireOf` */
export function withQuestion(pages: Questionnaire, asked: AskedQuestion, page: number): Questionnaire {
  if (!pages[page]) throw new InvalidValue('page', 'field.choice');
  const staysThere = pages[page].questions.some(({ key }) => key === asked.key);
  return questionnaireOf(
    pages.map((each, at) => {
      if (at !== page) return { ...each, questions: each.questions.filter(({ key }) => key !== asked.key) };
      return staysThere
        ? { ...each, questions: each.questions.map((one) => (one.key === asked.key ? asked : one)) }
        : { ...each, questions: [...each.questions, asked] };
    }),
  );
}

/** @throws InvalidValue beside `when` while another question depends on it */
export const withoutQuestion = (pages: Questionnaire, key: string): Questionnaire =>
  questionnaireOf(
    pages.map((page) => ({ ...page, questions: page.questions.filter((one) => one.key !== key) })),
  );

/** One place up or down on its page. @throws InvalidValue beside `when` where it would come before what it depends on */
export const withQuestionMoved = (pages: Questionnaire, key: string, way: 'up' | 'down'): Questionnaire =>
  questionnaireOf(
    pages.map((page) => {
      const from = page.questions.findIndex((one) => one.key === key);
      const to = from + (way === 'up' ? -1 : 1);
      if (from === -1 || !page.questions[to]) return page;
      const questions = [...page.questions];
      [questions[from], questions[to]] = [questions[to]!, questions[from]!];
      return { ...page, questions };
    }),
  );

/**
 * Which answers to an earlier question a question depends on.
 * @param named `mode:3` and others of the same question; none where everybody is asked
 * @throws InvalidValue `engagement.condition-mixed` beside `when`
 */
export function conditionNamed(named: readonly string[]): Condition | null {
  const parts = named.map((one) => one.split(':') as [string, string]);
  const [first] = parts;
  if (!first) return null;
  if (parts.some(([question]) => question !== first[0]))
    throw new InvalidValue('when', 'engagement.condition-mixed');
  return { question: first[0], options: parts.map(([, option]) => Number(option)) };
}

/** @throws InvalidValue beside `pages` where a page asks nothing: nobody is led to an empty page */
export function mustAskOnEveryPage(pages: Questionnaire): void {
  if (pages.some(({ questions }) => questions.length === 0))
    throw new InvalidValue('pages', 'engagement.page-empty');
}

function questionOf(asked: AskedQuestion, before: readonly Question[]): Question {
  const kind = QUESTION_KINDS.find((each) => each === asked.kind);
  if (!kind) throw new InvalidValue('kind', 'field.choice');
  if (!KEY.test(asked.key)) throw new InvalidValue('key', 'field.pattern');
  if (before.some(({ key }) => key === asked.key)) throw new InvalidValue('key', 'engagement.question-twice');
  return {
    key: asked.key,
    kind,
    required: asked.required,
    label: boundedText('label', asked.label, SURVEY_LIMITS.label),
    options: hasOptions(kind) ? optionsOf(asked.options) : [],
    ...boundsOf(kind, asked),
    when: asked.when ? conditionOf(asked.when, before) : null,
  };
}

function optionsOf(raw: readonly string[]): readonly string[] {
  const { min, max } = SURVEY_LIMITS.options;
  if (raw.length < min) throw new InvalidValue('options', 'engagement.too-few-options', { min });
  if (raw.length > max) throw new InvalidValue('options', 'engagement.too-many-options', { max });
  const labels = raw.map((label) => boundedText('options', label, SURVEY_LIMITS.option));
  const alike = new Set(labels.map((label) => label.toLocaleLowerCase('fr')));
  if (alike.size !== labels.length) throw new InvalidValue('options', 'engagement.options-alike');
  return labels;
}

function boundsOf(kind: Question['kind'], { from, to }: AskedQuestion): Pick<Question, 'from' | 'to'> {
  if (!isNumeric(kind)) return { from: null, to: null };
  const { min, max } = kind === 'scale' ? SURVEY_LIMITS.scale : SURVEY_LIMITS.number;
  const isWithin = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  if (!isWithin(from)) throw new InvalidValue('from', 'engagement.bounds', { min, max });
  if (!isWithin(to) || to <= from) throw new InvalidValue('to', 'engagement.bounds', { min: from + 1, max });
  return { from, to };
}

function conditionOf({ question: key, options }: Condition, before: readonly Question[]): Condition {
  const earlier = before.find((question) => question.key === key);
  if (!earlier || !hasOptions(earlier.kind)) throw new InvalidValue('when', 'engagement.condition-unknown');
  const isKnown = (option: number) =>
    Number.isInteger(option) && option >= 0 && option < earlier.options.length;
  if (options.length === 0 || !options.every(isKnown))
    throw new InvalidValue('when', 'engagement.condition-unknown');
  return { question: key, options: [...new Set(options)].sort((a, b) => a - b) };
}
