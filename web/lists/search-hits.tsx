import type { ReactNode } from 'react';
import type { SearchHit } from '#application/community/search/search.query';
import { topicState } from '../forum/topic-state.ts';
import { categoryHref, postAnchor, topicHref } from '../lib/addresses.ts';
import type { Format } from '../lib/format.ts';
import { Drawn, type Fill, holding, standingPiece, useFill } from '../lib/standing-pieces.tsx';
import { type MessageKey, type Translate, useFormat, useT, useWritten } from '../lib/texts.tsx';
import { type AgoWords, AgoSaid, useAgo } from '../ui/moment.tsx';
import { markedWords } from '../ui/prose.tsx';
import { StateMark, type TopicState } from '../ui/state-mark.tsx';

/** Where in its topic a hit was found: the top of the page for a question, the reply itself otherwise. */
const hitHref = (hit: SearchHit): string =>
  hit.post.position === 1 ? topicHref(hit) : `${topicHref(hit, hit.post.page)}#${postAnchor(hit.post.id)}`;

/** The mark of a hit, and what it says in place of its own words. */
type HitState = { readonly state: TopicState; readonly said: MessageKey | null };

/** The marks of a hit: its own or its topic's, and what else the topic has where it has an answer of the organisation and one that was validated. */
function statesOf(hit: SearchHit): readonly HitState[] {
  const first = stateOf(hit);
  if (!hit.alsoValidated) return [first];
  const others = (['authored', 'validated'] as const).filter(
    (official) => official !== hit.post.official && first.said !== `lists.search.sealedElsewhere.${official}`,
  );
  return [
    first,
    ...others.map((official): HitState => ({
      state: official === 'authored' ? 'official' : official,
      said: `lists.search.sealedElsewhere.${official}`,
    })),
  ];
}

/** The reply that is shown may owe nothing to what its topic has: then the mark says that it is the topic's. */
function stateOf(hit: SearchHit): HitState {
  const { official, accepted } = hit.post;
  if (official !== 'none' || accepted)
    return { state: topicState({ ...hit, official, solved: accepted }), said: null };
  const state = topicState(hit);
  if (hit.official !== 'none') return { state, said: `lists.search.sealedElsewhere.${hit.official}` };
  return { state, said: state === 'accepted' ? 'lists.search.acceptedElsewhere' : null };
}

type HitShape = { readonly states: readonly HitState[]; readonly isHelpful: boolean };
const HOLES = [
  'href',
  'place',
  'category',
  'by',
  'iso',
  'exactly',
  'ago',
  'replies',
  'replied',
  'helpful',
  'helped',
] as const;

const HIT = standingPiece<HitShape, (typeof HOLES)[number], 'title' | 'excerpt'>(
  ({ shape, hole, slot, t }) => (
    <WrittenHit title={slot.title} excerpt={slot.excerpt} href={hole.href}>
      <p className="q__meta">
        <WrittenLink href={hole.place}>{hole.category}</WrittenLink>
        <span>{hole.by}</span>
        <AgoSaid iso={hole.iso} exactly={hole.exactly} ago={hole.ago} />
      </p>
      <p className="q__state">
        {shape.states.map(({ state, said }) => (
          <StateMark key={state} state={state}>
            {said === null ? undefined : t(said)}
          </StateMark>
        ))}
      </p>
      <div className="q__nums">
        <div>
          <b>{hole.replies}</b> {hole.replied}
        </div>
        {shape.isHelpful && (
          <div>
            <b>{hole.helpful}</b> {hole.helped}
          </div>
        )}
      </div>
    </WrittenHit>
  ),
  HOLES,
  ['title', 'excerpt'],
);

type Children = { readonly children: ReactNode };

const WrittenLink = ({ href, children }: Children & { href: string }) => (
  <a href={href} {...useWritten()}>
    {children}
  </a>
);

const WrittenHit = (props: Children & { title: ReactNode; excerpt: ReactNode; href: string }) => (
  <li className="q">
    <h2 className="q__title">
      <WrittenLink href={props.href}>{props.title}</WrittenLink>
    </h2>
    <p className="q__ex" {...useWritten()}>
      {props.excerpt}
    </p>
    {props.children}
  </li>
);

interface Saying {
  readonly t: Translate;
  readonly format: Format;
  readonly ago: (at: Date) => AgoWords;
  readonly fill: Fill;
}

function drawnHit(hit: SearchHit, { t, format, ago, fill }: Saying): Drawn {
  const { author, position, postedAt, excerpt } = hit.post;
  const name = author.status === 'deleted' ? t('forum.topic.formerMember') : author.pseudonym;
  const isHelpful = hit.helpfulCount > 0;
  const filling = {
    ...ago(postedAt),
    href: hitHref(hit),
    title: markedWords(hit.markedTitle),
    excerpt: markedWords(excerpt),
    place: categoryHref(hit.category),
    category: hit.category.name,
    by: t(position === 1 ? 'lists.search.questionBy' : 'lists.search.replyBy', { name }),
    replies: format.formatNumber(hit.replyCount),
    replied: t('ui.topic.replies', { count: hit.replyCount }),
    helpful: isHelpful ? format.formatNumber(hit.helpfulCount) : '',
    helped: isHelpful ? t('lists.search.helped', { count: hit.helpfulCount }) : '',
  };
  return fill(HIT, { states: statesOf(hit), isHelpful }, filling);
}

/** What was found, with the words that were looked for marked. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  const t = useT();
  const saying = { t, format: useFormat(), ago: useAgo(), fill: useFill() };
  const drawn = Drawn.row(hits.map((hit) => drawnHit(hit, saying)));
  return holding('ul', { className: 'qs', 'aria-label': t('lists.search.list') }, drawn);
}
