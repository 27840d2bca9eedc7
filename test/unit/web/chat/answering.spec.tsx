import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { MessageLine } from '../../../../web/chat/message-line.tsx';
import { MessageForm } from '../../../../web/chat/message-form.tsx';
import { sendingTo } from '../../../../web/chat/send-message.server.ts';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const CHANNEL = {
  id: 'c',
  slug: 'le-cafe',
  kind: 'public',
  open: true,
  running: true,
  locked: false,
  steered: false,
  slowSeconds: 0,
  eventAudience: null,
} as never;
const MESSAGE = {
  id: 'm',
  position: 4,
  writtenAt: new Date('2026-11-29T12:00:00Z'),
  editedAt: null,
  html: '<p>Hi</p>',
  plain: 'Hi',
  standing: 'published',
  gone: null,
  replyTo: null,
  pollId: null,
  reactions: {},
  mine: [],
  pinned: false,
  folded: false,
  author: { id: 'ann', pseudonym: 'Ann', handle: 'ann', role: 'member', branches: [], avatarKey: null },
} as never;
const shown = (page: React.ReactNode, rights: readonly string[] = []) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          member: { id: 'me' },
          now: new Date('2026-11-29T12:00:00Z'),
          silenced: null,
          site: { contact: 'equipe@example.org' } as never,
          may: (right) => rights.includes(right),
        }}
      >
        <SpriteProvider href="/s.svg">{page}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const form = (more: Partial<Parameters<typeof MessageForm>[0]> = {}, channel = CHANNEL) =>
  shown(<MessageForm channel={channel} replyTo={null} clientId="id" outcome={undefined} {...more} />);

it('to answer takes along what is being written', async () => {
  const line = shown(<MessageLine message={MESSAGE} channel={CHANNEL} />);
  const button = /<button[^>]*data-reply="m"[^>]*>/.exec(line)?.[0] ?? '';
  const id = /<form id="([^"]+)"/.exec(form())?.[1];
  expect(button).toContain(`form="${id}"`);
  expect(button).toContain('formaction="/salons/le-cafe?repondre=m#ecrire"');
  expect(button).toContain('name="deed" value="write-on"');

  const typed = { body: 'A long text', clientId: 'id' };
  const post = { execute: () => Promise.reject(new Error('sent')) };
  const deed = { app: { chat: { postMessage: post } }, actor: null, typed } as never;
  const send = sendingTo(async () => CHANNEL, 'chat.flash.sent');
  const outcome = await send({ deed: 'write-on', ...typed } as never, deed);
  expect(outcome).toEqual({ typed });
  const page = form({ replyTo: MESSAGE, outcome: outcome as never });
  expect(page).toContain('A long text</textarea>');
  expect(page).toContain('Vous répondez à Ann');
  expect(page).toContain('name="replyTo" value="m"');
});

it('to make a topic of it leads to where it is ticked', () => {
  const line = shown(<MessageLine message={MESSAGE} channel={CHANNEL} />, ['chat.write']);
  expect(line).toContain('href="/salons/le-cafe/sujet?autour=4#message-m"');
});

it('nobody is answered where nobody was chosen', () => {
  expect(form()).toMatch(/<p[^>]*hidden=""[^>]*data-replying=/);
  expect(form()).toMatch(
    /<input type="hidden" name="replyTo" disabled="" value=""|<input[^>]*name="replyTo"[^>]*disabled=""/,
  );
});

it('tells how long one waits beside the form, and offers names where there are some', () => {
  expect(form()).toMatch(/<p[^>]*data-slow="" hidden=""/);
  const slow = form({}, { ...(CHANNEL as object), slowSeconds: 30 } as never);
  expect(slow).toContain('un message toutes les 30 secondes');
  expect(slow).toContain('data-mentions="Personnes à mentionner"');
  expect(form({}, { ...(CHANNEL as object), kind: 'direct' } as never)).not.toContain('data-mentions');
});

it('who may take measures is led to the record of an author from what they said, others are not', () => {
  const line = (...rights: string[]) => shown(<MessageLine message={MESSAGE} channel={CHANNEL} />, rights);
  expect(line('sanction.read', 'sanction.warn')).toContain('href="/admin/membres/ann#moderation"');
  for (const rights of [[], ['sanction.read'], ['chat.steer', 'chat.write']])
    expect(line(...rights)).not.toContain('/admin/membres');
});
