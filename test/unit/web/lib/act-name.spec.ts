import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { actName } from '../../../../web/admin/act-name.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

const SOURCES = 'src/application';
const ACT = /\baction: '([a-z-]+\.[a-z-]+)'/g;

it('every act that is written into the log has words in both languages', () => {
  const files = fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'));
  const acts = files.flatMap((file) =>
    [...fs.readFileSync(path.join(SOURCES, file), 'utf8').matchAll(ACT)].map(([, act]) => act!),
  );
  expect(acts.length).toBeGreaterThan(20);
  for (const language of ['fr', 'en'] as const)
    expect(acts.filter((act) => actName(createTexts(language), act) === act)).toEqual([]);
});
