import { LEVEL_LIMITS } from '#application/community/limits';
import type { TrustState } from '#application/community/trust/trust-state.query';
import { trustHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** What a member's level is, what it allows, and what the next one lacks: for themselves and for the team. */
export function TrustBox(props: { trust: TrustState; role: string; setting: { handle: string } | null }) {
  const { trust, setting } = props;
  const t = useT();
  const format = useFormat();
  const limits = LEVEL_LIMITS[trust.level];
  const shown = (what: string, figure: number) =>
    what === 'markShare' ? format.formatNumber(Math.round(figure * 100)) : format.formatNumber(figure);
  return (
    <section className="trust-box stack" aria-labelledby="niveau">
      <h2 id="niveau">{t('trust.title')}</h2>
      <p>
        <strong>{t(`trust.level.n${trust.level}`)}</strong>
      </p>
      {trust.lock && (
        <p>{t('trust.locked', { at: format.formatDay(trust.lock.at), reason: trust.lock.reason })}</p>
      )}
      <p className="small muted">
        {props.role === 'member'
          ? t('trust.limits', {
              posts: limits.postsPerDay,
              links: limits.linksPerPost,
              mentions: limits.mentionsPerPost,
              reactions: limits.reactionsPerDay,
              uploads: limits.uploadsPerDay,
            })
          : t('trust.office')}{' '}
        {t('trust.about')}
      </p>
      {trust.missing.length > 0 && (
        <>
          <h3>{t('trust.next')}</h3>
          <ul>
            {trust.missing.map(({ what, has, takes }) => (
              <li key={what}>
                {t(`trust.need.${what}`, { has: shown(what, has), takes: shown(what, takes) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {trust.level === 3 && !trust.lock && <p>{t('trust.highest')}</p>}
      {setting && (
        <p>
          <ButtonLink href={trustHref(setting)}>{t('trust.set')}</ButtonLink>
        </p>
      )}
    </section>
  );
}
