import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onCore } from '../machine/pinning.ts';
import type { LoadOrder, LoadResult } from './order.ts';

/** @throws when the load generator itself fails */
export async function fire(order: LoadOrder): Promise<LoadResult> {
  const script = path.join(import.meta.dirname, 'cannon.ts');
  const [file, ...args] = onCore('beside', [process.execPath, '--import', 'tsx', script]);
  const child = spawn(file!, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  const said = await text(child.stdout);
  if (said === '') throw new Error('The load generator said nothing');
  return JSON.parse(said) as LoadResult;
}
