import { type MessageKey, useT } from '../lib/texts.tsx';

/** How many wait behind a line of the back office; nothing where none do. @param props.what waits, where not all that is to do there is counted */
export function WaitingMark({
  count = 0,
  what,
}: {
  count: number | undefined;
  what: MessageKey | undefined;
}) {
  const t = useT();
  if (count === 0) return null;
  return (
    <span className="chn">
      {count >= 1000 ? t('admin.toDo.over', { count: 1000 }) : count}
      {what ? ` ${t(what)}` : <span className="vh"> {t('admin.waiting')}</span>}
    </span>
  );
}
