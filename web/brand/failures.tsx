import type { BrandDeskView, BrandFailure, BrandOffer } from '#application/site/branding/brand-desk.query';
import { MANAGE_BRAND } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { PairSample, Swatch } from './swatch.tsx';

/** Down to the hundredth, and never up: 4.499 is not 4.5. */
const HUNDREDTH = 100;

/** What of the draft could not be read, and for each the nearest shade that could, with a button to take it. */
export function BrandFailures({ desk }: { desk: Pick<BrandDeskView, 'failures' | 'pairs' | 'revision'> }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { failures, pairs } = desk;
  const shortened = (ratio: number) => formatNumber(Math.floor(ratio * HUNDREDTH) / HUNDREDTH);
  const nameOf = ({ front, back }: BrandFailure) =>
    t('brand.checks.on', {
      front: t(`brand.look.token.${front}`),
      back: t(`brand.look.token.${back}`),
    });
  return (
    <section aria-labelledby="lisibilite">
      <SectionHead id="lisibilite" title={t('brand.checks.title')} />
      {failures.length === 0 ? (
        <Alert tone="ok" title={t('brand.checks.passed', { count: pairs })} />
      ) : (
        <>
          <Alert tone="warn" title={t('brand.checks.failed', { count: failures.length })}>
            {t('brand.checks.lead')}
          </Alert>
          <DataTable
            id="couples"
            caption={t('brand.checks.caption')}
            captionHidden
            stacks
            rows={failures}
            rowKey={({ theme, front, back }) => `${theme}-${front}-${back}`}
            columns={[
              {
                label: t('brand.checks.pair'),
                header: true,
                cell: (failure) => (
                  <span className="brand-colour">
                    <PairSample front={failure.frontColour} back={failure.backColour} />
                    <span>{nameOf(failure)}</span>
                  </span>
                ),
              },
              { label: t('brand.checks.theme'), cell: ({ theme }) => t(`brand.theme.${theme}`) },
              {
                label: t('brand.checks.ratio'),
                cell: ({ ratio, least }) =>
                  t('brand.checks.ratioOf', { ratio: shortened(ratio), least: formatNumber(least) }),
              },
              {
                label: t('brand.checks.offer'),
                cell: ({ offers }) =>
                  offers.length === 0 ? (
                    t('brand.checks.none')
                  ) : (
                    <ul className="plain brand-offers">
                      {offers.map((offer) => (
                        <li key={offer.token}>
                          <Offer offer={offer} revision={desk.revision} isOne={offers.length === 1} />
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Offer({ offer, revision, isOne }: { offer: BrandOffer; revision: number; isOne: boolean }) {
  const t = useT();
  const { theme, token, colour } = offer;
  const name = t(`brand.look.token.${token}`);
  const said = { colour: colour.toUpperCase(), token: name, theme: t(`brand.theme.${theme}`) };
  return (
    <form method="post" action={MANAGE_BRAND} className="brand-colour">
      <VersionSeen of={revision} />
      <input type="hidden" name="field" value={`${theme}-${token}`} />
      <input type="hidden" name="colour" value={colour} />
      {!isOne && <span className="small muted">{t('brand.checks.for', { token: name })}</span>}
      <Swatch colour={colour} />
      <Button name="intent" value="take" aria-label={t('brand.checks.takeOf', said)}>
        {t('brand.checks.take', said)}
      </Button>
    </form>
  );
}
