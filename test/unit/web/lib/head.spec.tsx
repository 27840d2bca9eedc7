import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { FieldNames, FieldNamesContext } from '../../../../web/lib/field-names.ts';
import { HeadCollector } from '../../../../web/lib/head-collector.ts';
import { Head, HeadTags } from '../../../../web/lib/head.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { FormErrors } from '../../../../web/ui/form-errors.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const head = renderToStaticMarkup(
  <HeadTags
    facts={{
      title: 'Comment moduler ses cotisations ?',
      description: 'Elles sont trop hautes.',
      canonical: '/sujets/moduler-812',
      feed: { path: '/sujets/moduler-812/flux', title: 'Réponses à ce sujet' },
      card: true,
    }}
    organisation="L’organisme"
    shortName="Le forum"
    publicUrl="https://h/base"
    locale="fr"
    picture={null}
  />,
);
const alternates = [...head.matchAll(/<link rel="alternate" ([^>]*)\/>/g)].map(([, said]) => said);

describe('what a page says it can be had as', () => {
  it('tells feeds apart by their formats, and does not repeat the title of the page', () => {
    const feed = (type: string, name: string, ending: string) =>
      `type="application/${type}" title="Réponses à ce sujet (${name})" href="https://h/base/sujets/moduler-812/flux.${ending}"`;
    expect(alternates).toEqual([
      'type="application/json+oembed" href="https://h/base/oembed?url=https%3A%2F%2Fh%2Fbase%2Fsujets%2Fmoduler-812"',
      feed('atom+xml', 'Atom', 'xml'),
      feed('rss+xml', 'RSS', 'rss'),
      feed('feed+json', 'JSON', 'json'),
    ]);
  });
});

describe('what a page says it is about', () => {
  it('is said once, for searches and for what shows shared pages', () => {
    const told = [...head.matchAll(/<meta [^>]*Elles sont trop hautes[^>]*>/g)].map(([tag]) => tag);
    expect(told).toEqual([
      '<meta name="description" property="og:description" content="Elles sont trop hautes."/>',
    ]);
  });
});

describe('the title of a window', () => {
  const titleOf = (path: string, errors: number): string => {
    const collector = new HeadCollector();
    const names = new FieldNames();
    names.drawn(() =>
      renderToStaticMarkup(
        <FieldNamesContext.Provider value={names}>
          <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
            <PageFactsProvider facts={{ path, head: collector }}>
              <SpriteProvider href="/s.svg">
                <Head title="Sondages" />
                <FormErrors errors={Array.from({ length: errors }, () => ({ message: 'À revoir' }))} />
              </SpriteProvider>
            </PageFactsProvider>
          </TextsProvider>
        </FieldNamesContext.Provider>,
      ),
    );
    const tags = renderToStaticMarkup(
      <HeadTags
        facts={collector.collected}
        isRefused={names.isRefused}
        organisation="L’organisme"
        shortName="Le forum"
        publicUrl="https://h"
        locale="fr"
        picture={null}
      />,
    );
    expect(tags).toContain('property="og:title" content="Sondages"');
    return /<title>(.*)<\/title>/.exec(tags)![1]!;
  };

  it('begins with what went wrong', () => {
    expect(titleOf('/sondages', 1)).toBe('Erreur\u00a0: Sondages · Le forum');
    expect(titleOf('/sondages', 0)).toBe('Sondages · Le forum');
  });

  it('tells a further page of a list from its first', () => {
    expect(titleOf('/sondages?etat=clos&cursor=abc', 0)).toBe('Sondages (suite) · Le forum');
    expect(titleOf('/sondages?retirees=abc', 0)).toBe('Sondages (suite) · Le forum');
  });

  it('is that of any page whose address begins as that of another site would', () => {
    expect(titleOf('//', 0)).toBe('Sondages · Le forum');
    expect(titleOf('//?cursor=abc', 0)).toBe('Sondages (suite) · Le forum');
  });
});
