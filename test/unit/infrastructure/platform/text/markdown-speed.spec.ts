import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

it('a post of 1,500 characters renders within 3 ms, warm', async () => {
  // In a process of its own: the contexts that tests run in double what every look at a global costs.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', 'test/support/render-cost.ts'],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const milliseconds = Number(stdout);
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(3);
}, 30_000);
