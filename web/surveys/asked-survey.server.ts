import { BRANCHES } from '#application/community/limits';
import type { ChangeSurveyFormRequest, SurveyFormRequest } from '#interfaces/http/engagement/surveys.request';
import type { Visit } from '../lib/gates.server.ts';
import { voterIn } from '../polls/asked-poll.server.ts';

const keyIn = ({ params }: Visit): string => params['slug'] ?? '';

/** The survey of this address, as its viewer sees it. @throws SurveyNotFound */
export const surveyIn = (visit: Visit) =>
  visit.app.engagement.surveyPage.execute(voterIn(visit), keyIn(visit));

/** The same at its desk. @throws SurveyNotFound, NotAllowed */
export const deskIn = (visit: Visit) => visit.app.engagement.surveyDesk.execute(visit.actor, keyIn(visit));

/** What came of it, of the published questions. @throws SurveyNotFound */
export const publishedIn = (visit: Visit) =>
  visit.app.engagement.surveyResults.published(visit.actor, keyIn(visit));

/** What came of all its questions. @throws SurveyNotFound, NotAllowed */
export const wholeIn = (visit: Visit) => visit.app.engagement.surveyResults.whole(visit.actor, keyIn(visit));

/** What was answered in words to the question of this address. @throws SurveyNotFound, NotAllowed, InvalidValue `cursor.broken` */
export const answersIn = (
  visit: Visit,
  asked: { readonly word: string | null; readonly cursor: string | null },
) =>
  visit.app.engagement.surveyResults.inWords(visit.actor, keyIn(visit), {
    question: visit.params['question'] ?? '',
    ...asked,
  });

/** A column of figures in the order of the branches. */
export const quotasTyped = (column: readonly string[]): Record<string, number | undefined> =>
  Object.fromEntries(
    BRANCHES.map((branch, at) => [branch, column[at] ? Number(column[at]) : undefined] as const),
  );

/** Days and moments side by side; a reminder without days is none. */
export const remindersTyped = (days: readonly string[], moments: readonly string[]) =>
  days.flatMap((typed, at) =>
    typed === '' ? [] : [{ moment: moments[at] ?? 'after-invitation', days: Number(typed) }],
  );

type Typed = Pick<SurveyFormRequest, keyof SurveyFormRequest> &
  Partial<Pick<ChangeSurveyFormRequest, 'version'>>;

/** What the form says, as the house takes it. */
export const surveyTermsIn = ({ answers, intro = '', quotas, version: _version, ...terms }: Typed) => ({
  ...terms,
  intro,
  anonymous: answers === 'anonymous',
  quotas: quotasTyped(quotas),
});

/** Whoever the survey does not ask is told so, and why. Becomes a 403. */
export const notAsked = ({ tooNew }: { readonly tooNew: boolean }): Error =>
  Object.assign(new Error('Not asked'), {
    kind: 'forbidden',
    code: tooNew ? 'engagement.joined-too-late' : 'engagement.survey-not-asked',
  });
