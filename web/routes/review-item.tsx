import { useActionData } from '@remix-run/react';
import { filledIn, WITHDRAWN } from '#application/moderation/limits';
import { DecideFormRequest, decisionOf } from '#interfaces/http/moderation/decide-item.request';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { idOf } from '#interfaces/http/validate';
import { AnswerForm, AppealLead, Contested } from '../decisions/appeal-case.tsx';
import { appealFor } from '../decisions/appeal-reading.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { caseHref, QUEUE } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { CaseContent } from '../review/case-content.tsx';
import { CaseAuthor, CaseNotes, CaseReports } from '../review/case-people.tsx';
import { citedCase } from '../review/cited-case.server.ts';
import { CaseRow } from '../review/case-row.tsx';
import { actionWord, scoreText, whyWord } from '../review/case-words.ts';
import {
  chosenIn,
  type DecideAsking,
  decideAskingOf,
  type DecideOutcome,
  isOfContent,
  isMisfit,
} from '../review/decide-asking.ts';
import { ChooseMeasure } from '../review/choose-measure.tsx';
import { DecideForm } from '../review/decide-form.tsx';
import { StandingMeasures } from '../review/standing-measures.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Pill } from '../ui/pill.tsx';
import { Sure } from '../ui/sure.tsx';

const OTHERS = 12;
const itemIn = ({ params }: Visit) => idOf<'ReviewItem'>(params['id'], 'moderation.item-not-found');

export const loader = read('review.page', async (visit) => {
  const { app, actor, url } = visit;
  const [found, others] = await Promise.all([
    app.moderation.reviewCase.execute(actor, itemIn(visit)),
    app.moderation.reviewQueue.execute(actor, { limit: OTHERS }),
  ]);
  const [appeal, pieces] = await Promise.all([
    found.item.kind === 'appeal' ? appealFor(visit, found.item.targetId) : null,
    app.moderation.queuePieces.execute(actor, others.items),
  ]);
  return {
    found: await citedCase(visit, found),
    appeal,
    others: others.items,
    pieces,
    asked: decideAskingOf(url),
  };
});

export const action = actOfSafety('review.decide', DecideFormRequest, async (given, visit) => {
  if (given.turn) return { turn: given.turn, typed: visit.typed };
  const input = withoutCarried(given);
  const { blank, blankName } = input;
  const written = { ...input };
  // Blanks that were left empty stay, to be refused.
  const known = Object.fromEntries(blankName.map((name, index) => [name, blank[index]?.trim() ?? '']));
  for (const field of ['facts', 'explanation', 'scope', 'duration'] as const) {
    const text = input[field];
    if (text !== undefined) written[field] = filledIn(text, known);
  }
  const { waits, masked } = await visit.app.moderation.decideItem.execute({
    ...decisionOf(written),
    actor: visit.actor,
    itemId: itemIn(visit),
    path: 'review',
  });
  if (waits)
    return seeOther(QUEUE, telling(masked ? 'review.flash.proposedMasked' : 'review.flash.proposed'));
  return seeOther(QUEUE, telling(masked ? 'words.flash.sentMasked' : 'review.flash.decided'));
});

/** Of what restricts nothing no reasons are kept: those that were written for another measure were carried along, and end here. */
function withoutCarried(input: DecideFormRequest): DecideFormRequest {
  if (isOfContent({ mesure: input.action }) || input.step) return input;
  const { version, read, action, verdict, answer } = input;
  return Object.assign(new DecideFormRequest(), { version, read, action, verdict, answer });
}

/** One case: what it is about, who said what, and the decision. */
export default function ReviewItemRoute() {
  const { found, appeal, others, pieces, asked } = usePageData<typeof loader>();
  const t = useT();
  const lead = useLead();
  const { item } = found;
  const handle = `${caseHref(item.id)}/suivi`;
  const next = others.find(({ id }) => id !== item.id);
  return (
    <AdminFrame place="queue" title={whyWord(item, t)} lead={lead}>
      <div className="queue">
        <a className="queue__skip" href="#case">
          {t('review.item.skip')}
        </a>
        <section className="queue__list" aria-labelledby="others">
          <h2 className="step" id="others">
            <a href={QUEUE}>{t('review.item.others')}</a>
          </h2>
          <ul className="cases">
            {others.map((row) => (
              <li key={row.id}>
                <CaseRow
                  row={row}
                  current={row.id === item.id}
                  name={found.people[row.claimedBy ?? '']?.name}
                  piece={pieces[row.id]}
                />
              </li>
            ))}
          </ul>
        </section>
        <div className="queue__case" id="case" tabIndex={-1}>
          {next && (
            <a className="small" href={caseHref(next.id)} accessKey="s">
              {t('review.item.next')}
            </a>
          )}
          {appeal ? (
            <AppealOfCase found={appeal} />
          ) : (
            <>
              <StandingMeasures found={found} />
              <CaseContent found={found} />
              <section className="grid2">
                <CaseReports found={found} />
                <CaseAuthor found={found} />
              </section>
            </>
          )}
          <CaseNotes found={found} action={handle} />
        </div>
        <Acts handle={handle} asked={asked} />
      </div>
    </AdminFrame>
  );
}

