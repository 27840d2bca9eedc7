import type { BrandDeskView, BrandVersionView } from '#application/site/branding/brand-desk.query';
import type { Names } from '../engagement/member-names.tsx';
import { WhenBy } from '../engagement/when-by.tsx';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const returnHref = (number: number): string => `${MANAGE_BRAND}/retour/${number}`;

/** What was published, the latest first, each with the way back to it. */
export function BrandHistory({ desk, names }: { desk: BrandDeskView; names: Names }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { history, shown } = desk;
  const came = ({ backTo }: BrandVersionView) => {
    if (backTo === null) return null;
    return backTo === 0
      ? t('brand.history.backToDelivered')
      : t('brand.history.backTo', { number: formatNumber(backTo) });
  };
  return (
    <section aria-labelledby="versions">
      <SectionHead id="versions" title={t('brand.history.title')} />
      {history.length === 0 ? (
        <p>{t('brand.history.empty')}</p>
      ) : (
        <>
          <DataTable
            id="versions-publiees"
            caption={t('brand.history.title')}
            captionHidden
            stacks
            rows={history}
            rowKey={({ number }) => String(number)}
            columns={[
              { label: t('brand.history.number'), header: true, cell: ({ number }) => formatNumber(number) },
              {
                label: t('brand.history.note'),
                cell: (version) => (
                  <>
                    {version.note}
                    {version.backTo !== null && <span className="small muted"> {came(version)}</span>}
                  </>
                ),
              },
              {
                label: t('brand.history.when'),
                cell: ({ at, by }) => <WhenBy at={at} by={by} names={names} />,
              },
              {
                label: t('brand.history.state'),
                cell: ({ number }) => t(number === shown ? 'brand.history.shown' : 'brand.history.former'),
              },
              {
                label: t('brand.history.return'),
                act: true,
                cell: ({ number }) =>
                  number !== shown && (
                    <ButtonLink
                      look="quiet"
                      href={returnHref(number)}
                      aria-label={t('brand.history.returnOf', { number: formatNumber(number) })}
                    >
                      {t('brand.history.return')}
                    </ButtonLink>
                  ),
              },
            ]}
          />
          {shown !== 0 && (
            <p>
              <ButtonLink href={returnHref(0)}>{t('brand.history.delivered')}</ButtonLink>
            </p>
          )}
        </>
      )}
    </section>
  );
}
