import type { SealFormView } from '#application/community/official/desk.query';
import { useT } from '../lib/texts.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { nameAlone } from './name-alone.ts';

const REASONS = ['edited', 'deleted', 'withdrawn', 'superseded'] as const;

/** What vouched for a reply before, and why it no longer does. */
export function FormerSeals({ history }: Pick<SealFormView, 'history'>) {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="anciens-sceaux">
      <SectionHead id="anciens-sceaux" title={t('official.seal.history')} small />
      <ul className="list">
        {history.map((seal) => {
          const why = REASONS.find((each) => each === seal.liftedWhy) ?? 'superseded';
          return (
            <li key={seal.sealId}>
              <p>
                {t.rich(`official.kindOf.${seal.kind}`, {
                  department: seal.department,
                  name: nameAlone(seal.sealedBy, seal.department),
                  day: <Day at={seal.sealedAt} />,
                })}
              </p>
              <p className="small muted">
                {t.rich(`official.lifted.${why}`, { day: <Day at={seal.liftedAt} /> })}
                {seal.note && ` ${t('official.quotedNote', { note: seal.note })}`}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
