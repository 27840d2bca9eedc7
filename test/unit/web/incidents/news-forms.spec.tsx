import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { NewsForms } from '../../../../web/incidents/incident-deeds.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

it('what is new and what ends an incident wait apart in the browser until they are sent', () => {
  const page = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ member: { id: 'me' }, path: '/admin/incidents/7' } as never}>
        <SpriteProvider href="/s.svg">
          <NewsForms known="" refused={undefined} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
  const forms = page.match(/<form [^>]*data-unsent="me"[^>]*>/g) ?? [];
  expect(new Set(forms.map((form) => / id="([^"]+)"/.exec(form)?.[1])).size).toBe(2);
  expect(forms.every((form) => form.includes('data-of="admin/incidents/7"'))).toBe(true);
});
