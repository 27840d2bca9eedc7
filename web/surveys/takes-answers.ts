import type { SurveyView } from '#application/engagement/surveys/survey-view';

/** Whether whoever looks may answer: they are asked, have not answered, and a branch of theirs is still wanted. */
export const takesAnswers = ({ state, asked, answered, branches, full }: SurveyView): boolean =>
  state === 'open' && asked && !answered && (branches.length === 0 || full.length < branches.length);
