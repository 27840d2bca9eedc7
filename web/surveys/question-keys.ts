import type { Question, SurveyDesk } from '#application/engagement/surveys/survey-view';

/** What stands in the address of a question that is not written yet. */
export const NEW_QUESTION = 'nouvelle';

/** A question with the place of its page. */
export function placeOf(
  { pages }: SurveyDesk,
  key: string,
): { question: Question; page: number } | undefined {
  const page = pages.findIndex(({ questions }) => questions.some((one) => one.key === key));
  const question = pages[page]?.questions.find((one) => one.key === key);
  return question && { question, page };
}

/** The first name that no question of the survey has. */
export function freeKey({ pages }: SurveyDesk): string {
  const taken = new Set(pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  let number = taken.size + 1;
  while (taken.has(`question-${number}`)) number += 1;
  return `question-${number}`;
}