/** Which case it is, and until when or since when it is decided. */
function useLead(): string {
  const { item } = usePageData<typeof loader>().found;
  const t = useT();
  const format = useFormat();
  const isAppeal = item.kind === 'appeal';
  const { number } = item;
  const reports = t('review.queue.reports', { count: item.reports });
  if (item.decidedAt) {
    const decided = { day: format.formatDay(item.decidedAt), outcome: actionWord(item.outcome, t) };
    if (item.outcome === WITHDRAWN) return t('review.item.leadWithdrawn', { number, reports, ...decided });
    return isAppeal
      ? t('review.item.leadAnswered', { number, ...decided })
      : t('review.item.leadDecided', { number, reports, ...decided });
  }
  const moment = format.formatMoment(item.dueAt);
  return isAppeal
    ? t('review.item.leadAppeal', { number, moment })
    : t('review.item.lead', { number, reports, score: scoreText(item.score, format), moment });
}

function AppealOfCase({ found }: { found: Parameters<typeof AnswerForm>[0]['found'] }) {
  return (
    <div className="stack">
      <p>
        <AppealLead found={found} />
      </p>
      <Contested found={found} />
      <AnswerForm found={found} refused={undefined} />
    </div>
  );
}

/** What says in whose hands a case came last. */
const HELD: readonly string[] = ['claimed', 'taken-over', 'released', 'assigned'];

function Acts({ handle, asked }: { handle: string; asked: DecideAsking }) {
  const { found } = usePageData<typeof loader>();
  const outcome = useActionData<DecideOutcome>();
  const { member, may } = usePage();
  const t = useT();
  const { item } = found;
  if (item.decidedAt || !may('review.decide'))
    return (
      <div className="stack">
        <UnplacedWords outcome={outcome} />
      </div>
    );
  const isForOthers = found.isOfHigher || found.isMasked;
  const isMine = item.claimedBy !== null && item.claimedBy === member?.id;
  const decides = isMine && !isForOthers && item.kind !== 'appeal';
  const holder = found.people[item.claimedBy ?? '']?.name;
  const held = item.history.findLast(({ what }) => HELD.includes(what));
  const takenFromMe = held?.what === 'taken-over' && held.detail === member?.id ? held : null;
  const assignee = found.people[item.assignedTo ?? '']?.name;
  return (
    <div className="stack">
      <div className="stack small">
        {isMine && (
          <Pill tone="ok" icon="check">
            {t('review.queue.takenByYou')}
          </Pill>
        )}
        {holder && !isMine && <Pill tone="warn">{t('review.queue.takenBy', { name: holder })}</Pill>}
        {assignee && <p>{t('review.queue.assignedTo', { name: assignee })}</p>}
        {found.isOfHigher && <p className="help">{t('review.decide.ofHigher')}</p>}
        {found.isMasked && <p className="help">{t('review.decide.isMasked')}</p>}
        {!isMine && item.kind !== 'appeal' && !isForOthers && (
          <p className="help">{t('review.decide.claimFirst')}</p>
        )}
        {takenFromMe && (
          <Pill tone="warn">
            {t('review.item.takenFromYou', { name: found.people[takenFromMe.by ?? '']?.name ?? '' })}
          </Pill>
        )}
        {found.mayClaim && holder && !isMine ? (
          <Sure
            act={t('review.item.takeOver', { name: holder })}
            help={t('review.item.takeOverHelp', { name: holder })}
            to={handle}
            name="act"
            value="claim"
            accessKey="p"
          >
            <input type="hidden" name="over" value={item.claimedBy ?? ''} />
          </Sure>
        ) : found.mayClaim || isMine ? (
          <form method="post" action={handle}>
            <Button
              look={isMine ? 'quiet' : 'main'}
              name="act"
              value={isMine ? 'release' : 'claim'}
              accessKey="p"
            >
              {t(isMine ? 'review.item.release' : 'review.item.claim')}
            </Button>
          </form>
        ) : null}
        <form method="post" action={handle} className="desk__filter">
          <Select
            name="to"
            label={t('review.item.assign')}
            defaultValue={item.assignedTo ?? ''}
            choices={[
              { value: '', label: t('review.item.nobody') },
              ...found.colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <p>
            <Button look="quiet" name="act" value="assign">
              {t('review.item.assignSubmit')}
            </Button>
          </p>
        </form>
      </div>
      {!decides ? (
        <UnplacedWords outcome={outcome} />
      ) : (
        <Decide found={found} asked={chosenIn(asked, outcome)} outcome={outcome} />
      )}
      <p className="small">
        <a href={`${caseHref(item.id)}/alerter`}>{t('authorities.alert.title')}</a>
      </p>
      <details className="disclose small">
        <summary>{t('review.item.shortcuts')}</summary>
        <p className="help">{t('review.item.shortcutsText')}</p>
      </details>
    </div>
  );
}

/** First the measure and the template that goes with it, then the words. */
function Decide(props: { found: ReviewCase; asked: DecideAsking; outcome: DecideOutcome | undefined }) {
  const { found, asked, outcome } = props;
  const isChosen = asked.mesure !== undefined && outcome?.turn !== 'choose' && !isMisfit(found, asked);
  if (isChosen) return <DecideForm found={found} asked={asked} refused={outcome} />;
  return <ChooseMeasure found={found} asked={asked} written={outcome} />;
}
