import type { ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import type { Permission } from '#application/shared/viewer';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { Prose } from '../ui/prose.tsx';
import { targetWord } from './case-words.ts';
import { onGroundOf } from './likely-ground.ts';
import { MarkedHits } from './marked-hits.tsx';

/** What is brought back in its place, and by which right. */
const RESTORING: Readonly<Record<string, Permission>> = { topic: 'topic.restore', post: 'post.restore' };
const AWAY: readonly string[] = ['hidden', 'deleted'];

/** What the case is about, between what stands before and after it. */
export function CaseContent({ found }: { found: ReviewCase }) {
  const t = useT();
  const { may } = usePage();
  const { piece, before, after, item, words } = found;
  if (!piece) return <p className="muted">{t('review.item.gone')}</p>;
  const scope = piece.categoryId ?? 'none';
  const right = RESTORING[item.targetKind];
  // While it waits, bringing it back is one of the measures.
  const mayRestore =
    item.decidedAt !== null &&
    AWAY.includes(piece.state) &&
    !found.isOfHigher &&
    right !== undefined &&
    may(right, scope);
  const restoreAt = `${piece.address}/retablir`;
  return (
    <section aria-labelledby="content">
      <h2 className="facets__t" id="content">
        {t('review.item.content')}
      </h2>
      <p className="small cluster">
        <Pill tone={piece.state === 'published' ? 'plain' : 'warn'}>
          {t(`review.item.state.${piece.state}`)}
        </Pill>
        <a href={piece.address}>{t('review.item.where')}</a>
        {words.edit && <a href={words.edit}>{t('review.item.edit')}</a>}
        {words.mask && <a href={onGroundOf(words.mask, item.whys)}>{t('review.maskPassage.act')}</a>}
        {item.maskedBy.length > 0 && piece.historyAt && (
          <a href={piece.historyAt}>{t('review.decide.formerText')}</a>
        )}
        {words.redact && <a href={onGroundOf(words.redact, item.whys)}>{t('redaction.act')}</a>}
        {words.purge && <a href={words.purge}>{t('purge.act')}</a>}
        {mayRestore && (
          <form method="post" action={restoreAt}>
            <Button look="quiet">{t('topic.acts.restore')}</Button>
          </form>
        )}
        {item.targetKind === 'topic' && may('topic.move', scope) && (
          <a href={`${piece.address}/deplacer`}>{t('review.item.move')}</a>
        )}
      </p>
      {item.hits.length > 0 && (
        <p className="small">{t('review.item.hits', { words: item.hits.join(', ') })}</p>
      )}
      {item.targetKind !== 'profile' && (
        <h3>
          {item.targetKind === 'topic' ? (
            <MarkedHits text={piece.title} hits={item.hits} />
          ) : (
            t('review.queue.line', { target: targetWord(item.targetKind, t), title: piece.title })
          )}
        </h3>
      )}
      <div className="ctx">
        {before.map((each) => (
          <Neighbour key={each.id} piece={each} />
        ))}
        <div className="ctx__m ctx__m--it ctx__m--plain">
          <Said piece={piece} />
          <PictureOf piece={piece} />
          {item.hits.length > 0 ? (
            <p className="pre">
              <MarkedHits text={piece.text} hits={item.hits} />
            </p>
          ) : (
            <Prose html={piece.html} />
          )}
        </div>
        {after.map((each) => (
          <Neighbour key={each.id} piece={each} />
        ))}
      </div>
    </section>
  );
}

/** The picture of a profile is judged as its words are. */
export function PictureOf({ piece }: { piece: ModeratedPiece }) {
  const t = useT();
  if (!piece.picture) return null;
  const alt = t('review.item.picture', { name: piece.title });
  return <Avatar size="l" pseudonym={piece.title} imageUrl={piece.picture} alt={alt} />;
}

const NEAR = 280;

function Neighbour({ piece }: { piece: ModeratedPiece }) {
  const short = piece.text.length > NEAR ? `${piece.text.slice(0, NEAR)}…` : piece.text;
  return (
    <div className="ctx__m ctx__m--plain muted">
      <Said piece={piece} />
      <p className="pre">{short}</p>
    </div>
  );
}

function Said({ piece }: { piece: ModeratedPiece }) {
  const format = useFormat();
  return (
    <p>
      <b>{piece.authorName}</b>, {format.formatMoment(piece.writtenAt)}
    </p>
  );
}
