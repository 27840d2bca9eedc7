import type { WithdrawnReference } from '#application/community/official/references.query';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import { categoryHref, REFERENCES, referenceHref } from '../lib/addresses.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Day } from '../ui/moment.tsx';
import { PublishAgain } from './withdrawn-references.tsx';

/** As the problem of a page brings it. */
type WithdrawnHere = Omit<WithdrawnReference, 'withdrawnAt'> & { readonly withdrawnAt: string };

export const withdrawnIn = (problem: ProblemDetails | null): WithdrawnHere | null =>
  problem?.code === 'community.reference-withdrawn'
    ? ((problem.details?.['withdrawn'] as WithdrawnHere | undefined) ?? null)
    : null;

/** What was withdrawn, and when. */
export const withdrawnLead = ({ title, withdrawnAt }: WithdrawnHere, t: Translate) =>
  t.rich('official.withdrawn.lead', { title, day: <Day at={new Date(withdrawnAt)} /> });

/** Why it is said no longer, and where to read on. */
export function WithdrawnNotice({ withdrawn }: { withdrawn: WithdrawnHere }) {
  const t = useT();
  const { slug, title, reason, instead, category } = withdrawn;
  return (
    <div className="stack">
      {reason && (
        <p>
          <strong>{t('official.withdrawn.why')}</strong> {reason}
        </p>
      )}
      {instead && (
        <p>
          <strong>{t('official.withdrawn.instead')}</strong>{' '}
          <a href={referenceHref(instead.slug)}>{instead.title}</a>
        </p>
      )}
      <ul className="list">
        {category && (
          <li>
            <a href={hrefWith(REFERENCES, { categorie: category.slug })}>
              {t('official.withdrawn.ofCategory', { category: category.name })}
            </a>
          </li>
        )}
        {category && (
          <li>
            <a href={categoryHref(category)}>
              {t('official.withdrawn.questions', { category: category.name })}
            </a>
          </li>
        )}
        <li>
          <a href={REFERENCES}>{t('official.about.all')}</a>
        </li>
      </ul>
      <PublishAgain slug={slug} title={title} category={category} />
    </div>
  );
}
