/**
 * The same without a library: a list, a question that is asked once, a change that overwrites nobody's, a signed webhook.
 * It takes what `first-steps.ts` takes, but for MEMBERS_FILE.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { every } from './by-hand/list.ts';
import { isSigned } from './by-hand/webhook.ts';
import { ask, retitle } from './by-hand/write.ts';
import { register } from './register.ts';

const {
  COMMUNITY_URL: url = 'http://localhost:3000',
  COMMUNITY_KEY,
  ADMIN_EMAIL: email = 'admin@demo.test',
  ADMIN_PASSWORD: password = 'violon-argile-canevas-7',
  LISTEN_PORT = '4010',
} = process.env;
const say = (line: string) => process.stdout.write(`${line}\n`);
const key = COMMUNITY_KEY ?? (await register({ url, email, password }));
const call = (method: string, path: string, body?: object) =>
  fetch(`${url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

const { data: shelves } = (await (await call('GET', '/categories')).json()) as {
  data: { id: string; kinds: string[] }[];
};
const members = new Set<string>();
for await (const { handle } of every<{ handle: string }>(url, key, '/members')) members.add(handle);
say(`members    ${members.size}`);

let secret = '';
let told: (signed: readonly boolean[]) => void = () => {};
const heard = new Promise<readonly boolean[]>((resolve) => (told = resolve));
const server = createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    const body = Buffer.concat(parts).toString();
    res.writeHead(204).end();
    told([isSigned([secret], req.headers, body), isSigned([secret], req.headers, `${body} `)]);
  });
});
server.listen(Number(LISTEN_PORT), '127.0.0.1');
await once(server, 'listening');
const endpoint = { url: `http://127.0.0.1:${LISTEN_PORT}/community`, events: ['topic.created'] };
const added = (await (await call('POST', '/webhooks', endpoint)).json()) as {
  webhook: { id: string };
  secret: string;
};
secret = added.secret;

const question = {
  kind: 'question',
  categoryId: shelves.find(({ kinds }) => kinds.includes('question'))!.id,
  title: `A question that is sent twice, at ${new Date().toISOString()}`,
  body: 'Is it asked once?',
};
const mark = crypto.randomUUID();
const [{ id }, again] = [await ask(url, key, question, mark), await ask(url, key, question, mark)];
say(`question   asked ${id === again.id ? 'once' : 'twice'}`);
await retitle(url, key, id, (title) => `${title} (answered)`);
const { title } = (await (await call('GET', `/topics/${id}`)).json()) as { title: string };
say(`title      ${title}`);
say(`webhook    signed ${(await heard).join(', with another body ')}`);

await call('DELETE', `/webhooks/${added.webhook.id}`);
await call('DELETE', `/topics/${id}`, { reason: 'Only tried' });
server.close();
say('done');
