/** How a question is answered. */
export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'number', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const SURVEY_LIMITS = {
  title: { min: 5, max: 150 },
  intro: { min: 0, max: 1_000 },
  pages: { min: 1, max: 10 },
  pageTitle: { min: 1, max: 100 },
  /** On each page. */
  questions: { min: 0, max: 12 },
  key: { min: 1, max: 40 },
  label: { min: 3, max: 300 },
  options: { min: 2, max: 20 },
  option: { min: 1, max: 150 },
  scale: { min: 0, max: 10 },
  number: { min: 0, max: 1_000_000 },
  answer: { min: 1, max: 500 },
  quota: { min: 1, max: 100_000 },
  days: { min: 1, max: 365 },
} as const;

/** A question is asked when one of these options of an earlier one was chosen. */
export interface Condition {
  readonly question: string;
  readonly options: readonly number[];
}

export interface Question {
  /** Its name in answers, conditions and files: no two of a survey have the same. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly required: boolean;
  /** One label each, where the answer is chosen. */
  readonly options: readonly string[];
  /** Between which numbers the answer lies, where it is one. */
  readonly from: number | null;
  readonly to: number | null;
  readonly when: Condition | null;
}

export interface SurveyPage {
  readonly title: string;
  readonly questions: readonly Question[];
}

export type Questionnaire = readonly SurveyPage[];

export const hasOptions = (kind: QuestionKind): boolean => kind === 'single' || kind === 'multiple';
export const isNumeric = (kind: QuestionKind): boolean => kind === 'scale' || kind === 'number';

export const questionsIn = (pages: Questionnaire): readonly Question[] =>
  pages.flatMap(({ questions }) => questions);
