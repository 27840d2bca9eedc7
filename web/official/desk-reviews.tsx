import type { ReactNode } from 'react';
import type {
  AnswerToReview,
  DeskReviewView,
  ReferenceToReview,
} from '#application/community/official/desk.query';
import { DESK, DESK_REFERENCES, postDeedHref, postHref, referenceHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Ago, Day } from '../ui/moment.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { mayAuthorIn } from './authoring.ts';
import { nameAlone } from './name-alone.ts';
import { lookOf } from './seal-of.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

/** What is to be read again: answers, those whose seal fell, and reference answers; with why and since when. */
export function DeskReviews({ rows, back }: { rows: readonly DeskReviewView[]; back: string }) {
  const t = useT();
  return (
    <ul className="qs desk" aria-label={t('official.desk.reviews')}>
      {rows.map((row) =>
        row.what === 'answer' ? (
          <AnswerRow key={row.sealId} row={row} back={back} />
        ) : (
          <ReferenceRow key={row.referenceId} row={row} />
        ),
      )}
    </ul>
  );
}

function Row(props: {
  row: DeskReviewView;
  href: string;
  title: string;
  stands: boolean;
  kind: string;
  /** Since when it speaks for the organisation. */
  spokenOn: ReactNode;
  acts: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  const { now } = usePage();
  const { row } = props;
  const isAhead = (from: string | null): from is string => from !== null && from > isoDay(now);
  return (
    <li className="desk__row">
      <h2 className="q__title">
        <a href={props.href} {...written}>
          {props.title}
        </a>
      </h2>
      <p className="q__meta">
        {row.causes.length > 0 ? (
          row.causes.map(({ why, name, from }) => (
            <StateMark key={`${why} ${name}`} state={isAhead(from) ? 'open' : 'overdue'}>
              {isAhead(from)
                ? t(`official.whyAhead.${why}`, { cause: name, day: format.formatDay(from) })
                : t(`official.why.${why}`, { cause: name })}
            </StateMark>
          ))
        ) : (
          <StateMark state={props.stands ? 'overdue' : 'open'}>
            {t(`official.why.${row.why}`, { cause: '' })}
          </StateMark>
        )}
        <Ago at={row.since} />
      </p>
      <p className="q__meta">
        <span>{props.kind}</span>
        <span>{row.department}</span>
        <span>{t('official.desk.owner', { name: nameAlone(row.owner.pseudonym, row.department) })}</span>
        <span>{props.spokenOn}</span>
      </p>
      <div className="desk__acts">{props.acts}</div>
    </li>
  );
}

function AnswerRow({ row, back }: { row: AnswerToReview; back: string }) {
  const t = useT();
  const { may } = usePage();
  const { title } = row.topic;
  const look = lookOf(row);
  return (
    <Row
      row={row}
      href={row.postDeleted ? topicHref(row.topic) : postHref(row.postId)}
      title={title}
      stands={row.stands}
      kind={t(`official.look.${look}`)}
      spokenOn={t.rich(`official.desk.sealedOn.${look}`, { day: <Day at={row.sealedAt} /> })}
      acts={
        <>
          {!row.postDeleted && may('official.validate', row.topic.category.id) && (
            <ButtonLink href={postDeedHref(row.postId, 'certifier')}>
              <SaidWhole
                word={t(`official.desk.sealAgain.${look}`)}
                whole={`official.desk.sealAgainOf.${look}`}
                cited={{ title }}
              />
            </ButtonLink>
          )}
          {row.stands ? (
            <ButtonLink look="quiet" href={postDeedHref(row.postId, 'retirer-le-sceau')}>
              {t('official.acts.withdraw')}
            </ButtonLink>
          ) : (
            <form method="post" action={`${DESK}/regler`}>
              <input type="hidden" name="back" value={back} />
              <Button look="quiet" name="sealId" value={row.sealId}>
                <SaidWhole
                  word={t('official.desk.settle')}
                  whole="official.desk.settleOf"
                  cited={{ title }}
                />
              </Button>
            </form>
          )}
        </>
      }
    />
  );
}

function ReferenceRow({ row }: { row: ReferenceToReview }) {
  const t = useT();
  const page = usePage();
  return (
    <Row
      row={row}
      href={referenceHref(row.slug)}
      title={row.title}
      stands
      kind={t('official.look.reference')}
      spokenOn={t.rich('official.desk.publishedOn', { day: <Day at={row.publishedAt} /> })}
      acts={
        mayAuthorIn(page, row.category) ? (
          <>
            <ButtonLink href={`${DESK_REFERENCES}/${row.slug}`}>
              <SaidWhole
                word={t('official.desk.revise')}
                whole="official.desk.reviseOf"
                cited={{ title: row.title }}
              />
            </ButtonLink>
            <ButtonLink
              look="quiet"
              href={hrefWith(`${DESK_REFERENCES}/${row.slug}/relire`, { version: row.number?.toString() })}
            >
              <SaidWhole
                word={t('official.confirm.short')}
                whole="official.confirm.of"
                cited={{ title: row.title }}
              />
            </ButtonLink>
          </>
        ) : (
          <span className="small muted">{t('official.reference.ofOtherAgents')}</span>
        )
      }
    />
  );
}
