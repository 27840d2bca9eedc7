import { BULK_ACTIONS, MANY_AT_MOST, REVIEW_LIMITS } from '#application/moderation/limits';
import type { QueuePiece } from '#application/moderation/review/queue-pieces.reader';
import type { QueueRow } from '#application/moderation/review/review-queue.query';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { FieldError, Select, TextArea } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Motive, motivesFor, sureMotive } from './bulk-motives.ts';
import { useKept } from './bulk-outcomes.tsx';
import { CaseRow, isLine } from './case-row.tsx';
import { calledIn } from './case-words.ts';

/** What is listed, and under it what is done with the cases that are ticked. */
export function QueueCases(props: {
  rows: readonly QueueRow[];
  bulk: boolean;
  names: Readonly<Record<string, string>>;
  /** Those that fill themselves in. */
  motives: readonly Motive[];
  /** Keys of the reasons of reports. */
  reasons: readonly string[];
  pieces: Readonly<Record<string, QueuePiece>>;
}) {
  const { rows, bulk, names, motives, reasons, pieces } = props;
  const kept = useKept();
  const { may, path } = usePage();
  const t = useT();
  if (!bulk || !may('review.decide'))
    return (
      <ul className="cases" aria-label={t('review.queue.list')}>
        {rows.map((row) => (
          <li key={row.id}>
            <CaseRow row={row} name={names[row.claimedBy ?? '']} piece={pieces[row.id]} />
          </li>
        ))}
      </ul>
    );
  return (
    <form method="post" action={path} className="stack">
      <ul className="cases" aria-label={t('review.queue.list')}>
        {rows.map((row) =>
          // An appeal is answered with reasons of its own: never among others.
          row.kind === 'appeal' ? (
            <li key={row.id}>
              <CaseRow row={row} name={names[row.claimedBy ?? '']} piece={pieces[row.id]} />
            </li>
          ) : (
            <li key={row.id} className="cases__row">
              <input type="hidden" name="seen" value={`${row.id} ${row.version}`} />
              <input type="hidden" name="read" value={`${row.id} ${pieces[row.id]?.mark ?? ''}`} />
              <input type="hidden" name="numbers" value={`${row.id} ${row.number}`} />
              <label className="check cases__choose">
                <input
                  type="checkbox"
                  id={`case-${row.id}`}
                  name="chosen"
                  value={row.id}
                  defaultChecked={kept.chosen.includes(row.id)}
                  aria-describedby={
                    [
                      kept.changed.has(row.id) && `changed-${row.id}`,
                      kept.faults.has(row.id) && `motive-${row.id}-error`,
                    ]
                      .filter(Boolean)
                      .join(' ') || undefined
                  }
                />
                <span className="vh">{t('review.queue.choose', { number: row.number })}</span>
              </label>
              <div>
                <CaseRow row={row} name={names[row.claimedBy ?? '']} piece={pieces[row.id]} />
                {kept.changed.has(row.id) && (
                  <p className="error" id={`changed-${row.id}`}>
                    <Icon name="alert" />
                    <span>{kept.changed.get(row.id)}</span>
                  </p>
                )}
                <Words piece={pieces[row.id]} />
                <MotiveOf row={row} motives={motives} reasons={reasons} />
              </div>
            </li>
          ),
        )}
      </ul>
      <fieldset className="form">
        <legend className="step">{t('review.queue.bulk')}</legend>
        <p className="help">{t('review.queue.bulkHelp', { max: MANY_AT_MOST })}</p>
        <Select
          name="action"
          label={t('review.queue.bulkAction')}
          defaultValue={kept.action}
          choices={BULK_ACTIONS.map((each) => ({
            value: each,
            label: each === 'claim' ? t('review.queue.bulkClaim') : t(`review.decide.actions.${each}`),
          }))}
        />
        <TextArea
          name="answer"
          label={t('review.queue.bulkAnswer')}
          help={t('review.queue.bulkAnswerHelp')}
          defaultValue={kept.answer}
          rows={2}
          maxLength={REVIEW_LIMITS.answer.max}
        />
        <p>
          <Button>{t('review.queue.bulkSubmit')}</Button>
        </p>
      </fieldset>
    </form>
  );
}

/** For what the case is restricted, where it is: only what answers its own reason. */
function MotiveOf(props: { row: QueueRow; motives: readonly Motive[]; reasons: readonly string[] }) {
  const { row, motives, reasons } = props;
  const kept = useKept();
  const t = useT();
  const fault = kept.faults.get(row.id);
  const error = fault && t(`review.queue.fault.${fault}`);
  const offered = motivesFor(row, motives, reasons);
  const id = `motive-${row.id}`;
  if (offered.length === 0)
    return (
      <div className="cases__reason" id={id}>
        <p className="small muted">{t('review.queue.noMotive')}</p>
        {error && <FieldError id={`${id}-error`}>{t('review.queue.fault.unfit')}</FieldError>}
      </div>
    );
  return (
    <div className="cases__reason">
      <select
        className="input input--s"
        id={id}
        name="reasons"
        aria-label={t('review.queue.bulkReason', { number: row.number })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={
          kept.reasons.find((pair) => pair.startsWith(`${row.id} `)) ??
          `${row.id} ${sureMotive(row, motives, reasons)}`
        }
      >
        <option value={`${row.id} `}>{t('review.queue.chooseMotive')}</option>
        {offered.map((motive) => {
          const { label, lang } = calledIn(t, motive);
          return (
            <option key={motive.key} value={`${row.id} ${motive.key}`} lang={lang}>
              {label}
            </option>
          );
        })}
      </select>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** What is decided of is shown where it is decided: once, so that the line above goes as this is opened. */
function Words({ piece }: { piece: QueuePiece | undefined }) {
  const t = useT();
  if (!piece) return <p className="small muted">{t('review.queue.nothingLeft')}</p>;
  if (isLine(piece)) return null;
  return (
    <details className="disclose small cases__words">
      <summary>{t('review.queue.words')}</summary>
      <p className="as-typed">{piece.excerpt}</p>
      {piece.isCut && <p className="muted">{t('review.queue.wordsCut')}</p>}
    </details>
  );
}
