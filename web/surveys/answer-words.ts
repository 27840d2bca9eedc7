import type { Question } from '#application/engagement/surveys/survey-view';

/** The places of options that a mark names. */
export const placesOf = (mark: string | undefined): readonly string[] =>
  mark === undefined || mark === '' ? [] : mark.split(' ');

/** An answer as words: what was chosen, the number, or what was written; null where there is none. */
export function answerWords(question: Question, mark: string | undefined): string | null {
  if (mark === undefined) return null;
  if (question.kind !== 'single' && question.kind !== 'multiple') return mark;
  return placesOf(mark)
    .map((place) => question.options[Number(place)] ?? '')
    .join(', ');
}
