import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Refusal } from '../../../../web/accounts/refusal.tsx';
import { MessageForm } from '../../../../web/chat/message-form.tsx';
import { SilencedNotice } from '../../../../web/decisions/silenced-notice.tsx';
import { CommentForm } from '../../../../web/ideas/idea-comments.tsx';
import { ProblemPage } from '../../../../web/layout/problem-page.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const SILENCED = { until: new Date('2026-12-01T09:30:00Z'), decision: 301 };
const shown = (page: React.ReactNode, silenced: typeof SILENCED | null = SILENCED) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          member: { id: 'me' },
          may: () => false,
          now: new Date('2026-11-29T12:00:00Z'),
          silenced,
          path: '/profil',
          head: { set: () => {} } as never,
          publicUrl: 'http://x',
        }}
      >
        <SpriteProvider href="/s.svg">{page}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const END = '1er décembre 2026 à 10:30';

it('who is silenced reads until when and where it says why, others nothing of it', () => {
  const notice = shown(<SilencedNotice />);
  expect(notice).toContain(END);
  expect(notice).toContain('href="/decisions/301"');
  expect(shown(<SilencedNotice />, null)).toBe('');
});

it('is told where one would write in a channel, and under an idea', () => {
  const channel = { slug: 'le-cafe', kind: 'public', open: false, running: true, locked: false };
  const closed = shown(
    <MessageForm channel={channel as never} replyTo={null} clientId="c" outcome={undefined} />,
  );
  expect(closed).toContain('id="ecrire"');
  const idea = { status: 'open', standing: 'published', number: 1, slug: 'x' } as never;
  for (const page of [closed, shown(<CommentForm idea={idea} refused={undefined} />)]) {
    expect(page).toContain(END);
    expect(page).toContain('href="/decisions/301"');
  }
  expect(shown(<CommentForm idea={idea} refused={undefined} />, null)).toBe('');
});

const refused = (details: object) =>
  ({
    problem: { code: 'community.account-suspended', title: 'T', status: 403, details },
    typed: {},
  }) as never;

it('a sign-in that is refused for a measure says its end, and leads to the decision', () => {
  const until = { lasts: 'until', until: SILENCED.until.toISOString(), decisionPath: '/decisions/7?cle=a.b' };
  const page = shown(<Refusal refused={refused(until)} />, null);
  expect(page).toContain(`exclu jusqu’au ${END}`);
  expect(page).toContain('href="/decisions/7?cle=a.b"');
  const forGood = shown(<Refusal refused={refused({ lasts: 'forever' })} />, null);
  expect(forGood).toContain('fermé définitivement');
  expect(forGood).toContain('Écrivez à l’équipe');
});

it('a page that is closed to who is silenced says so', () => {
  const problem = { type: '', title: 'T', status: 403, code: 'access.silenced' };
  const page = shown(<ProblemPage problem={problem} />);
  expect(page).toContain('Une décision vous empêche d’écrire');
  expect(page).toContain('href="/decisions/301"');
  expect(page).not.toContain('Si c’est une erreur');
});
