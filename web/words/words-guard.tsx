import { createElement } from 'react';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';

/** Where scripts say, while somebody writes, what in the text should not be there. Without them the server says it. @param props.itself what is changed, where it stands already */
export function WordsGuard({ itself }: { itself?: string }) {
  const t = useT();
  const { site } = usePage();
  return createElement('words-guard', {
    class: 'words-guard',
    'data-itself': itself,
    'data-contact': site.contact,
    'data-contact-label': t('words.warned.contact'),
    'data-contact-lead': t('words.warned.private'),
    'data-colon': t('ui.colon'),
  });
}
