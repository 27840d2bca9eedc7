import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider, usePage } from '../../../../web/lib/page.tsx';
import {
  bytesKeptOf,
  Drawn,
  Standing,
  standingPiece,
  useFill,
} from '../../../../web/lib/standing-pieces.tsx';
import { createTexts, type Locale, sayOwn, TextsProvider, useNow, useT } from '../../../../web/lib/texts.tsx';
import { Icon, SpriteProvider } from '../../../../web/ui/icon.tsx';
import { Ago } from '../../../../web/ui/moment.tsx';
import { saidShorter } from '../../../support/said-shorter.ts';

const inPage = (page: ReactNode, locale: Locale = 'fr', sprite = '/s.svg'): string =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-03-01T10:00:00Z">
      <PageFactsProvider facts={{ member: { id: 'secret' }, now: new Date('2026-03-01T10:00:00Z') }}>
        <SpriteProvider href={sprite}>{page}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

type Shape = { readonly linked: boolean; readonly tone: string };
const Name = ({ shape, name, href }: { shape: Shape; name: string; href: string }) => (
  <>
    <Icon name="user" />
    {shape.linked ? (
      <a className={shape.tone} href={href} title={name}>
        {name}
      </a>
    ) : (
      <b>{name}</b>
    )}{' '}
    {useT()('ui.post.edited')}
  </>
);
const NAME = standingPiece<Shape, 'name' | 'href'>(
  ({ shape, hole }) => <Name shape={shape} {...hole} />,
  ['name', 'href'],
);
const shown = (shape: Shape, name: string, href: string) => (
  <Standing as="p" attributes={{ id: 'x' }} of={NAME} shape={shape} filling={{ name, href }} />
);

const NASTY = ['Plume', `<script>"&amp;'`, 'a\ue200b\ue201', '%EE%88%80', '</p><!--', '$& $1'];

