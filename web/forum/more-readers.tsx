import type { Refused } from '../lib/gates.server.ts';
import { isAsked, isMeantFor, MeantFor } from '../lib/meant-for.tsx';
import { errorOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Checkbox } from '../ui/choices.tsx';

/**
 * That others will read it is meant: asked once it was refused for that, with who they are.
 * @param props.choice name of the field that says where it goes: what was ticked counts for that place alone
 */
export function MoreReaders({ refused, choice }: { refused: Refused | undefined; choice: string }) {
  const t = useT();
  if (refused === undefined || !isAsked(refused, 'widens', choice)) return null;
  return (
    <>
      <MeantFor refused={refused} choice={choice} />
      <Checkbox
        name="widens"
        label={t('topic.form.moreReaders')}
        error={errorOf(refused, 'widens')}
        defaultChecked={isMeantFor(refused.typed, 'widens', choice)}
      />
    </>
  );
}
