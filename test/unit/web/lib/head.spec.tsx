import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { HeadTags } from '../../../../web/lib/head.tsx';

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
