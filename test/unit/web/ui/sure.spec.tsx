import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { Sure } from '../../../../web/ui/sure.tsx';

it('takes a second press, that says what is done and with which', () => {
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <Sure act="Retirer" which="Texte, Ce mois-ci" name="intent" value="remove" accessKey="p" />
    </TextsProvider>,
  );
  expect(html).toMatch(/^<details class="disclose"><summary[^>]*>.*<\/summary><form method="post"/);
  const [summary, rest] = html.split('</summary>') as [string, string];
  expect(summary).not.toContain('<button');
  // A key opens it; none presses a second time.
  expect(summary).toContain('<summary accessKey="p">');
  expect(rest).not.toContain('accessKey');
  expect(summary.replaceAll(/<[^>]+>/g, '')).toBe('Retirer Texte, Ce mois-ci');
  expect(rest.replaceAll(/<[^>]+>/g, '')).toContain('Oui, je confirme, Retirer Texte, Ce mois-ci');
  expect(rest).toMatch(/<button[^>]* name="intent" value="remove"/);
});
