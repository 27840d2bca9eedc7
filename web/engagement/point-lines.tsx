import type { LedgerLine, PointLine } from '#application/engagement/points/points.query';
import { grantHref, postHref, strikeHref } from '../lib/addresses.ts';
import { FirstWords } from '../lib/first-words.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';

type Shown = PointLine & Partial<Pick<LedgerLine, 'grantId' | 'strikable'>>;

/** Lines of a ledger: how many points, for what, and why not more; for the team, with the way to take back what it gave. */
export function PointLines({ lines, of }: { lines: readonly Shown[]; of?: string }) {
  return (
    <ol className="rows points">
      {lines.map((line) => (
        <Line key={line.id} line={line} of={of} />
      ))}
    </ol>
  );
}

function Line({ line, of }: { line: Shown; of: string | undefined }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { points, full, limitedBy, why, postId, grantId } = line;
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return (
    <li className="points__line">
      <span className={points < 0 ? 'points__n points__n--back' : 'points__n'}>
        {sign}
        {formatNumber(Math.abs(points))}
        <span className="vh"> {t('points.unit', { count: Math.abs(points) })}</span>
      </span>
      <div>
        <p>{line.label ? <FirstWords text={line.label} /> : t('points.granted')}</p>
        {why !== 'done' && <p className="small">{t(`points.why.${why}`)}</p>}
        {line.reason !== null && <p className="small">{t('points.reason', { reason: line.reason })}</p>}
        {limitedBy !== null && <p className="small">{t(`points.limit.${limitedBy}`, { full })}</p>}
        <p className="small muted">
          <Ago at={line.at} />
          {postId !== null && (
            <>
              {' · '}
              <a href={postHref(postId)}>{t('points.post')}</a>
            </>
          )}
          {of !== undefined && line.strikable && (
            <>
              {' · '}
              <a href={strikeHref(of, line.id)}>{t('engage.grants.strike')}</a>
            </>
          )}
          {grantId && (
            <>
              {' · '}
              <a href={grantHref(grantId)}>{t('engage.grants.takeBack')}</a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
