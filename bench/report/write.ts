import fs from 'node:fs';
import path from 'node:path';
import { withChat } from '../chat/report.ts';
import { reportOf } from './markdown.ts';
import type { Results } from './results.ts';

export function writeReport(results: Results, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const report = path.join(folder, 'REPORT.md');
  fs.writeFileSync(report, withChat(reportOf(results), folder));
  fs.writeFileSync(path.join(folder, 'report.json'), `${JSON.stringify(results, rounded, 2)}\n`);
  process.stderr.write(`Written: ${path.relative(process.cwd(), report)} and report.json\n`);
}

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
