import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { Mount } from '#interfaces/http/mount';
import { sourcesUnder } from './literals.ts';

const root = join(import.meta.dirname, '../..');
const mount = Mount.of('https://host.example/base');

/** Whether the site's path is put before an address that stands in this attribute. */
const isKnown = (attribute: string): boolean =>
  mount.markup(`<i ${attribute}="/a">`) === `<i ${attribute}="/base/a">`;

const isAddress = (value: string): boolean =>
  /[a-z]Href\(|\bhref\b|\b(?:from|to|path|address)\b/i.test(value) ||
  /^\{?\s*['"`](?:\/|\$\{[A-Z_]+\}\/)/.test(value);

/** Attributes of ours that are given an address, and that `Mount` does not know: under a path they lead out of the site. */
function leadingOut(path: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) {
      const name = node.name.getText().replace(/['"]/g, '');
      const value = node.initializer?.getText() ?? '';
      if (name.startsWith('data-') && isAddress(value) && !isKnown(name))
        found.push(`${path}: ${name}=${value}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return found;
}

describe('addresses that scripts follow', () => {
  it('stand in attributes before which the path of the site is put', async () => {
    const paths = (await sourcesUnder(root, 'web')).filter((path) => path.endsWith('.tsx'));
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.flatMap((path) => leadingOut(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('are found in others', () => {
    const code = `
      const props = { 'data-next': topicHref(topic), 'data-href': href };
      const all = <><b data-ready={textHref(id)} data-from={href} data-copy={t('copied')} /><i data-at="/a" data-near={\`\${IDEAS}/proches\`} data-none="" /></>;`;
    expect(leadingOut('a.tsx', code)).toEqual([
      'a.tsx: data-next=topicHref(topic)',
      'a.tsx: data-ready={textHref(id)}',
      'a.tsx: data-at="/a"',
      'a.tsx: data-near={`${IDEAS}/proches`}',
    ]);
  });
});
