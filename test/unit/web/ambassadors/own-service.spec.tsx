import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { OwnService } from '../../../../web/ambassadors/own-service.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const LINK = { code: 'abc', isOpen: true, expiresAt: new Date('2027-11-20T12:00:00Z') };
const latest = {
  id: 'one',
  state: 'serving',
  since: '2026-11-20',
  until: '2027-11-20',
  openedAt: new Date('2026-11-20T12:00:00Z'),
  endedAt: null,
  wishedAt: null,
  invitedBy: null,
  reason: '',
};
const shown = (own: object) =>
  renderToStaticMarkup(
    <TextsProvider locale="en" now="2026-11-27T12:00:00Z">
      <OwnService
        own={{ latest, link: LINK, answerUntil: null, guests: { came: 0, confirmed: 0 }, ...own } as never}
        publicUrl="https://example.org"
        refused={undefined}
      />
    </TextsProvider>,
  );
/** What is folded away with the button of one act. */
const foldOf = (page: string, act: string) =>
  page.split('<details').find((part) => part.includes(`value="${act}"`) && part.includes('</summary>'));

it('to stop and to change the link take a second press, after what becomes of it', () => {
  const page = shown({});
  for (const [act, text] of [
    ['leave', 'Your role and your link end at once'],
    ['link', 'The former one will not work any more'],
  ] as const) {
    const fold = foldOf(page, act)!;
    expect(fold.indexOf(text)).toBeGreaterThan(fold.indexOf('</summary>'));
    expect(fold.indexOf(`value="${act}"`)).toBeGreaterThan(fold.indexOf(text));
  }
});

it('a first link is opened at once', () => {
  const page = shown({ link: null });
  expect(page).toContain('value="link"');
  expect(foldOf(page, 'link')).toBeUndefined();
});

it('an invitation says until when it is answered', () => {
  const invited = { ...latest, state: 'invited', since: null, until: null };
  expect(shown({ latest: invited, answerUntil: '2026-12-20' })).toContain('by the end of 20 December 2026');
});