describe('a piece of a page that stands still', () => {
  it('says byte for byte what it says when it is drawn in its place, whoever it is filled with', () => {
    for (const locale of ['fr', 'en'] as const)
      for (const linked of [true, false])
        for (const name of NASTY) {
          const shape = { linked, tone: 'muted' };
          const inPlace = (
            <p id="x">
              <Name shape={shape} name={name} href={`/m?a=1&b=${name}`} />
            </p>
          );
          const said = inPage(shown(shape, name, `/m?a=1&b=${name}`), locale);
          expect(said).toBe(saidShorter(inPage(inPlace, locale)));
        }
  });

  it('closes shapes that hold nothing and leaves away marks that nobody needs, and changes nothing else', () => {
    const drawn = (inside: ReactNode) =>
      inPage(
        <Standing as="p" attributes={{}} of={standingPiece<null>(() => inside)} shape={null} filling={{}} />,
      );
    const picture = (
      <svg viewBox="0 0 1 1">
        <use href="/s.svg#>" />
        <path d="M0 0">
          <title>1</title>
        </path>
        <circle r="1" />
      </svg>
    );
    expect(drawn(picture)).toBe(
      '<p><svg viewBox="0 0 1 1"><use href="/s.svg#&gt;"/><path d="M0 0"><title>1</title></path><circle r="1"/></svg></p>',
    );
    expect(drawn(<Icon name="user" />)).toBe(
      '<p><svg class=ico aria-hidden=true><use href="/s.svg#i-user"/></svg></p>',
    );
    const words = ' class="x" <use></use>';
    const said =
      '<i title=" class=&quot;x&quot; &lt;use&gt;&lt;/use&gt;"> class=&quot;x&quot; &lt;use&gt;&lt;/use&gt;</i>';
    expect(drawn(<i title={words}>{words}</i>)).toBe(`<p>${said}</p>`);
    expect(drawn(<b className="x" />)).toBe('<p><b class=x></b></p>');
    expect(drawn(<b className="x y" lang="fr" />)).toBe('<p><b class="x y" lang="fr"></b></p>');
    expect(drawn(<img className="x" alt="" />)).toBe('<p><img class=x alt=""/></p>');
    expect(drawn(<img alt="" className="x" />)).toBe('<p><img alt="" class="x"/></p>');
  });

  it('is another one for another shape, language or sprite, down to the last of what it is told', () => {
    const one = { linked: true, tone: 'muted' };
    const said = new Set([
      inPage(shown(one, 'n', '/h')),
      inPage(shown({ ...one, tone: 'loud' }, 'n', '/h')),
      inPage(shown({ ...one, linked: false }, 'n', '/h')),
      inPage(shown(one, 'n', '/h'), 'en'),
      inPage(shown(one, 'n', '/h'), 'fr', '/z.svg'),
      inPage(shown(one, 'm', '/h')),
      inPage(shown(one, 'n', '/i')),
    ]);
    expect(said.size).toBe(7);
  });

  it('is drawn anew when the organisation says a text in its own words', () => {
    const before = inPage(shown({ linked: false, tone: '' }, 'n', '/h'));
    sayOwn({ fr: new Map([['pages.ui.post.edited', 'retouché']]), en: new Map() });
    const after = inPage(shown({ linked: false, tone: '' }, 'n', '/h'));
    sayOwn({ fr: new Map(), en: new Map() });
    expect(before).not.toContain('retouché');
    expect(after).toContain('retouché');
    expect(inPage(shown({ linked: false, tone: '' }, 'n', '/h'))).toBe(before);
  });

  it('has no page to ask and no clock, and what stands after it on the page has both still', () => {
    const piece = (Asking: () => ReactNode) => {
      const asking = standingPiece<null>(() => <Asking />);
      return () => inPage(<Standing as="p" attributes={{}} of={asking} shape={null} filling={{}} />);
    };
    expect(piece(() => usePage().member?.id)).toThrow('inside a PageProvider');
    expect(piece(() => String(useNow()))).toThrow('no clock');
    expect(piece(() => <Ago at="2026-02-01T10:00:00Z" />)).toThrow('no clock');
    const After = () => usePage().member?.id;
    const fresh = standingPiece<null>(() => 'still');
    const page = inPage(
      <>
        <Standing as="p" attributes={{}} of={fresh} shape={null} filling={{}} />
        <After /> <Ago at="2026-02-28T10:00:00Z" />
      </>,
    );
    expect(page).toMatch(/^<p>still<\/p>secret <time .*>hier<\/time>$/);
  });

  it('makes neither sentences nor parts of addresses of what it does not know', () => {
    const sentence = standingPiece<null, 'name'>(
      ({ hole, t }) => t('ui.post.label', { name: hole.name }),
      ['name'],
    );
    const address = standingPiece<null, 'name'>(
      ({ hole }) => <a href={`/m/${encodeURIComponent(hole.name)}`}>x</a>,
      ['name'],
    );
    for (const [piece, why] of [
      [sentence, 'A sentence is not made of holes'],
      [address, 'A hole is no part of an address'],
    ] as const)
      expect(() =>
        inPage(<Standing as="p" attributes={{}} of={piece} shape={null} filling={{ name: 'n' }} />),
      ).toThrow(why);
  });

  it('says what the organisation wrote though it looks like a part of such an address', () => {
    const link = standingPiece<{ readonly href: string }, 'name'>(
      ({ shape, hole, t }) => (
        <a href={shape.href} title={t('ui.post.edited')}>
          {hole.name}
        </a>
      ),
      ['name'],
    );
    const linked = (href: string) =>
      inPage(<Standing as="p" attributes={{}} of={link} shape={{ href }} filling={{ name: 'n' }} />);
    expect(linked('/x?%EE%88%80')).toContain('href="/x?%EE%88%80"');
    sayOwn({ fr: new Map([['pages.ui.post.edited', '%ee%88%81']]), en: new Map() });
    const said = linked('/x');
    sayOwn({ fr: new Map(), en: new Map() });
    expect(said).toContain('title="%ee%88%81"');
  });

  it('tells its places apart', () => {
    const named = (holes: readonly string[], slots: readonly string[]) => () =>
      standingPiece<null, string, string>(() => null, holes, slots);
    const many = Array.from({ length: 256 }, (_, place) => `h${place}`);
    expect(named(['a', 'b'], ['c'])).not.toThrow();
    expect(named(['a', 'b', 'a'], [])).toThrow('called "a"');
    expect(named(['a'], ['a'])).toThrow('called "a"');
    expect(named(many, [])).not.toThrow();
    expect(named(many, ['one more'])).toThrow('256 places');
  });

  it('leaves no hole empty, and takes markup in its slots alone', () => {
    const outer = standingPiece<null, 'name', 'inner'>(
      ({ hole, slot }) => <i title={hole.name}>{slot.inner}</i>,
      ['name'],
      ['inner'],
    );
    const Composed = ({ filling }: { filling: (inner: Drawn) => object }) => {
      const fill = useFill();
      const inner = fill(NAME, { linked: false, tone: '' }, { name: '<i>', href: '' });
      return <Standing as="p" attributes={{}} of={outer} shape={null} filling={filling(inner)} />;
    };
    const composed = (filling: (inner: Drawn) => object) => inPage(<Composed filling={filling} />);
    expect(composed((inner) => ({ name: 'n', inner }))).toContain('<i title="n"><svg');
    expect(composed((inner) => ({ name: 'n', inner: Drawn.row([inner, inner]) }))).toMatch(
      /(<b>&lt;i&gt;<\/b>.*){2}/,
    );
    expect(() => composed((inner) => ({ name: inner, inner }))).toThrow('takes words');
    expect(() => composed(() => ({ name: 'n', inner: '<script>' }))).toThrow('Nothing fits');
    expect(() => composed((inner) => ({ inner }))).toThrow('Nothing fits');
    expect(() => composed(() => ({ name: 'n' }))).toThrow('Nothing fits');
  });

  it('is not kept without end', () => {
    const long = 'x'.repeat(100_000);
    let most = 0;
    for (let each = 0; each < 60; each++) {
      inPage(shown({ linked: true, tone: `${long}${each}` }, 'n', '/h'));
      most = Math.max(most, bytesKeptOf(createTexts('fr')));
    }
    expect(most).toBeGreaterThan(1_000_000);
    expect(most).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(inPage(shown({ linked: false, tone: '' }, 'n', '/h'))).toContain('<b>n</b>');
  });

  it('stays where another one comes in too many shapes', () => {
    let drawings = 0;
    const small = standingPiece<null>(() => `drawn ${(drawings += 1)} times`);
    const of = () => inPage(<Standing as="p" attributes={{}} of={small} shape={null} filling={{}} />);
    expect(of()).toContain('drawn 1 times');
    const long = 'y'.repeat(100_000);
    for (let each = 0; each < 60; each++) inPage(shown({ linked: true, tone: `${long}${each}` }, 'n', '/h'));
    expect(of()).toContain('drawn 1 times');
  });
});
