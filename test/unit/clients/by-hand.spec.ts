import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { isSigned } from '../../../clients/typescript/examples/by-hand/webhook.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'clients/typescript/examples/by-hand');
const SECRET = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`;
const FORMER = `whsec_${Buffer.alloc(32, 'b').toString('base64')}`;

describe('what the guide shows to those who write programs', () => {
  it('is what is run, word for word', () => {
    const guide = readFileSync(path.join(ROOT, 'docs/guide/integrer.md'), 'utf8');
    const files = readdirSync(FOLDER);
    expect(files.length).toBe(3);
    const shown = files.filter((file) =>
      guide.includes(`\`\`\`ts\n${readFileSync(path.join(FOLDER, file), 'utf8')}\`\`\``),
    );
    expect(shown).toEqual(files);
  });

  it('believes a message as the library does: of these minutes, whole, by a secret that counts', () => {
    const body = '{"type":"topic.created"}';
    const signed = (at: Date, by = SECRET) => ({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(by).sign('msg_1', at, body),
    });
    const now = new Date();
    const headers = signed(now);
    const both = `v1a,x ${signed(now, FORMER)['webhook-signature']} ${headers['webhook-signature']}`;
    expect(isSigned([SECRET], headers, body)).toBe(true);
    expect(isSigned([FORMER, SECRET], headers, body)).toBe(true);
    expect(isSigned([SECRET], { ...headers, 'webhook-signature': both }, body)).toBe(true);
    const lies = [
      isSigned([FORMER], headers, body),
      isSigned([], headers, body),
      isSigned([SECRET], headers, `${body} `),
      isSigned([SECRET], { ...headers, 'webhook-id': 'msg_2' }, body),
      isSigned([SECRET], { ...headers, 'webhook-timestamp': 'now' }, body),
      isSigned([SECRET], { ...headers, 'webhook-signature': 'v1,' }, body),
      isSigned([SECRET], { ...headers, 'webhook-signature': undefined }, body),
      isSigned([SECRET], signed(new Date(now.getTime() - 301_000)), body),
      isSigned([SECRET], signed(new Date(now.getTime() + 305_000)), body),
    ];
    expect(lies).toEqual(lies.map(() => false));
  });
});
