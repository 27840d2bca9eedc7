import type { NearReference } from '#application/community/official/references.query';
import { REFERENCES, referenceHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { AsideSection } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { headingText } from '../ui/heading-text.ts';

interface NearProps {
  references: readonly NearReference[];
  /** Slug. */
  category: string;
}

const allOf = (category: string): string => hrefWith(REFERENCES, { categorie: category });

function NearList({ references }: Pick<NearProps, 'references'>) {
  const written = useWritten();
  return (
    <ul className="list near-references">
      {references.map(({ slug, title, overdue }) => (
        <li key={slug}>
          <a href={referenceHref(slug)} {...written}>
            {headingText(title)}
          </a>
          <StateMark state={overdue ? 'overdue' : 'official'} />
        </li>
      ))}
    </ul>
  );
}

/** Beside a topic: what the organisation has written on the like. */
export function ReferencesBeside({ references, category }: NearProps) {
  const t = useT();
  if (references.length === 0) return null;
  return (
    <AsideSection id="references" title={t('official.reference.title')}>
      <NearList references={references} />
      <p className="small">
        <a href={allOf(category)}>{t('official.reference.allOfCategory')}</a>
      </p>
    </AsideSection>
  );
}

/** Above the topics of a category. */
export function ReferencesOfCategory({ references, category }: NearProps) {
  const t = useT();
  if (references.length === 0) return null;
  return (
    <section className="section--tight" aria-labelledby="references">
      <SectionHead
        id="references"
        title={t('official.reference.title')}
        small
        more={{ href: allOf(category), label: t('official.reference.allOfCategory') }}
      />
      <NearList references={references} />
    </section>
  );
}
