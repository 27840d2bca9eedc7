import { useActionData } from '@remix-run/react';
import { IncidentDeedRequest } from '#interfaces/http/community/incidents.request';
import { fieldIds, GatherForm, LetGoForm, NewsForms } from '../incidents/incident-deeds.tsx';
import { incidentNumberIn } from '../incidents/incident-in.server.ts';
import { hoursLasted } from '../incidents/lasted.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { WordsOf } from '../layout/unplaced-words.tsx';
import { incidentHref, MANAGE_INCIDENTS, manageIncidentHref, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { missing } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useNow, useT } from '../lib/texts.tsx';
import { hrefWith, type Judge, lenientQueryOf, oneOf } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';

const WORDS_MAX = 100;

const wordsIn = (url: URL): string => (url.searchParams.get('mots') ?? '').trim().slice(0, WORDS_MAX);

/** What was chosen before other questions were looked for. */
const someNumbers: Judge = (raw) => (/^\d{1,9}(?:\.\d{1,9}){0,99}$/.test(raw) ? raw : undefined);

export const loader = read('incidents.run', async (visit) => {
  const words = wordsIn(visit.url);
  const { choisies, clore } = lenientQueryOf(visit.url, { choisies: someNumbers, clore: oneOf('non') });
  const desk = await visit.app.community.incidents.desk(visit.actor, incidentNumberIn(visit), words);
  return { desk, words, chosen: choisies?.split('.') ?? [], closes: clore !== 'non' };
});

export const action = act('incidents.run', IncidentDeedRequest, async (input, visit) => {
  const { intent, questions, closes = false, news = '', known = '' } = input;
  const { actor, app } = visit;
  const number = incidentNumberIn(visit);
  const here = (more: Readonly<Record<string, string | null>>) =>
    hrefWith(manageIncidentHref(number), { mots: wordsIn(visit.url), ...more });
  const back = (flash: 'gathered' | 'letGo' | 'told' | 'solved') =>
    seeOther(here({}), telling(`incidents.flash.${flash}`));
  if (intent === 'look') {
    const asked = { mots: input.mots ?? null, choisies: questions.join('.'), clore: closes ? null : 'non' };
    return seeOther(`${here(asked)}#semblables`);
  }
  const { gatherQuestions, letQuestionsGo, tellOfIncident } = app.community;
  if (intent === 'tell' || intent === 'solve') {
    await tellOfIncident.execute({ actor, number, news, known: intent === 'solve' ? null : known });
    return back(intent === 'solve' ? 'solved' : 'told');
  }
  if (questions.length === 0) throw missing('questions');
  if (intent === 'let-go') {
    await letQuestionsGo.execute({ actor, number, questions });
    return back('letGo');
  }
  await gatherQuestions.execute({ actor, number, questions, closes });
  return back('gathered');
});

/** One incident for those who run it: its figures, what looks like it, what was gathered, what is said of it. */
export default function ManageIncidentRoute() {
  const { desk, words, chosen, closes } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const hours = hoursLasted(desk, useNow());
  return (
    <AdminFrame
      place="incidents"
      title={desk.title}
      lead={t(desk.solvedAt ? 'incidents.knewBefore' : 'incidents.known', { known: desk.known })}
    >
      <Breadcrumbs items={[{ href: MANAGE_INCIDENTS, label: t('incidents.title') }]} />
      <FormErrors
        errors={errorsOf(refused, { questions: t('incidents.column.question') }, [], fieldIds(refused))}
      />
      {desk.solvedAt && <Alert tone="ok" title={t('incidents.solvedLead')} />}
      {!desk.topic && (
        <Alert tone="warn" title={t('incidents.topicGone')}>
          {!desk.solvedAt && t('incidents.topicGoneLead')}
        </Alert>
      )}
      <KeyFigures>
        <KeyFigure label={t('incidents.column.gathered')} value={desk.gathered} />
        <KeyFigure label={t('incidents.column.concerned')} value={desk.concerned} />
        <KeyFigure label={t('incidents.column.hours')} value={hours} />
      </KeyFigures>
      {desk.topic && (
        <p className="cluster">
          <a href={topicHref(desk.topic)}>{t('incidents.seeOfficial', { title: desk.topic.title })}</a>
          <a href={incidentHref(desk.number)}>{t('incidents.readers')}</a>
        </p>
      )}
      {!desk.solvedAt && desk.topic && (
        <GatherForm
          candidates={desk.candidates}
          words={words}
          chosen={chosen}
          closes={closes}
          refused={refused}
        />
      )}
      <LetGoForm questions={desk.questions} refused={refused} />
      {desk.solvedAt ? <WordsOf refused={refused} /> : <NewsForms known={desk.known} refused={refused} />}
    </AdminFrame>
  );
}
