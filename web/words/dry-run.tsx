import type { DryRunView } from '#application/moderation/words/word-rules.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Progress } from '../ui/progress.tsx';
import { SectionHead } from '../ui/section-head.tsx';

type Field = 'title' | 'post' | 'message' | 'bio' | 'pseudonym' | 'poll' | 'event' | 'idea';

/** What a version would have found in what was written of late. */
export function DryRun({ run }: { run: DryRunView }) {
  const t = useT();
  const format = useFormat();
  const { report, number } = run;
  return (
    <section aria-labelledby="essai">
      <SectionHead id="essai" title={t('words.run.title', { number })} />
      {!report || !run.finishedAt ? (
        <Progress
          id="avancement"
          label={t('words.version.try')}
          value={run.done}
          max={Math.max(run.expected, 1)}
        >
          {t('words.run.running', { done: run.done, expected: run.expected })}
        </Progress>
      ) : (
        <>
          <p className="muted">{t('words.run.done', { moment: format.formatMoment(run.finishedAt) })}</p>
          <KeyFigures>
            <KeyFigure label={t('words.run.texts')} value={format.formatNumber(report.texts)} />
            <KeyFigure label={t('words.run.textsHit')} value={format.formatNumber(report.textsHit)} />
            <KeyFigure label={t('words.run.doubtful')} value={format.formatNumber(report.doubtful)} />
            <KeyFigure label={t('words.run.authors')} value={format.formatNumber(report.authors)} />
          </KeyFigures>
          {report.textsHit === 0 ? <p>{t('words.run.none')}</p> : <Found report={report} />}
          <Around words={report.around ?? []} />
        </>
      )}
    </section>
  );
}

function Found({ report }: { report: NonNullable<DryRunView['report']> }) {
  const t = useT();
  const most = Math.max(...Object.values(report.byField).map(({ texts }) => texts));
  return (
    <>
      <DataTable
        id="par-endroit"
        caption={t('words.run.byField')}
        rows={Object.entries(report.byField)}
        rowKey={([field]) => field}
        columns={[
          {
            label: t('words.run.where'),
            header: true,
            cell: ([field]) => t(`words.fields.${field as Field}`),
          },
          {
            label: t('words.run.sure'),
            cell: ([, { texts, doubtful }]) => <Bar value={texts - doubtful} most={most} />,
          },
          {
            label: t('words.run.doubtful'),
            cell: ([, { doubtful }]) => <Bar value={doubtful} most={most} />,
          },
        ]}
      />
      <DataTable
        id="passages"
        caption={t('words.run.words')}
        rows={report.words}
        rowKey={({ word }) => word}
        columns={[
          { label: t('words.run.word'), header: true, cell: ({ word }) => word },
          { label: t('words.run.times'), numeric: true, cell: ({ times }) => times },
          { label: t('words.run.authors'), numeric: true, cell: ({ authors }) => authors },
        ]}
      />
      <SectionHead id="exemples" title={t('words.run.samples')} />
      <ul className="list">
        {report.samples.map((sample, index) => (
          <li key={index}>
            <p className="words-sample">
              {sample.before}
              <mark>{sample.found}</mark>
              {sample.after}
            </p>
            <p className="small muted">
              {t(`words.fields.${sample.field as Field}`)}
              {sample.doubt && `, ${t(`words.doubts.${sample.doubt}`)}`} ·{' '}
              <a href={sample.address}>{t('words.run.see')}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the rule leaves, since it looks for whole words. */
function Around({ words }: { words: NonNullable<NonNullable<DryRunView['report']>['around']> }) {
  const t = useT();
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="dans-d-autres-mots" className="stack">
      <SectionHead id="dans-d-autres-mots" title={t('words.run.around')} />
      <p className="help">{t('words.run.aroundHelp')}</p>
      <DataTable
        id="autour"
        caption={t('words.run.around')}
        captionHidden
        rows={words}
        rowKey={({ word }) => word}
        columns={[
          { label: t('words.run.aroundWord'), header: true, cell: ({ word }) => word },
          { label: t('words.run.times'), numeric: true, cell: ({ times }) => times },
          { label: t('words.run.authors'), numeric: true, cell: ({ authors }) => authors },
        ]}
      />
    </section>
  );
}

/** A number with its bar, drawn by the browser itself. */
function Bar({ value, most }: { value: number; most: number }) {
  return (
    <span className="words-bar">
      <meter min={0} max={Math.max(most, 1)} value={value} aria-hidden="true" /> {value}
    </span>
  );
}
