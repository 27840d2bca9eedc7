import type { ReactNode } from 'react';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { branchSymbol } from './branch-mark.tsx';
import { Glyph } from './icon.tsx';
import { AgoSaid, useAgo } from './moment.tsx';
import { Pill, type PillTone } from './pill.tsx';
import type { PostProps } from './post.tsx';

type HeadShape = {
  readonly hasPage: boolean;
  readonly asked: boolean;
  readonly role: PillTone | null;
  /** Of the sprite. */
  readonly branch: string | null;
  readonly hasLevel: boolean;
  readonly edited: 'said' | 'linked' | null;
};

const HOLES = [
  'page',
  'name',
  'role',
  'branch',
  'level',
  'permalink',
  'iso',
  'exactly',
  'ago',
  'history',
] as const;

const HEAD = standingPiece<HeadShape, (typeof HOLES)[number]>(
  ({ shape, hole, t }) => (
    <>
      {shape.hasPage ? (
        <a className="name" href={hole.page}>
          {hole.name}
        </a>
      ) : (
        <span className="name">{hole.name}</span>
      )}
      {shape.asked && <Pill tone="brand">{t('ui.post.asker')}</Pill>}
      {shape.role && <Pill tone={shape.role}>{hole.role}</Pill>}
      {shape.branch && (
        <span className="branch">
          <Glyph id={shape.branch} className="mark" />
          {hole.branch}
        </span>
      )}
      {shape.hasLevel && <span>{hole.level}</span>}
      <a className="muted" href={hole.permalink}>
        <AgoSaid iso={hole.iso} exactly={hole.exactly} ago={hole.ago} />
      </a>
      {shape.edited === 'linked' && (
        <a className="muted" href={hole.history}>
          {t('ui.post.edited')}
        </a>
      )}
      {shape.edited === 'said' && <span>{t('ui.post.edited')}</span>}
    </>
  ),
  HOLES,
);

/** Who speaks, where and when: the line over a reply. */
export function PostHead(props: PostProps): ReactNode {
  const { author, role, level, editedAt, historyHref } = props;
  const hasBranch = Boolean(author.branch && author.branchName);
  return (
    <Standing
      as="header"
      attributes={{ className: 'post__head' }}
      of={HEAD}
      shape={{
        hasPage: Boolean(author.href),
        asked: props.asker ?? false,
        role: role ? (role.tone ?? 'plain') : null,
        branch: hasBranch ? branchSymbol(author.branch) : null,
        hasLevel: Boolean(level),
        edited: editedAt ? (historyHref ? 'linked' : 'said') : null,
      }}
      filling={{
        ...useAgo()(props.at),
        page: author.href,
        name: author.pseudonym,
        role: role?.label,
        branch: author.branchName,
        level,
        permalink: props.permalink,
        history: historyHref,
      }}
    />
  );
}
