import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Cartouche, SealLinks, useArticle, type Seal } from './cartouche.tsx';
import { Fold } from './fold.tsx';
import { OrgEmblem } from './org-emblem.tsx';
import { OverdueNote } from './overdue-note.tsx';
import { Prose } from './prose.tsx';
import { Heading, type HeadingLevel } from './section-head.tsx';

/** Who signs an answer that is not published yet. */
export function SignatureBand({ department }: { department: string }): ReactNode {
  const t = useT();
  const article = useArticle(department);
  return (
    <p className="official__band">
      <OrgEmblem className="official__emblem" />
      <span>
        <strong className="official__who">{t('ui.official.title')}</strong>
        <span className="official__dept">{t('ui.official.signed', { department, article })}</span>
      </span>
    </p>
  );
}

/** The head of a placard: that the organisation speaks, and for which department. Names what stands below by `id`. */
export function OfficialBand(props: {
  id: string;
  level: HeadingLevel;
  title: string;
  signed: string;
  emblemUrl?: string | null | undefined;
}): ReactNode {
  return (
    <header className="official__band">
      <OrgEmblem className="official__emblem" imageUrl={props.emblemUrl} />
      <div>
        <Heading level={props.level} className="official__who" id={props.id}>
          {props.title}
        </Heading>
        <p className="official__dept">{props.signed}</p>
      </div>
    </header>
  );
}

/**
 * An answer written by the organisation: a placard. Closed frame, solid band, square corners, no face; the department
 * signs. Overdue: dashed frame, hollow band, the notice first.
 */
export function OfficialAnswer(props: {
  id: string;
  html: string;
  seal: Seal;
  emblemUrl?: string | null;
  level?: HeadingLevel;
  /** The page is there for this text: it never folds. */
  open?: boolean;
}): ReactNode {
  const t = useT();
  const { id, seal, level = 3 } = props;
  const article = useArticle(seal.department);
  return (
    <div className="sealed">
      {seal.overdue && <OverdueNote seal={seal} kind="official" />}
      <article
        className={seal.overdue ? 'official is-overdue' : 'official'}
        id={id}
        aria-labelledby={`${id}-title`}
      >
        <OfficialBand
          id={`${id}-title`}
          level={level}
          title={t(seal.overdue ? 'ui.official.titleOverdue' : 'ui.official.title')}
          signed={t('ui.official.signed', { department: seal.department, article })}
          emblemUrl={props.emblemUrl}
        />
        {props.open ? (
          <Prose className="official__body" html={props.html} />
        ) : (
          <Fold html={props.html} className="official__body">
            <Prose html={props.html} />
          </Fold>
        )}
        <Cartouche seal={seal} kind="official" />
        <SealLinks seal={seal} kind="official" />
      </article>
    </div>
  );
}
