import { expect, it } from '@jest/globals';
import { ContributionGate } from '#application/engagement/words/contribution.gate';
import type { WordsAsked } from '#application/moderation/published/words.api';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { signedIn } from '../../../../support/actors.ts';
import { codeOf } from '../../../../support/refusal.ts';

const lea = signedIn('lea', { role: 'member' });
const STOOD = 'What stood, with all that a moderator mended since.';
const gate = new ContributionGate(
  {
    judge: async ({ texts }: WordsAsked) => ({
      texts: Object.fromEntries(texts.map(({ name, text }) => [name, text])),
      folded: {},
      findings: [],
      held: false,
    }),
  } as never,
  { look: async () => new Map() } as never,
  { published: async () => 9, writtenLately: async () => [] },
  new MarkdownRenderer(),
  { mustStand: async () => undefined, saysElse: () => false } as never,
  'https://site.example',
);

/** An author sends a title and a text; what the text says by the time when it is written. */
async function written(sent: string, now: string) {
  const texts = [
    { field: 'title', name: 'title', text: 'Another title', stands: 'A title' },
    { field: 'idea', name: 'body', text: sent, stands: STOOD },
  ];
  const passed = await gate.pass(lea, 'idea', texts, false, false);
  const stood = { says: { title: 'A title', body: now }, isRead: true };
  return gate.arrive(passed, { actor: lea, id: 'idea', at: new Date(), stood });
}

it('a text that is sent again as it stood does not come back over what a moderator made of it meanwhile', async () => {
  expect(await codeOf(written(STOOD, 'What stood.'))).toBe('shared.changed-meanwhile');
  expect(await codeOf(written(STOOD, STOOD))).toBeNull();
});

it('a text that was judged takes the place of whatever stands', async () => {
  expect(await codeOf(written('Written anew, and judged.', 'What stood.'))).toBeNull();
});
