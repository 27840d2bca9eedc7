import { useT } from '../lib/texts.tsx';

/** How many wait behind a line of the back office; nothing where none do. */
export function WaitingMark({ count = 0 }: { count: number | undefined }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <span className="chn">
      {count >= 1000 ? t('admin.toDo.over', { count: 1000 }) : count}
      <span className="vh"> {t('admin.waiting')}</span>
    </span>
  );
}
