import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Avatar } from './avatar.tsx';
import { Cartouche, hasPassed, SealLinks, useArticle, type Seal } from './cartouche.tsx';
import { Fold } from './fold.tsx';
import { OverdueNote } from './overdue-note.tsx';
import { Prose } from './prose.tsx';
import { Heading, type HeadingLevel } from './section-head.tsx';
import { Stamp } from './stamp.tsx';

/** A person as the pieces show them. `branch` is the code; `branchName` its words. */
export interface Person {
  pseudonym: string;
  href?: string | null;
  branch?: string | null;
  branchName?: string | null;
  avatarUrl?: string | null;
}

/**
 * A member's answer that a department read and validated: a page with a rubber stamp. Open shape, double rule, the
 * member's face and name first. `by` is what the stamp says after "relue et validée", usually "par " and the name.
 */
export function ValidatedAnswer(props: {
  id: string;
  html: string;
  seal: Seal;
  author: Person;
  by?: string;
  level?: HeadingLevel;
}): ReactNode {
  const t = useT();
  const { id, seal, author, level = 3 } = props;
  const article = useArticle(seal.department);
  const name = author.href ? (
    <a className="name" href={author.href}>
      {author.pseudonym}
    </a>
  ) : (
    <span className="name">{author.pseudonym}</span>
  );
  const by = props.by ?? t('ui.validated.stampBy');
  return (
    <div className="sealed">
      {seal.overdue && <OverdueNote seal={seal} kind="validated" />}
      <article
        className={seal.overdue ? 'validated is-overdue' : 'validated'}
        id={id}
        aria-labelledby={`${id}-title`}
      >
        <header className="validated__head">
          <Avatar pseudonym={author.pseudonym} branch={author.branch} imageUrl={author.avatarUrl} />
          <div>
            <Heading level={level} className="validated__kind" id={`${id}-title`}>
              {t(
                seal.overdue
                  ? hasPassed(seal)
                    ? 'ui.validated.titleOverdue'
                    : 'ui.validated.titleChanged'
                  : 'ui.validated.title',
              )}
            </Heading>
            <p className="small">
              {t.rich(seal.overdue ? 'ui.validated.writtenOverdue' : 'ui.validated.written', {
                name,
                department: seal.department,
                article,
              })}
            </p>
          </div>
          <Stamp
            id={id}
            act={t(seal.overdue ? 'ui.validated.stampOverdue' : 'ui.validated.stampAct')}
            by={seal.overdue ? t(`ui.validated.${stampOf(seal)}`) : by}
            overdue={seal.overdue}
          />
        </header>
        <Fold html={props.html} className="validated__body">
          <Prose html={props.html} />
        </Fold>
        <Cartouche seal={seal} kind="validated" />
        <SealLinks seal={seal} kind="validated" />
      </article>
    </div>
  );
}

const stampOf = (seal: Seal) =>
  hasPassed(seal)
    ? ('stampOverdueBy' as const)
    : seal.askedOtherwise
      ? ('stampAskedBy' as const)
      : ('stampChangedBy' as const);
