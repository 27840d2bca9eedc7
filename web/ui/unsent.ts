import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';

/**
 * Attributes of a form whose words wait in the browser for the one who typed them, until they send them, leave them or sign out: for texts
 * of which the site keeps no draft.
 * @param isBegun what stands in its fields was typed and is not sent
 */
export function useUnsent(isBegun: boolean): Readonly<Record<`data-${string}`, string | undefined>> {
  const t = useT();
  const { member } = usePage();
  return {
    'data-unsent': member?.id,
    'data-begun': isBegun ? '' : undefined,
    'data-back': t('ui.unsent.back'),
    'data-leave': t('ui.unsent.leave'),
  };
}
