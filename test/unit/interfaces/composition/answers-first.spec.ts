import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const FILE = path.resolve('src/interfaces/composition/answers-first.ts');

/** In a process of its own: who stood back once does not come forward again. */
async function priorityAfter(calls: string): Promise<number> {
  const program = `import os from 'node:os'; import { letAnswersGoFirst } from ${JSON.stringify(FILE)};
    ${calls}; console.log(os.getPriority());`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    program,
  ]);
  return Number(stdout);
}

describe('a process that only works', () => {
  it('stands back behind those that answer', async () => {
    expect(await priorityAfter('letAnswersGoFirst()')).toBe(Math.min(19, os.getPriority() + 6));
  });

  it('runs where the system does not let it stand back', async () => {
    const refused = 'os.setPriority = () => { throw new Error("EPERM"); }';
    expect(await priorityAfter(`${refused}; letAnswersGoFirst()`)).toBe(os.getPriority());
  });
});
