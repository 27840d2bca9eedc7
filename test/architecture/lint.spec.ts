import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { lintCanaries } from './canaries/lint.ts';

const root = join(import.meta.dirname, '../..');

/** The ids of the rules of the house that refuse a snippet at a path; a snippet that does not parse is a mistake here. */
async function refusals(eslint: ESLint, path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  const broken = result?.messages.filter(({ fatal }) => fatal) ?? [];
  if (!result || broken.length > 0)
    throw new Error(`${path}: ${broken[0]?.message ?? 'not linted'}\n${code}`);
  return [...new Set(result.messages.map(({ ruleId }) => ruleId ?? ''))].filter((id) =>
    id.startsWith('house/'),
  );
}

describe('rules of the house', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({ cwd: root });
  });

  it.each(lintCanaries.map((canary, at) => [canary.rule, at, canary] as const))(
    '%s refuses canary %i and leaves its good twin alone',
    async (rule, _at, { path, bad, good, goodPath }) => {
      expect(await refusals(eslint, path, bad)).toEqual([rule]);
      expect(await refusals(eslint, goodPath ?? path, good)).toEqual([]);
    },
    30_000,
  );

  it('every rule of the house has a canary', async () => {
    const config = (await eslint.calculateConfigForFile(join(root, 'src/domain/x.ts'))) as {
      plugins: { house: { rules: Record<string, unknown> } };
    };
    const sung = new Set(lintCanaries.map(({ rule }) => rule));
    const silent = Object.keys(config.plugins.house.rules).filter((name) => !sung.has(`house/${name}`));
    expect(silent).toEqual([]);
  });

  it('nobody switches a rule off from inside a file', async () => {
    const code = '/* eslint-disable */ export default 1; // eslint-disable-line';
    expect(await refusals(eslint, 'src/domain/x.ts', code)).toEqual(['house/no-default-export']);
  });
});
