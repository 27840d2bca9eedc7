import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';

/**
 * Attributes of a form whose words wait in the browser for the one who typed them, until they send them, leave them or sign out: for texts
 * of which the site keeps no draft. Forms without a field of several lines are quickly filled in again, and keep nothing.
 * @param isBegun what stands in its fields was typed and is not sent
 * @param ofPage whether it is another form wherever the address of its page is another, and not only where it is sent elsewhere; or that page,
 * where no more of its address tells forms apart
 */
export function useUnsent(
  isBegun: boolean,
  ofPage: boolean | string = false,
): Readonly<Record<`data-${string}`, string | undefined>> {
  const t = useT();
  const { member, path } = usePage();
  if (!member) return {};
  return {
    'data-unsent': member.id,
    'data-begun': isBegun ? '' : undefined,
    // A name and no address: nobody follows it.
    'data-of': (ofPage === true ? path : ofPage || '').slice(1) || undefined,
    'data-back': t('ui.unsent.back'),
    'data-offer': t('ui.unsent.offer'),
    'data-take': t('ui.unsent.take'),
    'data-leave': t('ui.unsent.leave'),
  };
}
