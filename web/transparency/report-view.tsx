import type {
  PublishedEdition,
  PublishedFigures,
} from '#application/moderation/transparency/reports-of-years.query';
import type { Shown } from '../decisions/decision-parts.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { cellWord, type Chapter, CHAPTERS, type TableKey } from './report-parts.ts';

/** Exact numbers beside those that everybody reads; for who prepares a report. */
export interface Exact {
  readonly tables: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The numbers of a year, chapter by chapter, each drawn and in a table. */
export function ReportView({ figures, exact }: { figures: PublishedFigures; exact?: Exact }) {
  const t = useT();
  return (
    <>
      <p className="small muted">{t('transparency.masking')}</p>
      {CHAPTERS.map((chapter) => (
        <ChapterView key={chapter.key} chapter={chapter} figures={figures} exact={exact} />
      ))}
      <Recipients figures={figures} />
    </>
  );
}

/** The day from which and until which a report tells. */
export function usePeriod(): (figures: Pick<PublishedFigures, 'from' | 'to'>) => string {
  const t = useT();
  const { formatDay } = useFormat();
  return ({ from, to }) =>
    t('transparency.period', { from: formatDay(from), to: formatDay(new Date(Date.parse(to) - 1)) });
}

export type EditionShown = Shown<PublishedEdition>;

/** A number that is not told says so. */
function useCount(): (count: number | null) => string {
  const t = useT();
  const { formatNumber } = useFormat();
  return (count) => (count === null ? t('transparency.hidden') : formatNumber(count));
}

function ChapterView(props: { chapter: Chapter; figures: PublishedFigures; exact: Exact | undefined }) {
  const { chapter, figures, exact } = props;
  const t = useT();
  const count = useCount();
  const { formatNumber, formatPercent } = useFormat();
  const { key, total, singles = [], rates = [], median } = chapter;
  const middle = median ? figures.medians[median] : null;
  const id = `chapitre-${key}`;
  const whole = total === null ? null : figures.totals[total];
  return (
    <section className="stack" aria-labelledby={id}>
      <SectionHead id={id} title={t(`transparency.chapter.${key}.title`)} />
      <p className="muted">{t(`transparency.chapter.${key}.text`)}</p>
      <KeyFigures>
        {total !== null && (
          <KeyFigure label={t(`transparency.total.${total}`)} value={count(whole)} missing={whole === null} />
        )}
        {key === 'own' && (
          <KeyFigure
            label={t('transparency.total.own')}
            value={count(figures.tables.restrictionsBySource['own-initiative'] ?? 0)}
          />
        )}
        {singles.map((one) => (
          <KeyFigure
            key={one}
            label={t(`transparency.single.${one}`)}
            value={count(figures.singles[one])}
            missing={figures.singles[one] === null}
          />
        ))}
        {median && (
          <KeyFigure
            label={t(`transparency.median.${median}`)}
            value={middle === null ? t('transparency.none') : formatNumber(Math.round(middle * 10) / 10)}
          />
        )}
        {rates.map((means) => {
          const rate = figures.errorRates[means];
          return (
            <KeyFigure
              key={means}
              label={t(`transparency.rate.${means}`)}
              value={rate === null ? t('transparency.none') : formatPercent(rate)}
            />
          );
        })}
      </KeyFigures>
      {whole !== 0 &&
        chapter.tables.map((table) => (
          <Drawn key={table} table={table} cells={figures.tables[table]} exact={exact?.tables[table]} />
        ))}
    </section>
  );
}

function Drawn(props: {
  table: TableKey;
  cells: Readonly<Record<string, number | null>>;
  exact: Readonly<Record<string, number>> | undefined;
}) {
  const { table, exact } = props;
  const t = useT();
  const count = useCount();
  const { formatNumber } = useFormat();
  const rows = Object.entries(props.cells)
    .filter(([, value]) => value !== 0)
    .map(([key, value]) => ({ key, label: cellWord(table, key, t), value, words: count(value) }))
    .toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0) || one.label.localeCompare(other.label));
  if (rows.length === 0) return null;
  const caption = t(`transparency.table.${table}`);
  return (
    <div className="drawn">
      <BarChart label={t('transparency.drawn', { caption })} bars={rows} />
      <DataTable
        id={table}
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { label: t('transparency.what'), header: true, cell: ({ label }) => label },
          { label: t('transparency.count'), numeric: true, cell: ({ words }) => words },
          ...(exact
            ? [
                {
                  label: t('transparency.exact'),
                  numeric: true,
                  cell: ({ key }: (typeof rows)[number]) => formatNumber(exact[key] ?? 0),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function Recipients({ figures }: { figures: PublishedFigures }) {
  const t = useT();
  const count = useCount();
  const { formatMonth } = useFormat();
  const rows = figures.months.map(({ month, members }) => ({
    key: month,
    label: formatMonth(`${month}-15T12:00:00Z`),
    value: members,
    words: count(members),
  }));
  const caption = t('transparency.recipients.table');
  return (
    <section className="stack" aria-labelledby="destinataires">
      <SectionHead id="destinataires" title={t('transparency.recipients.title')} />
      <p className="muted">{t('transparency.recipients.text')}</p>
      <KeyFigures>
        <KeyFigure
          label={t('transparency.recipients.average')}
          value={
            figures.monthlyRecipients === null ? t('transparency.none') : count(figures.monthlyRecipients)
          }
        />
      </KeyFigures>
      {rows.length > 0 && (
        <div className="drawn">
          <BarChart label={t('transparency.drawn', { caption })} bars={rows} />
          <DataTable
            id="mois"
            caption={caption}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { label: t('transparency.recipients.month'), header: true, cell: ({ label }) => label },
              { label: t('transparency.recipients.members'), numeric: true, cell: ({ words }) => words },
            ]}
          />
        </div>
      )}
    </section>
  );
}
