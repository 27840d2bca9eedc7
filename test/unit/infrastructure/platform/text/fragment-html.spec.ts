import { describe, expect, it } from '@jest/globals';
import { HtmlFragmentCleaner } from '#infrastructure/platform/text/fragment-html';

const cleaner = new HtmlFragmentCleaner();
const clean = (html: string, base?: string) => cleaner.clean(html, base).html;

describe('a piece of the organisation’s own pages', () => {
  it('keeps words, lists and links, and the classes that lay it out', () => {
    const html =
      '<nav aria-label="Site"><ul class="ligne"><li><a href="https://caisse.example/droits">Vos droits</a></li></ul></nav>';
    expect(clean(html)).toBe(html);
    expect(clean('<p class="discret droite autre">A</p>')).toBe('<p class="discret droite">A</p>');
  });

  it.each([
    ['<script>alert(1)</script><p>Mot</p>', '<p>Mot</p>'],
    ['<style>body{display:none}</style><p>Mot</p>', '<p>Mot</p>'],
    ['<svg><script>alert(1)</script></svg><p>Mot</p>', '<p>Mot</p>'],
    [
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math><p>Mot</p>',
      '<p>Mot</p>',
    ],
    ['<template><p>Caché</p></template><p>Mot</p>', '<p>Mot</p>'],
    ['<p onclick="alert(1)" style="position:fixed" id="recherche">Mot</p>', '<p>Mot</p>'],
    ['<a href="javascript:alert(1)">Mot</a>', '<a>Mot</a>'],
    ['<a href=" jav&#x09;ascript:alert(1)">Mot</a>', '<a>Mot</a>'],
    ['<a href="data:text/html,x">Mot</a>', '<a>Mot</a>'],
    ['<a href="http://caisse.example">Mot</a>', '<a>Mot</a>'],
    [
      '<a href="https://caisse.example" target="_top" ping="https://x.example">Mot</a>',
      '<a href="https://caisse.example">Mot</a>',
    ],
    ['<h1>Titre</h1>', 'Titre'],
    ['<img src="https://traceur.example/p.gif"><p>Mot</p>', '<p>Mot</p>'],
    [
      '<form action="https://x.example"><input name="password"><button>Entrer</button></form><p>Mot</p>',
      'Entrer<p>Mot</p>',
    ],
    ['<iframe srcdoc="<p>x</p>"></iframe><p>Mot</p>', '<p>Mot</p>'],
    [
      '<meta http-equiv="refresh" content="0;url=https://x.example"><base href="https://x.example"><p>Mot</p>',
      '<p>Mot</p>',
    ],
    ['</section></body></html><p>Mot', '<p>Mot</p>'],
    ['<li>Seul</li>', 'Seul'],
    ['<p class="seal official-answer">Mot</p>', '<p class="">Mot</p>'],
  ])('%s is shown as %s', (html, shown) => {
    expect(clean(html)).toBe(shown);
  });

  it('is empty where nothing is left to read', () => {
    for (const html of ['', '   ', '<script>x</script>', '<div><p></p></div>', '<img src="a.png" alt="x">'])
      expect(clean(html)).toBe('');
  });

  it('leads from where it stands', () => {
    expect(clean('<a href="/droits">Vos droits</a>', 'https://caisse.example/haut.html')).toBe(
      '<a href="https://caisse.example/droits">Vos droits</a>',
    );
    expect(clean('<a href="//autre.example/x">A</a>', 'https://caisse.example/')).toBe(
      '<a href="https://autre.example/x">A</a>',
    );
  });

  it('tells what pages do not show', () => {
    expect(cleaner.clean('<h2>A</h2><img src=x><h2>B</h2><p>C</p>').dropped).toEqual(['h2', 'img']);
  });

  it('ends, however deep it is nested', () => {
    expect(clean(`${'<div>'.repeat(1_400)}Mot`)).toBe('');
    expect(clean(`${'<div>'.repeat(20_000)}Mot`)).toBe('');
    expect(clean(`${'<a>'.repeat(1_400)}Mot`)).not.toContain('<a><a>');
  });
});
