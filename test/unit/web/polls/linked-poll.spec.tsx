import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { LinkedPoll } from '../../../../web/polls/linked-poll.tsx';

const POLL = {
  ...{ id: 'p', slug: 'une-pause', question: 'Une pause ?', kind: 'single', secret: true, results: 'always' },
  ...{ open: true, voted: true, votes: 3, withheld: 'waiting', missing: { whileOpen: 7, atEnd: 2 } },
  ...{ mayRun: true, asked: true, tooNew: false, options: [], pictures: [] },
  closesAt: new Date('2026-11-28T12:00:00Z'),
};
const isLookedAtAgain = (poll: object, inSession = true) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ member: { id: 'm' }, may: () => true }}>
        <LinkedPoll poll={{ ...POLL, ...poll } as never} here="/ici" inSession={inSession} />
      </PageFactsProvider>
    </TextsProvider>,
  ).includes('data-again="15"');

it('is looked at again in a session by who asked, as long as votes are missing', () => {
  expect(isLookedAtAgain({})).toBe(true);
  expect(isLookedAtAgain({ missing: null })).toBe(false);
  expect(isLookedAtAgain({ mayRun: false })).toBe(false);
});

it('is not elsewhere, where to open the page marks what it shows as read', () => {
  expect(isLookedAtAgain({}, false)).toBe(false);
});
