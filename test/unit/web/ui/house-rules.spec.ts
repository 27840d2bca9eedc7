import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../../../web');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'));
const source = (path: string): string => readFileSync(join(web, path), 'utf8');
const holding = (pattern: RegExp, among: string[]): string[] =>
  among.filter((path) => pattern.test(source(path)));

describe('what the pieces of the pages may not do', () => {
  it('raw HTML enters a page in three places only: the prose that members wrote, structured data, and pieces that React drew', () => {
    expect(holding(/dangerouslySetInnerHTML/, files).sort()).toEqual([
      'lib/standing-pieces.tsx',
      'ui/json-ld.tsx',
      'ui/prose.tsx',
    ]);
  });

  it('no inline style and no inline handler: the content policy would refuse them', () => {
    const pages = files.filter((path) => path.endsWith('.tsx'));
    expect(pages.length).toBeGreaterThan(30);
    expect(holding(/\sstyle=|\son[A-Z]\w+=/, pages)).toEqual([]);
  });

  it('the version that a form was opened with is carried by one piece, which keeps it through refusals', () => {
    // The queue carries them for each of many cases, and tells of each what became of it.
    expect(holding(/<input[^>]*name="(version|read|seen)"/, files)).toEqual(['review/queue-cases.tsx']);
  });

  it('what somebody ticked comes back as they ticked it, and not as it is kept', () => {
    const pages = files.filter((path) => path.endsWith('.tsx'));
    expect(holding(/defaultChecked=\{(?!asked\.|props\.)\w+\.\w+\}/, pages)).toEqual([]);
  });

  it('a passage that has to go from everywhere waits in no browser of who takes it out', () => {
    const passages = holding(/name="passage"/, files);
    expect(passages.length).toBeGreaterThan(1);
    expect(holding(/keeps=\{false\}/, files)).toEqual(
      expect.arrayContaining([...passages, 'routes/case-edit.tsx']),
    );
  });

  it('a month says how it is typed: many browsers show a plain field for it', () => {
    const fields = files.flatMap((path) => source(path).match(/<TextField[^>]*?type="month".*?\/>/gs) ?? []);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !field.includes('help='))).toEqual([]);
  });

  it('every icon, mark and state that a piece names is drawn in the sprite', () => {
    const sprite = readFileSync(join(web, 'ui/sprite.svg'), 'utf8');
    const drawn = new Set([...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]!));
    const icons = [...source('ui/icon.tsx').matchAll(/\| '(\w+)'|(?<=\| )'(\w+)'/g)].map(
      (m) => `i-${m[1] ?? m[2]}`,
    );
    const states = [...source('ui/state-mark.tsx').matchAll(/[=|] '(\w+)'/g)].map((match) => `s-${match[1]}`);
    const marks = ['visual_arts', 'writing', 'music', 'film', 'photography', 'other', 'org'].map(
      (m) => `m-${m}`,
    );
    expect(icons.length).toBeGreaterThan(30);
    expect(states.length).toBe(7);
    expect([...icons, ...states, ...marks].filter((id) => !drawn.has(id))).toEqual([]);
  });
});
