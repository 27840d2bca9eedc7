import { manageEventHref, surveyHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

/** What somebody began elsewhere than on the forum, and goes on with where it was begun. */
export interface DraftElsewhere {
  /** An event that nobody else is shown yet, or a survey that is answered in part. */
  readonly kind: 'event' | 'survey';
  /** Id of the event, or slug of the survey. */
  readonly key: string;
  readonly title: string;
  /** When the event begins, or when the survey ends. */
  readonly moment: Date | string | null;
}

const HREF = {
  event: manageEventHref,
  survey: (slug: string) => surveyHref({ slug }),
} as const;

/** Events in preparation and surveys answered in part, with where each goes on. */
export function DraftsElsewhere({ drafts }: { drafts: readonly DraftElsewhere[] }) {
  const t = useT();
  const format = useFormat();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="ailleurs" className="stack">
      <SectionHead id="ailleurs" title={t('compose.drafts.elsewhere')} />
      <ul className="plain drafts">
        {drafts.map(({ kind, key, title, moment }) => (
          <li key={key}>
            <h3>
              <a href={HREF[kind](key)}>{title}</a>
            </h3>
            {moment && (
              <p className="small muted">
                {t(`compose.drafts.${kind}`, { moment: format.formatMoment(moment) })}
              </p>
            )}
            <p>
              <ButtonLink href={HREF[kind](key)}>
                <SaidWhole
                  word={t('compose.drafts.resume')}
                  whole="compose.drafts.resumeThis"
                  cited={{ title }}
                />
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
