import { WITHDRAWN } from '#application/moderation/limits';
import type { QueuePiece } from '#application/moderation/review/queue-pieces.reader';
import type { QueueRow } from '#application/moderation/review/review-queue.query';
import { usePage } from '../lib/page.tsx';
import { caseHref } from '../lib/addresses.ts';
import { shortened } from '../lists/shortened.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Pill } from '../ui/pill.tsx';
import { actionWord, priorityOf, scoreText, targetWord, whyWord } from './case-words.ts';

/** As much as a line may hold. */
const LINE = 160;

type Begun = Pick<QueuePiece, 'excerpt' | 'isCut'>;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** How a piece begins, in one line: with an ellipsis where more of it follows, be that far behind. */
function lineOf({ excerpt, isCut }: Begun): string {
  const begun = oneLine(excerpt);
  const line = shortened(begun, LINE);
  return isCut && line === begun ? `${line}…` : line;
}

/** Whether the line of a case holds all of a piece. */
export const isLine = (piece: Begun): boolean => !piece.isCut && lineOf(piece) === oneLine(piece.excerpt);

/** One case in a list: why, what, how its words begin, how urgent, and whose it is. */
export function CaseRow(props: {
  row: QueueRow;
  current?: boolean;
  name?: string | null;
  /** As far as whoever reads the list may know it. */
  piece?: Begun | undefined;
}) {
  const { row, piece } = props;
  // What is written today is not what was decided of.
  const line = row.decidedAt || !piece ? '' : lineOf(piece);
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  const { member } = usePage();
  const { tone, key } = priorityOf(row.priority);
  return (
    <div className="case">
      <a href={caseHref(row.id)} className="case__go" aria-current={props.current ? 'true' : undefined}>
        <span className="case__t">{whyWord(row, t)}</span>{' '}
        <span className="small muted">
          {t.rich('review.queue.line', {
            target: targetWord(row.targetKind, t),
            title: <span {...written}>{row.title}</span>,
          })}
        </span>
      </a>
      {line !== '' && (
        <p className="case__line small" {...written}>
          {line}
        </p>
      )}
      <p className="cluster small">
        {row.decidedAt ? (
          <span>
            {t(row.outcome === WITHDRAWN ? 'review.queue.withdrawnOn' : 'review.queue.decidedOn', {
              day: format.formatDay(row.decidedAt),
              outcome: actionWord(row.outcome, t),
            })}
          </span>
        ) : (
          <>
            {row.late && <Pill tone="danger">{t('review.queue.late')}</Pill>}
            {row.trusted && <Pill tone="warn">{t('review.queue.trusted')}</Pill>}
            {row.priority > 1 && <Pill tone={tone}>{t(key)}</Pill>}
            <span>
              <Icon name="clock" />
              {t('review.queue.due', { moment: format.formatMoment(row.dueAt) })}
            </span>
          </>
        )}
        {row.kind !== 'appeal' && (
          <span className="muted">
            {t('review.queue.reports', { count: row.reports })},{' '}
            {t('review.queue.score', { score: scoreText(row.score, format) })}
          </span>
        )}
        {row.claimedBy && (
          <Pill tone="ok" icon="check">
            {row.claimedBy === member?.id
              ? t('review.queue.takenByYou')
              : t('review.queue.takenBy', { name: props.name ?? '' })}
          </Pill>
        )}
      </p>
    </div>
  );
}
