import type { Question, SurveyView } from '#application/engagement/surveys/survey-view';

/** The questions of one page that whoever looks is asked. */
export const askedOn = ({ pages, askedKeys }: SurveyView, page: number): readonly Question[] =>
  (pages[page]?.questions ?? []).filter(({ key }) => askedKeys.includes(key));

/** The next page on which they are asked anything; the one behind the last for none. */
export function pageAfter(survey: SurveyView, page: number): number {
  for (let next = page + 1; next < survey.pages.length; next++)
    if (askedOn(survey, next).length > 0) return next;
  return survey.pages.length;
}

/** The page before on which they are asked anything; the first for none. */
export function pageBefore(survey: SurveyView, page: number): number {
  for (let before = page - 1; before > 0; before--) if (askedOn(survey, before).length > 0) return before;
  return 0;
}
