import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Checkbox } from '../ui/choices.tsx';

/** That others will read it is meant: asked once it was refused for that, with who they are. */
export function MoreReaders({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  const error = errorOf(refused, 'widens');
  const isMeant = typedIn(refused, 'widens') !== '';
  if (error === undefined && !isMeant) return null;
  return (
    <Checkbox name="widens" label={t('topic.form.moreReaders')} error={error} defaultChecked={isMeant} />
  );
}
