import type { ReactNode } from 'react';
import type { Instant } from '../lib/format.ts';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useT } from '../lib/texts.tsx';
import { BranchName, branchSymbol } from './branch-mark.tsx';
import { type AgoWords, AgoSaid, useAgo } from './moment.tsx';
import { Pill, type PillTone } from './pill.tsx';
import type { Person } from './validated-answer.tsx';

/** What the line over a reply consists of. */
export type HeadShape = {
  readonly hasPage: boolean;
  readonly asked: boolean;
  readonly role: PillTone | null;
  /** Its symbol of the sprite, empty where their face is that symbol already; null of no branch. */
  readonly branch: string | null;
  readonly hasLevel: boolean;
  readonly edited: 'said' | 'linked' | null;
};

/** What is somebody's in it. */
export const HEAD_HOLES = [
  'page',
  'name',
  'role',
  'branch',
  'level',
  'itself',
  'iso',
  'exactly',
  'ago',
  'versions',
] as const;
type HeadHole = (typeof HEAD_HOLES)[number];

/** What the line over a reply says. */
export interface PostHeadProps {
  author: Person;
  at: Instant;
  /** The reply's own address, usually `#id`. */
  permalink: string;
  editedAt?: Instant | null;
  historyHref?: string | null;
  /** Member of the team, moderator…; never shown for ordinary members. */
  role?: { label: string; tone?: PillTone } | null;
  /** The trust level in words ("Pair aidant"). */
  level?: string | null;
  /** This person asked the question. */
  asker?: boolean;
  /** The face beside the line is the mark of their branch: it is drawn once. */
  isFaced?: boolean;
}

type Said = Omit<PostHeadProps, 'at'>;

/** What the line over this reply consists of. */
export const headShapeOf = ({
  author,
  role,
  level,
  editedAt,
  historyHref,
  asker,
  isFaced,
}: Said): HeadShape => ({
  hasPage: Boolean(author.href),
  asked: asker ?? false,
  role: role ? (role.tone ?? 'plain') : null,
  branch: author.branch && author.branchName ? (isFaced ? '' : branchSymbol(author.branch)) : null,
  hasLevel: Boolean(level),
  edited: editedAt ? (historyHref ? 'linked' : 'said') : null,
});

/** What is put into it. */
export const headFillingOf = (
  { author, role, level, historyHref, permalink }: Said,
  at: AgoWords,
): Readonly<Record<HeadHole, string | null | undefined>> => ({
  page: author.href,
  name: author.pseudonym,
  role: role?.label,
  branch: author.branchName,
  level,
  itself: permalink,
  iso: at.iso,
  exactly: at.exactly,
  ago: at.ago,
  versions: historyHref,
});

/** The line itself, in a piece. */
export function HeadInside({ shape, hole }: { shape: HeadShape; hole: Readonly<Record<HeadHole, string>> }) {
  const t = useT();
  return (
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
      {shape.branch !== null && <BranchName symbol={shape.branch} name={hole.branch} />}
      {shape.hasLevel && <span>{hole.level}</span>}
      <a className="muted" href={hole.itself}>
        <AgoSaid iso={hole.iso} exactly={hole.exactly} ago={hole.ago} />
      </a>
      {shape.edited === 'linked' && (
        <a className="muted" href={hole.versions}>
          {t('ui.post.edited')}
        </a>
      )}
      {shape.edited === 'said' && <span>{t('ui.post.edited')}</span>}
    </>
  );
}

const HEAD = standingPiece<HeadShape, HeadHole>(
  ({ shape, hole }) => <HeadInside shape={shape} hole={hole} />,
  HEAD_HOLES,
);

/** Who speaks, where and when: the line over a reply. */
export function PostHead(props: PostHeadProps): ReactNode {
  return (
    <Standing
      as="header"
      attributes={{ className: 'post__head' }}
      of={HEAD}
      shape={headShapeOf(props)}
      filling={headFillingOf(props, useAgo()(props.at))}
    />
  );
}
