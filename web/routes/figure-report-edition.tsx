import type { EditionContent, EditionFigure } from '#application/insights/reports/edition.port';
import { quarterWords } from '../insights/branch-table.tsx';
import { changeAsSent, useChangeWords, useFigureWords } from '../insights/figure-words.tsx';
import { useKpiLabel } from '../insights/kpi-parts.tsx';
import { reportIdIn } from '../insights/report-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { editionPaperHref, FIGURE_REPORTS, figureReportHref } from '../lib/addresses.ts';
import { branchName } from '../lib/branches.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('insights.read', async (visit) => {
  const [id, key] = [reportIdIn(visit), visit.params['periode'] ?? ''];
  return { id, key, content: await visit.app.insights.reports.edition(visit.actor, id, key) };
});

/** What a report said of a period, as it was sent. */
export default function FigureReportEditionRoute() {
  const { id, key, content } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay, formatMoment } = useFormat();
  const { name, period, previous, madeAt, figures } = content;
  const groups = [...new Set(figures.map(({ group }) => group))];
  const span = ({ from, to }: EditionContent['period']) =>
    t('insights.span', { from: formatDay(from), to: formatDay(to) });
  return (
    <AdminFrame
      place="statistics"
      title={name}
      lead={span(period)}
      acts={<ButtonLink href={editionPaperHref(id, key)}>{t('figureReports.download')}</ButtonLink>}
    >
      <Breadcrumbs
        items={[
          { href: FIGURE_REPORTS, label: t('figureReports.title') },
          { href: figureReportHref(id), label: name },
        ]}
      />
      <p>{t('figureReports.compared', { previous: span(previous) })}</p>
      {groups.map((group) => (
        <section key={group} className="stack apart" aria-labelledby={`groupe-${group}`}>
          <SectionHead id={`groupe-${group}`} title={t(`insights.group.${group}`)} />
          <Figures group={group} content={content} />
        </section>
      ))}
      {figures.some(({ branches }) => branches !== null) && <ByBranch figures={figures} />}
      <p className="small muted">{t('figureReports.stays', { at: formatMoment(madeAt) })}</p>
    </AdminFrame>
  );
}

function Figures({ group, content }: { group: EditionFigure['group']; content: EditionContent }) {
  const t = useT();
  const { formatDay } = useFormat();
  const label = useKpiLabel();
  const words = useFigureWords();
  const change = useChangeWords();
  const value = (figure: EditionFigure): string => {
    if (figure.countedTo === null) return t('insights.notYet');
    const said = words(figure.unit, figure);
    if (figure.countedTo >= content.period.to) return said;
    return t('figureReports.countedTo', { value: said, day: formatDay(figure.countedTo) });
  };
  return (
    <DataTable
      id={`chiffres-${group}`}
      caption={t(`insights.group.${group}`)}
      captionHidden
      stacks
      rows={content.figures.filter((figure) => figure.group === group)}
      rowKey={({ key }) => key}
      columns={[
        { label: t('figureReports.figure'), header: true, cell: ({ key }) => label(key) },
        { label: t('insights.value'), numeric: true, cell: value },
        { label: t('figureReports.moved'), cell: (figure) => change(figure.unit, changeAsSent(figure)) },
      ]}
    />
  );
}

function ByBranch({ figures }: { figures: readonly EditionFigure[] }) {
  const t = useT();
  const label = useKpiLabel();
  const words = useFigureWords();
  const { formatMonth } = useFormat();
  const told = figures.filter(({ branches }) => branches !== null);
  const branches = told[0]?.branches ?? [];
  return (
    <section className="stack apart" aria-labelledby="branches">
      <SectionHead id="branches" title={t('figureReports.byBranchTitle')} />
      <p className="small muted">{t('figureReports.maskedNote')}</p>
      <DataTable
        id="par-branche"
        caption={t('figureReports.byBranchTitle')}
        captionHidden
        rows={told}
        rowKey={({ key }) => key}
        columns={[
          {
            label: t('figureReports.figure'),
            header: true,
            cell: ({ key, branchMonth, branchQuarter }) => {
              // Editions of before told branches of a month, or of their period.
              const span = branchQuarter
                ? quarterWords(branchQuarter, t)
                : branchMonth && formatMonth(`${branchMonth}-15T12:00:00Z`);
              return span ? t('figureReports.ofSpan', { label: label(key), span }) : label(key);
            },
          },
          ...branches.map(({ branch }, index) => ({
            label: branchName(branch, t),
            numeric: true,
            cell: ({ unit, branches: cells }: EditionFigure) => {
              const cell = cells?.[index];
              if (!cell) return t('insights.nothing');
              return cell.masked ? t('insights.masked') : words(unit, cell);
            },
          })),
        ]}
      />
    </section>
  );
}
