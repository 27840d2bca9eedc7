import type { PointLine } from '#application/engagement/points/points.query';
import { postHref } from '../lib/addresses.ts';

import { useFormat, useT } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';

/** Lines of a ledger: how many points, for what, and why not more. */
export function PointLines({ lines }: { lines: readonly PointLine[] }) {
  return (
    <ol className="rows points">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: PointLine }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { points, full, limitedBy, why, postId } = line;
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return (
    <li className="points__line">
      <span className={points < 0 ? 'points__n points__n--back' : 'points__n'}>
        {sign}
        {formatNumber(Math.abs(points))}
        <span className="vh"> {t('points.unit', { count: Math.abs(points) })}</span>
      </span>
      <div>
        <p>{line.label || t('points.granted')}</p>
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
        </p>
      </div>
    </li>
  );
}
