import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { LinkedPoll } from '../../../../web/polls/linked-poll.tsx';

const POLL = {
  id: 'p',
  slug: 'une-pause',
  question: 'Une pause ?',
  kind: 'single',
  secret: true,
  results: 'always',
  open: true,
  voted: true,
  votes: 3,
  withheld: 'waiting',
  missing: { whileOpen: 7, atEnd: 2 },
  mayRun: true,
  asked: true,
  tooNew: false,
  options: [],
  pictures: [],
  branches: [],
  closesAt: new Date('2026-11-28T12:00:00Z'),
};
const isLookedAtAgain = (poll: object, isSteered = true) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <PageFactsProvider facts={{ member: { id: 'm' }, may: () => true }}>
        <LinkedPoll poll={{ ...POLL, ...poll } as never} here="/ici" isSteered={isSteered} />
      </PageFactsProvider>
    </TextsProvider>,
  ).includes('data-again="15"');

it('is looked at again in a session by who runs it, as long as its votes show nothing yet', () => {
  expect(isLookedAtAgain({})).toBe(true);
  expect(isLookedAtAgain({ withheld: 'after-vote', missing: null, secret: false, voted: false })).toBe(true);
  expect(isLookedAtAgain({ withheld: null, missing: null })).toBe(false);
  expect(isLookedAtAgain({ open: false, withheld: 'few', missing: null })).toBe(false);
});

it('is not by others, nor elsewhere, where to open the page marks what it shows as read', () => {
  expect(isLookedAtAgain({}, false)).toBe(false);
});
