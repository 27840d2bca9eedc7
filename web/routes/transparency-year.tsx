import { TRANSPARENCY, transparencyHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { editionsOf } from '../transparency/edition-of.server.ts';
import { type EditionShown, ReportView, usePeriod } from '../transparency/report-view.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('transparency.read', async (visit) => {
  visit.keeping.hangsOn('transparency', 'names');
  const { shown, editions } = await editionsOf(visit);
  return {
    shown,
    others: editions
      .filter(({ edition }) => edition !== shown.edition)
      .map(({ edition, publishedAt, correction }) => ({ edition, publishedAt, correction })),
  };
});

/** The report of one year. What was corrected since stays beside what corrects it. */
export default function TransparencyYearRoute() {
  const { shown, others } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  const period = usePeriod();
  const year = String(shown.year);
  const title = t('transparency.of', { year });
  const lead = t('transparency.yearLead', {
    period: period(shown.figures),
    day: formatDay(shown.publishedAt),
  });
  return (
    <Main>
      <Head
        title={title}
        description={lead}
        canonical={transparencyHref(shown.year)}
        structured={useTrail({ href: TRANSPARENCY, label: t('transparency.title') }, { label: title })}
      />
      <Wrap className="stack">
        <PageHead title={title} lead={lead}>
          <ButtonLink href={`${transparencyHref(shown.year)}/rapport.csv?version=${shown.edition}`}>
            {t('transparency.csv')}
          </ButtonLink>
          <ButtonLink look="quiet" href={TRANSPARENCY}>
            {t('transparency.all')}
          </ButtonLink>
        </PageHead>
        <Editions shown={shown} others={others} />
        {shown.comment !== '' && <p className="prose">{shown.comment}</p>}
        <ReportView figures={shown.figures} />
      </Wrap>
    </Main>
  );
}

function Editions(props: {
  shown: EditionShown;
  others: readonly { edition: number; publishedAt: EditionShown['publishedAt']; correction: string }[];
}) {
  const t = useT();
  const { formatDay } = useFormat();
  const { shown, others } = props;
  if (others.length === 0) return null;
  const isOutdated = others.some(({ edition }) => edition > shown.edition);
  return (
    <Alert
      tone={isOutdated ? 'warn' : 'info'}
      title={t(isOutdated ? 'transparency.outdated' : 'transparency.corrected', { edition: shown.edition })}
    >
      {shown.correction !== '' && <p>{t('transparency.because', { why: shown.correction })}</p>}
      <ul>
        {others.map(({ edition, publishedAt, correction }) => (
          <li key={edition}>
            <a href={`${transparencyHref(shown.year)}?version=${edition}`}>
              {t('transparency.editionOn', { edition, day: formatDay(publishedAt) })}
            </a>
            {edition > shown.edition &&
              correction !== '' &&
              ` ${t('transparency.because', { why: correction })}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
