import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { BadgeRow } from '#application/engagement/badges/badge-desk.query';
import { BadgeForm } from '../../../../web/engagement/badge-form.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { VersionSeen } from '../../../../web/lib/version-seen.tsx';

const versionIn = (html: string): string | undefined => /name="version"[^>]* value="([^"]*)"/.exec(html)?.[1];
const refusedFor = (code: string) => ({ problem: { code }, typed: { version: '3' } }) as unknown as Refused;

describe('a form says which version of a thing it was opened with', () => {
  const shown = (came: Parameters<typeof VersionSeen>[0]['refused']) =>
    versionIn(renderToStaticMarkup(<VersionSeen refused={came} of={4} />));

  it('through whatever else was wrong with it, and through a preview', () => {
    expect([shown(refusedFor('request.invalid')), shown({ typed: { version: '3' } })]).toEqual(['3', '3']);
  });

  it('but the one that stands, once its writer was told that another changed it, and where it opens', () => {
    expect([shown(refusedFor('shared.changed-meanwhile')), shown(undefined)]).toEqual(['4', '4']);
  });

  it('so does that of a badge that was looked at', () => {
    const badge = { version: 4, thresholds: [] } as unknown as BadgeRow;
    const html = renderToStaticMarkup(
      <TextsProvider locale="fr" now="2026-11-30T12:00:00Z">
        <BadgeForm badge={badge} refused={undefined} typed={{ version: '3', name: 'Relue' }} />
      </TextsProvider>,
    );
    expect([versionIn(html), html.includes('Relue')]).toEqual(['3', true]);
  });
});

/** Come back with a link, and with nothing that was typed. */
const NOTHING_TYPED = ['routes/brand.tsx'];

it('no form that comes back with a preview takes the version that another made meanwhile for the one that was seen', () => {
  const found = fs
    .readdirSync('web', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !NOTHING_TYPED.includes(file.replaceAll(path.sep, '/')))
    .filter((file) => {
      const source = fs.readFileSync(path.join('web', file), 'utf8');
      return /'problem' in outcome/.test(source) && /<VersionSeen[^>]*refused=\{refused\}/.test(source);
    });
  expect(found).toEqual([]);
});
