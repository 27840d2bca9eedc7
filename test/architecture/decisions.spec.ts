import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FOLDER = path.resolve('docs/adr');
const files = fs.readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
const headings = files.map((name) => {
  const [first = ''] = fs.readFileSync(path.join(FOLDER, name), 'utf8').split('\n');
  return { name, first: first.replace(/^# /, '') };
});

describe('decisions', () => {
  it('bear their number in their name and at their head, each its own', () => {
    const misnamed = headings.filter(({ name, first }) => !first.startsWith(`${Number(name.slice(0, 4))}. `));
    expect(misnamed).toEqual([]);
    expect(new Set(files.map((name) => name.slice(0, 4))).size).toBe(files.length);
  });

  it('are all in their index, once, as they are called', () => {
    const index = fs.readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
    const listed = [...index.matchAll(/^- \[(.+)\]\((\d{4}-.+)\)$/gm)].map(
      ([, first, name]) => `${name} ${first}`,
    );
    expect(listed.sort()).toEqual(headings.map(({ name, first }) => `${name} ${first}`).sort());
  });
});
