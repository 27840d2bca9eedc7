import { countsOf, isForGood } from '#application/moderation/limits';
import type { AppealOutcome, AppealParty } from '#application/moderation/limits';
import type { AppealRow, DecisionRow } from '#application/moderation/decisions/decision-rows.query';
import type { DecisionPage, ReadBeside } from '#application/moderation/decisions/read-decision';
import type { Format } from '../lib/format.ts';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Facts } from '../ui/facts.tsx';

/** Dates of what a loader hands over may have become text on the way. */
export type Shown<T> = { readonly [K in keyof T]: T[K] extends Date | null ? T[K] | string : T[K] };

export const decisionHref = (ref: number | string): string => `/decisions/${ref}`;

/** The statement of reasons, field by field. */
export function StatementOf({ decision }: { decision: Shown<DecisionRow> }) {
  const t = useT();
  const format = useFormat();
  const { statement, forgottenAt } = decision;
  const lines: [string, string | null][] = [
    [t('decisions.field.measure'), t(`decisions.action.${decision.action}`)],
    [t('decisions.field.scope'), statement?.scope ?? null],
    [t('decisions.field.duration'), durationOf(decision, t, format)],
    [t('decisions.field.source'), statement && t(`decisions.source.${statement.source}`)],
    [
      t('decisions.field.detection'),
      statement && t(statement.automatedDetection ? 'decisions.automation.fully' : 'decisions.automation.no'),
    ],
    [t('decisions.field.automation'), statement && t(`decisions.automation.${statement.automatedDecision}`)],
    [t('decisions.field.law'), statement?.ground.legalGround ?? null],
    [t('decisions.field.clause'), statement?.ground.clause ?? null],
  ];
  return (
    <div className="stack">
      <Facts facts={lines.filter(([, value]) => value !== null && value !== '')} />
      {isForgotten(forgottenAt, statement?.facts) && <Forgotten at={forgottenAt} />}
      {statement && !isForgotten(forgottenAt, statement.facts) && (
        <>
          <h2>{t('decisions.field.facts')}</h2>
          {statement.facts.split(/\n+/).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <h2>{t('decisions.field.why')}</h2>
          <p>{statement.ground.explanation}</p>
        </>
      )}
    </div>
  );
}

/** Words of a statement are never empty but where they were forgotten; of what went before it was noted, nobody knows when. */
export const isForgotten = (at: Date | string | null, facts: string | undefined): boolean =>
  at !== null || facts === '';

/** What is not known of it any more, and since when. */
export function Forgotten({ at }: { at: Date | string | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <p>
      {t('decisions.forgotten', {
        known: at === null ? 'no' : 'yes',
        day: at === null ? '' : format.formatDay(at),
      })}
    </p>
  );
}

/** How long it lasts: to the day where that is known, and in the words of the statement where it has some. */
function durationOf(decision: Shown<DecisionRow>, t: Translate, format: Format): string | null {
  const { action, statement } = decision;
  const end = endOf(decision, t, format);
  const said = statement?.duration;
  if (said) return end === null ? said : t('decisions.lasting', { end, said });
  if (end !== null || !statement) return end;
  return t(isForGood(action) ? 'decisions.forGood' : 'decisions.noEnd');
}

/** A word of warning restricts nothing, and counts for a while. */
function endOf({ action, decidedAt, statement, until }: Shown<DecisionRow>, t: Translate, format: Format) {
  if (until) return t('decisions.untilMoment', { moment: format.formatMoment(until) });
  const counts = statement && countsOf(action, new Date(decidedAt));
  return counts ? t('decisions.counts', { day: format.formatDay(counts) }) : null;
}

/** That it no longer holds, and why. */
export function Overturned(props: { decision: Shown<DecisionRow>; insteadPath: string | null }) {
  const { decision, insteadPath } = props;
  const t = useT();
  const format = useFormat();
  if (!decision.overturnedAt) return null;
  return (
    <Alert tone="ok" title={t('decisions.overturned', { day: format.formatDay(decision.overturnedAt) })}>
      {decision.overturnedWhy !== null && <p>{decision.overturnedWhy}</p>}
      {insteadPath && (
        <p>
          <a href={insteadPath}>{t('decisions.instead', { number: decision.replacedBy ?? 0 })}</a>
        </p>
      )}
      {decision.undone && !insteadPath && <p>{t(`decisions.undone.${decision.undone}`)}</p>}
    </Alert>
  );
}

/** What else was decided of the same facts: it does not fall with the first. */
export function Besides({ besides, as }: { besides: readonly ReadBeside[]; as: DecisionPage['as'] }) {
  const t = useT();
  return besides.map(({ number, action, path, state, mayAppeal }) => {
    const word = state === 'standing' ? (as === 'staff' ? 'staff' : 'author') : state;
    const measure = t(`decisions.action.${action}`);
    return (
      <Alert key={number} title={t(`decisions.beside.${word}`, { number, measure })}>
        {mayAppeal && <p>{t('decisions.beside.contestable')}</p>}
        <a href={path}>{t('decisions.beside.read', { number })}</a>
      </Alert>
    );
  });
}

/** What came of a complaint, in the words of whoever complained. */
export const outcomeWord = (party: AppealParty, outcome: AppealOutcome, t: Translate): string =>
  t(
    party === 'notifier' && outcome === 'upheld' ? 'decisions.outcome.again' : `decisions.outcome.${outcome}`,
  );

/** What somebody wrote against it, and the answer. */
export function AppealShown({ appeal }: { appeal: Shown<AppealRow> }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t('decisions.appeal.of', { day: format.formatDay(appeal.filedAt) })}</h2>
      <blockquote className="prose">
        {appeal.text.split(/\n+/).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      {appeal.outcome === null ? (
        <Alert title={t('decisions.appeal.waiting', { day: format.formatDay(appeal.dueAt) })} />
      ) : (
        <Alert
          tone={appeal.outcome === 'rejected' ? 'info' : 'ok'}
          title={outcomeWord(appeal.party, appeal.outcome, t)}
        >
          {appeal.reply}
          {appeal.byParty && <p>{t('decisions.appeal.byParty')}</p>}
        </Alert>
      )}
    </section>
  );
}

/** How to go on: to us, to a body, to the court. */
export function Redress({ page }: { page: Pick<DecisionPage, 'bodies'> & { decision: Shown<DecisionRow> } }) {
  const t = useT();
  const format = useFormat();
  const { appealableUntil } = page.decision;
  return (
    <section className="stack">
      <h2>{t('decisions.redress.title')}</h2>
      <ul>
        {appealableUntil && (
          <li>{t('decisions.redress.internal', { day: format.formatDay(appealableUntil) })}</li>
        )}
        <li>
          {t('decisions.redress.bodies')}{' '}
          {page.bodies.map(({ name, url }, index) => (
            <span key={url}>
              {index > 0 && ', '}
              <a href={url} rel="noopener noreferrer">
                {name}
              </a>
            </span>
          ))}
        </li>
        <li>{t('decisions.redress.court')}</li>
      </ul>
    </section>
  );
}
