const send = (key: string, method: string, body: object, headers: Record<string, string>): RequestInit => ({
  method,
  headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Asks a question once: where the answer was lost, the same call with the same mark gives it again. */
export async function ask(url: string, key: string, question: object, mark: string): Promise<{ id: string }> {
  const call = send(key, 'POST', question, { 'Idempotency-Key': mark });
  const answer = await fetch(`${url}/api/v1/topics`, call).catch(() => fetch(`${url}/api/v1/topics`, call));
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

/** Gives a topic another title, unless somebody changed it since it was read: then it is looked at again, a few times. */
export async function retitle(url: string, key: string, id: string, next: (title: string) => string) {
  const address = `${url}/api/v1/topics/${id}`;
  for (let tries = 0; tries < 5; tries += 1) {
    const read = await fetch(address, { headers: { Authorization: `Bearer ${key}` } });
    if (!read.ok) throw new Error(`${read.status} ${await read.text()}`);
    const { title } = (await read.json()) as { title: string };
    const seen = { 'If-Match': read.headers.get('etag') ?? '' };
    const answer = await fetch(address, send(key, 'PATCH', { title: next(title) }, seen));
    if (answer.ok) return;
    if (answer.status !== 412) throw new Error(`${answer.status} ${await answer.text()}`);
  }
  throw new Error('Others change this topic all the time');
}
