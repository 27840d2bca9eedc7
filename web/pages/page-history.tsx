import type { PageDeskView, PageVersionView } from '#application/site/pages/page-desk.query';
import type { Names } from '../engagement/member-names.tsx';
import { WhenBy } from '../engagement/when-by.tsx';
import { managedPageHref } from '../lib/addresses.ts';
import { useFormat, useNow, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What was published of a page, the latest first, each with the way back to it. */
export function PageHistory({ desk, names }: { desk: PageDeskView; names: Names }) {
  const t = useT();
  const now = useNow();
  const { formatNumber } = useFormat();
  const { history, shown, isHome } = desk;
  const returnHref = (number: number) => `${managedPageHref(desk.id)}/retour/${number}`;
  const came = ({ backTo }: PageVersionView) =>
    backTo === 0
      ? t('pages.history.backToDelivered')
      : t('pages.history.backTo', { number: formatNumber(backTo ?? 0) });
  const stateOf = ({ number, takenBack, shownFrom }: PageVersionView) => {
    if (takenBack) return 'takenBack';
    if (number === shown) return 'shown';
    return shownFrom > new Date(now) ? 'waiting' : 'former';
  };
  return (
    <section aria-labelledby="versions">
      <SectionHead id="versions" title={t('pages.history.title')} />
      {history.length === 0 ? (
        <p>{t(isHome ? 'pages.history.emptyHome' : 'pages.history.empty')}</p>
      ) : (
        <DataTable
          id="versions-publiees"
          caption={t('pages.history.title')}
          captionHidden
          stacks
          rows={history}
          rowKey={({ number }) => String(number)}
          columns={[
            { label: t('pages.history.number'), header: true, cell: ({ number }) => formatNumber(number) },
            {
              label: t('pages.history.note'),
              cell: (version) => (
                <>
                  {version.note}
                  {version.backTo !== null && <span className="small muted"> {came(version)}</span>}
                </>
              ),
            },
            {
              label: t('pages.history.from'),
              cell: ({ shownFrom, by }) => <WhenBy at={shownFrom} by={by} names={names} />,
            },
            {
              label: t('pages.history.state'),
              cell: (version) => t(`pages.history.${stateOf(version)}`),
            },
            {
              label: t('pages.history.return'),
              act: true,
              cell: ({ number }) =>
                number !== shown && (
                  <ButtonLink
                    look="quiet"
                    href={returnHref(number)}
                    aria-label={t('pages.history.returnOf', { number: formatNumber(number) })}
                  >
                    {t('pages.history.return')}
                  </ButtonLink>
                ),
            },
            {
              label: t('pages.history.readers'),
              act: true,
              cell: (version) =>
                version.readable &&
                stateOf(version) === 'former' && (
                  <form method="post" action={managedPageHref(desk.id)}>
                    <input type="hidden" name="intent" value="take-out" />
                    <input type="hidden" name="former" value={version.number} />
                    <VersionSeen of={desk.revision} />
                    <Button
                      look="quiet"
                      aria-label={t('pages.history.takeOutOf', { number: formatNumber(version.number) })}
                    >
                      {t('pages.history.takeOut')}
                    </Button>
                  </form>
                ),
            },
          ]}
        />
      )}
      {isHome && shown !== 0 && (
        <p>
          <ButtonLink href={returnHref(0)}>{t('pages.history.delivered')}</ButtonLink>
        </p>
      )}
    </section>
  );
}
