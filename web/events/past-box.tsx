import type { Refused } from '../lib/gates.server.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Checkbox } from '../ui/choices.tsx';

/** Shown where an event would be over before it is told of: who means that says so, and goes on. */
export function PastBox({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  const isMeant = typedIn(refused, 'past') !== '';
  const isAsked = refused?.problem.fields?.some(({ code }) => code === 'events.past-day');
  if (!isAsked && !isMeant) return null;
  return (
    <Alert tone="warn" title={t('events.pastDay.title')}>
      <Checkbox
        name="past"
        label={t('events.pastDay.agree')}
        help={t('events.pastDay.help')}
        checked={isMeant}
      />
    </Alert>
  );
}
