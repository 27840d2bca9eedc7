import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { QuestionForm } from '../../../../web/events/question-wall.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const formOf = (rights: readonly string[], silenced: object | null) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={
          {
            member: { id: 'me' },
            site: { contact: null },
            silenced,
            may: (right: string) => rights.includes(right),
            uses: () => true,
          } as never
        }
      >
        <SpriteProvider href="/s.svg">
          <QuestionForm refused={undefined} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

it('who takes part in a session asks there', () => {
  const form = formOf(['event.register'], null);
  expect(form).toContain('<textarea');
  expect(form).toContain('data-unsent="me"');
});

it('who is silenced reads there until when, with the decision, and is offered no field', () => {
  const notice = formOf([], { until: new Date('2026-12-02T09:00:00Z'), decision: 12 });
  expect(notice).not.toContain('<textarea');
  expect(notice).toContain('href="/decisions/12"');
  expect(notice).toContain('décembre');
});
