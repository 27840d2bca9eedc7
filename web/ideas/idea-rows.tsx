import type { IdeaRow } from '#application/engagement/ideas/idea-view';
import { ideaHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { branchName } from '../lib/branches.ts';
import { Ago } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { Heading, type HeadingLevel } from '../ui/section-head.tsx';
import { IdeaStatusPill } from './idea-status.tsx';
import { headingText } from '../ui/heading-text.ts';

/** Ideas as a list: how many support each, then what it is and how far it has come. */
export function IdeaRows(props: { ideas: readonly IdeaRow[]; names: Names; level?: HeadingLevel }) {
  const { ideas, names, level = 2 } = props;
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows" aria-label={t('ideas.list')}>
      {ideas.map((idea) => (
        <li key={idea.id} className="idea">
          <IdeaCount votes={idea.votes} />
          <div>
            <Heading level={level} className="h-m">
              <a href={ideaHref(idea)} {...written}>
                {headingText(idea.title)}
              </a>
            </Heading>
            <p className="topic__meta">
              <IdeaStatusPill status={idea.status} />
              {idea.voted && <Pill icon="check">{t('ideas.voted')}</Pill>}
              {idea.standing !== 'published' && <Pill tone="warn">{t(`ideas.${idea.standing}`)}</Pill>}
              <span>{t(`ideas.theme.${idea.theme}`)}</span>
              {idea.branches.map((branch) => (
                <span key={branch}>{branchName(branch, t)}</span>
              ))}
              <span>{t('ideas.comments', { count: idea.comments })}</span>
              <span>
                <NameOf id={idea.authorId} names={names} />, <Ago at={idea.proposedAt} />
              </span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** How many support it: the figure for the eye, the words for readers. */
export function IdeaCount({ votes }: { votes: number }) {
  const t = useT();
  return (
    <p className="idea__count">
      <span aria-hidden="true">
        <b>{votes}</b>
      </span>
      <span className="vh">{t('ideas.votes', { count: votes })}</span>
    </p>
  );
}
