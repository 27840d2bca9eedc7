import type { BoardRow } from '#application/engagement/boards/board.query';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';

/** The first of a ranking; the reader is marked. */
export function BoardRows({ rows }: { rows: readonly BoardRow[] }) {
  const t = useT();
  const { member } = usePage();
  const { formatNumber } = useFormat();
  return (
    <ol className="rows board" aria-label={t('points.boards.list')}>
      {rows.map(({ rank, memberId, name, address, points }) => (
        <li
          key={memberId}
          value={rank}
          className={member?.id === memberId ? 'board__row is-unread' : 'board__row'}
        >
          <span className="board__rank">{rank}</span>
          <a className="name" href={address}>
            {name}
          </a>
          <span className="board__points">
            {formatNumber(points)} {t('points.unit', { count: points })}
          </span>
        </li>
      ))}
    </ol>
  );
}
