import type { AmbassadorRow } from '#application/community/ambassadors/ambassadors.query';
import { memberHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Ambassadors of now, with what they did of late and how many came by them. */
export function AmbassadorList({ all }: { all: readonly AmbassadorRow[] }) {
  const t = useT();
  return (
    <section aria-labelledby="qui" className="stack">
      <SectionHead id="qui" title={t('ambassadors.now')} />
      {all.length === 0 ? (
        <EmptyState level={3} title={t('ambassadors.nobody')}>
          {t('ambassadors.nobodyText')}
        </EmptyState>
      ) : (
        <ul className="rows" aria-labelledby="qui">
          {all.map(({ memberId, pseudonym, handle, branches, replies, accepted, came }) => (
            <li key={memberId}>
              <p>
                <a className="name" href={memberHref({ handle })}>
                  {pseudonym}
                </a>
                {branches.length > 0 && (
                  <span className="muted"> {branches.map((branch) => branchName(branch, t)).join(', ')}</span>
                )}
              </p>
              <p className="small muted">
                {replies > 0 && <>{t('ambassadors.did', { replies, accepted })} · </>}
                {t('ambassadors.came', { count: came })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
