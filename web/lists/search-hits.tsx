import type { SearchHit } from '#application/community/search/search.query';
import { topicState } from '../forum/topic-state.ts';
import { categoryHref, postAnchor, topicHref } from '../lib/addresses.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { Marked } from './marked.tsx';

/** Where in its topic a hit was found: the top of the page for a question, the reply itself otherwise. */
export const hitHref = (hit: SearchHit): string =>
  hit.post.position === 1 ? topicHref(hit) : `${topicHref(hit, hit.post.page)}#${postAnchor(hit.post.id)}`;

/** The reply that is shown may owe nothing to what its topic has: then the mark says that it is the topic's. */
function HitState({ hit }: { hit: SearchHit }) {
  const t = useT();
  const { official, accepted } = hit.post;
  if (official !== 'none' || accepted)
    return <StateMark state={topicState({ ...hit, official, solved: accepted })} />;
  const state = topicState(hit);
  return (
    <StateMark state={state}>
      {hit.official !== 'none'
        ? t(`lists.search.sealedElsewhere.${hit.official}`)
        : state === 'accepted'
          ? t('lists.search.acceptedElsewhere')
          : undefined}
    </StateMark>
  );
}

/** What was found, with the words that were looked for marked. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  return (
    <ul className="qs" aria-label={t('lists.search.list')}>
      {hits.map((hit) => {
        const { author } = hit.post;
        const name = author.status === 'deleted' ? t('forum.topic.formerMember') : author.pseudonym;
        return (
          <li className="q" key={hit.number}>
            <h2 className="q__title">
              <a href={hitHref(hit)} {...written}>
                <Marked text={hit.markedTitle} />
              </a>
            </h2>
            <p className="q__ex" {...written}>
              <Marked text={hit.post.excerpt} />
            </p>
            <p className="q__meta">
              <a href={categoryHref(hit.category)} {...written}>
                {hit.category.name}
              </a>
              <span>
                {hit.post.position === 1
                  ? t('lists.search.questionBy', { name })
                  : t('lists.search.replyBy', { name })}
              </span>
              <Ago at={hit.post.postedAt} />
            </p>
            <p className="q__state">
              <HitState hit={hit} />
            </p>
            <div className="q__nums">
              <div>
                <b>{format.formatNumber(hit.replyCount)}</b>{' '}
                {t('ui.topic.replies', { count: hit.replyCount })}
              </div>
              {hit.helpfulCount > 0 && (
                <div>
                  <b>{format.formatNumber(hit.helpfulCount)}</b>{' '}
                  {t('lists.search.helped', { count: hit.helpfulCount })}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
