import { gzipSync } from 'node:zlib';
import { ask } from './machine/server.ts';
import type { PageSizes } from './report/results.ts';

const AS_BROWSERS = { 'accept-encoding': 'gzip, deflate, br' };
const ATTRIBUTE = (name: string) => new RegExp(`\\b${name}="([^"]+)"`);

/** Bytes of a topic page, and of the scripts and styles that a first visit loads beside it. */
export async function measurePages(origin: string, topic: string): Promise<PageSizes> {
  const plain = await ask(origin + topic);
  const compressed = await ask(origin + topic, AS_BROWSERS);
  const files = await Promise.all(
    scriptsAndStyles(plain.body.toString()).map(async (file) => {
      const whole = await ask(new URL(file, origin).href);
      const sent = await ask(new URL(file, origin).href, AS_BROWSERS);
      return { file, status: whole.status, bytes: whole.body.length, compressed: sent.body.length };
    }),
  );
  const broken = files.find(({ status }) => status !== 200);
  if (broken) throw new Error(`${broken.file} answers ${broken.status}`);
  return {
    topic: {
      bytes: plain.body.length,
      compressed: compressed.body.length,
      gzip: gzipSync(plain.body).length,
      encoding: String(compressed.headers['content-encoding'] ?? 'none'),
    },
    firstVisit: files,
  };
}

function scriptsAndStyles(html: string): string[] {
  const links = html.match(/<link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*>/g) ?? [];
  const scripts = html.match(/<script\b[^>]*\bsrc="[^>]*>/g) ?? [];
  const found = [
    ...links.map((tag) => ATTRIBUTE('href').exec(tag)?.[1]),
    ...scripts.map((tag) => ATTRIBUTE('src').exec(tag)?.[1]),
  ];
  return [...new Set(found.filter((file) => file !== undefined))];
}
