import type { ReviewView } from '#application/engagement/services/service-view';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { editReviewHref, reportHref, reviewAnchor, withdrawReviewHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Folded } from '../ui/folded.tsx';
import { Day } from '../ui/moment.tsx';
import { OfficialBand } from '../ui/official-answer.tsx';
import { Pill } from '../ui/pill.tsx';
import { Prose } from '../ui/prose.tsx';
import { Stars, useMonthWords } from './stars.tsx';

/** Reviews with all that readers are owed of each: who, when it was written, when the service was used, not verified. */
export function ReviewList(props: {
  reviews: readonly ReviewView[];
  names: Names;
  /** Whom the reader keeps at a distance. */
  far: ReadonlySet<string>;
}) {
  const { reviews, names, far } = props;
  const t = useT();
  return (
    <ul className="rows" aria-label={t('services.list')}>
      {reviews.map((review) => (
        <li key={review.id} id={reviewAnchor(review.id)}>
          <Review review={review} names={names} away={far.has(review.authorId)} />
        </li>
      ))}
    </ul>
  );
}

function Review({ review, names, away }: { review: ReviewView; names: Names; away: boolean }) {
  const t = useT();
  const monthWords = useMonthWords();
  const name = names.get(review.authorId)?.pseudonym ?? t('rights.somebody');
  return (
    <article className="review" aria-label={t('services.review.of', { name })}>
      <p className="topic__meta">
        <Stars stars={review.stars} />
        <strong>
          <NameOf id={review.authorId} names={names} />
        </strong>
        <span>{t.rich('services.review.posted', { day: <Day at={review.postedAt} /> })}</span>
        <span>{t('services.review.experience', { month: monthWords(review.month) })}</span>
        {review.editedAt && (
          <span>{t.rich('services.review.changed', { day: <Day at={review.editedAt} /> })}</span>
        )}
        <Pill>{t('services.review.unverified')}</Pill>
        {review.standing !== 'published' && (
          <Pill tone="warn">{t(`services.review.${review.standing}`)}</Pill>
        )}
      </p>
      <Folded away={away} name={name}>
        <Prose html={review.html} />
      </Folded>
      <ReviewActs review={review} name={name} />
      {review.answer && <ReviewAnswer review={review} answer={review.answer} names={names} />}
    </article>
  );
}

function ReviewActs({ review, name }: { review: ReviewView; name: string }) {
  const t = useT();
  const { member, may } = usePage();
  if (member?.id !== review.authorId)
    return review.standing === 'published' ? (
      <p className="small">
        <a
          href={reportHref('service-review', review.id)}
          rel="nofollow"
          aria-label={t('services.review.reportOf', { name })}
        >
          {t('services.review.report')}
        </a>
      </p>
    ) : null;
  if (!may('service.review')) return null;
  return (
    <p className="small cluster">
      {review.standing !== 'hidden' && <a href={editReviewHref(review)}>{t('services.review.edit')}</a>}
      <a href={withdrawReviewHref(review)}>{t('services.review.withdraw')}</a>
    </p>
  );
}

/** What the organisation says: the placard of its answers, so that no member's words look like it. */
export function ReviewAnswer({
  review,
  answer,
  names,
}: {
  review: Pick<ReviewView, 'id' | 'editedAt'>;
  answer: NonNullable<ReviewView['answer']>;
  names: Names;
}) {
  const t = useT();
  const format = useFormat();
  const title = `reponse-${review.id}`;
  const by = names.get(answer.authorId);
  const isOlder = review.editedAt !== null && review.editedAt > answer.answeredAt;
  return (
    <div className="sealed">
      <article className="official" aria-labelledby={title}>
        <OfficialBand
          id={title}
          level={3}
          title={t('services.answer.official')}
          signed={
            answer.department
              ? t('services.answer.signed', { department: answer.department })
              : t('services.answer.organisation')
          }
        />
        <p className="idea__step small">
          {t('services.answer.on', { day: format.formatDay(answer.answeredAt) })}
          {by && !answer.department && ` · ${t('services.answer.by', { name: by.pseudonym })}`}
          {isOlder && ` · ${t('services.answer.before')}`}
        </p>
        <Prose className="official__body" html={answer.html} />
      </article>
    </div>
  );
}
