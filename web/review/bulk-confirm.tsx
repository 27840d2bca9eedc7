import type { QueueRow } from '#application/moderation/review/review-queue.query';
import { caseHref } from '../lib/addresses.ts';
import { FirstWords } from '../lib/first-words.tsx';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { type Motive, pairsOf } from './bulk-motives.ts';
import type { ToConfirm } from './bulk-outcomes.tsx';
import { actionWord, targetWord, whyWord } from './case-words.ts';

/** What is about to be decided of several cases, before it is: which, what, and what each author will read. */
export function BulkConfirm(props: {
  asked: ToConfirm;
  rows: readonly QueueRow[];
  motives: readonly Motive[];
}) {
  const { asked, rows, motives } = props;
  const { path } = usePage();
  const t = useT();
  const numbers = pairsOf(asked.numbers);
  const keys = pairsOf(asked.reasons);
  const kept = { seen: asked.seen, read: asked.read, numbers: asked.numbers, reasons: asked.reasons };
  return (
    <form method="post" action={path} className="stack" aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1}>
        {t('review.queue.confirm', { count: asked.chosen.length, measure: actionWord(asked.asked, t) })}
      </h2>
      <ul className="stack">
        {asked.chosen.map((id) => {
          const row = rows.find((one) => one.id === id);
          const motive = asked.restricts ? motives.find(({ key }) => key === keys.get(id)) : undefined;
          return (
            <li key={id}>
              <a href={caseHref(id)}>{t('review.queue.confirmCase', { number: numbers.get(id) ?? '' })}</a>
              {row && (
                <>
                  {' '}
                  {t('review.queue.line', { target: targetWord(row.targetKind, t), title: row.title })}
                  <br />
                  <span className="muted">{t('review.queue.confirmWhy', { why: whyWord(row, t) })}</span>
                </>
              )}
              {motive && (
                <>
                  <br />
                  <b>
                    {t.rich('review.queue.confirmMotive', {
                      motive: <FirstWords text={motive.label} english={motive.english?.label ?? null} />,
                    })}
                  </b>
                  <br />
                  <span className="small">
                    <FirstWords text={motive.explanation} english={motive.english?.explanation ?? null} />
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {asked.answer && (
        <>
          <h3>{t('review.queue.bulkAnswer')}</h3>
          <p className="pre">{asked.answer}</p>
        </>
      )}
      {asked.chosen.map((id) => (
        <input key={id} type="hidden" name="chosen" value={id} />
      ))}
      {Object.entries(kept).flatMap(([name, lines]) =>
        lines.map((line) => <input key={`${name} ${line}`} type="hidden" name={name} value={line} />),
      )}
      <input type="hidden" name="action" value={asked.asked} />
      <input type="hidden" name="answer" value={asked.answer} />
      <p className="cluster">
        <Button look="main" name="step" value="confirmed">
          {t('review.queue.confirmSubmit', { count: asked.chosen.length })}
        </Button>
        <Button look="quiet" name="step" value="back">
          {t('review.queue.confirmBack')}
        </Button>
      </p>
    </form>
  );
}
