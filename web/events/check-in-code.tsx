import type { SessionDesk } from '#application/events/questions/live.query';
import { useT } from '../lib/texts.tsx';

/** The code by which members say that they are there, to be read aloud or shown on a screen, and how many did: for those who run it. */
export function CheckInCode({ desk }: { desk: SessionDesk }) {
  const t = useT();
  const { code, attended, seated } = desk;
  return (
    <div className="checkin stack">
      <p>
        <code className="checkin__code">{code}</code>
      </p>
      <p>
        <strong>{t('events.admin.attended', { count: attended, seated })}</strong>
      </p>
      <p className="small muted">{t('events.admin.codeHelp')}</p>
    </div>
  );
}
